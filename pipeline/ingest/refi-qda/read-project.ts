import { foldGuid } from "./guid.ts";
import type { LossLedger, QdaCoding, QdaProject, QdaReading, QdaSource } from "./project.ts";
import { lossProblems } from "./loss-problems.ts";
import { countCodes, readCodes } from "./read-codebook.ts";
import {
  type FindFile,
  type ReadSource,
  readSource,
  sourceElements,
  variableValues,
} from "./read-sources.ts";
import { child, childrenOf, descendants, type Element } from "./xml.ts";

/** Read a project from its XML, whatever its namespace and the order of its elements. */
export function readProjectXml(root: Element, find: FindFile, file: string): QdaReading {
  const noteElements = childrenOf(child(root, "Notes"), "Note");
  const notes = new Map(noteElements.map((note) => [
    foldGuid(note.attributes.guid ?? ""),
    noteText(note, find),
  ]));
  const codes = readCodes(root);
  const known = new Set(codes.map(({ guid }) => guid));
  const cases = new Set(
    descendants(root, "Case").map(({ attributes }) => foldGuid(attributes.guid ?? "")),
  );
  const sources = sourceElements(root).map((element) => readSource(element, find, notes));
  const variables = variablesBySource(root);
  const project: QdaProject = {
    name: root.attributes.name ?? "",
    origin: root.attributes.origin ?? "",
    users: childrenOf(child(root, "Users"), "User").map(({ attributes }) => ({
      guid: foldGuid(attributes.guid ?? ""),
      name: attributes.name ?? "",
    })),
    codes,
    sources: sources.map(({ source }) => kept(source, known, variables)),
    notes: noteElements.map((note) => ({
      guid: foldGuid(note.attributes.guid ?? ""),
      name: note.attributes.name ?? "",
      text: notes.get(foldGuid(note.attributes.guid ?? "")) ?? "",
    })),
  };
  const ledger = countLosses(root, project, sources, cases, file);
  return { project, ledger };
}

/** A source with only the codings whose code exists. */
function kept(
  source: QdaSource,
  known: ReadonlySet<string>,
  variables: ReadonlyMap<string, Readonly<Record<string, string>>>,
): QdaSource {
  const valid = (codings: readonly QdaCoding[]) => codings.filter(({ code }) => known.has(code));
  return {
    ...source,
    codings: source.text === null ? [] : valid(source.codings),
    selections: source.selections.map((selection) => ({
      ...selection,
      codings: valid(selection.codings),
    })),
    variables: { ...variables.get(source.guid) },
  };
}

function noteText(note: Element, find: FindFile): string {
  const inline = child(note, "PlainTextContent")?.text ?? child(note, "Description")?.text;
  if (inline !== undefined) return inline.trim();
  const bytes = find(note.attributes.plainTextPath ?? "");
  return bytes === undefined ? "" : new TextDecoder().decode(bytes).trim();
}

/** Values by source, from sources themselves and from cases, named or not, that refer to them. */
function variablesBySource(root: Element): ReadonlyMap<string, Record<string, string>> {
  const names = new Map(
    childrenOf(child(root, "Variables"), "Variable").map(({ attributes }) => [
      foldGuid(attributes.guid ?? ""),
      attributes.name ?? "",
    ]),
  );
  const found = new Map<string, Record<string, string>>();
  const add = (source: string, values: Readonly<Record<string, string>>) => {
    const own = found.get(source) ?? Object.create(null) as Record<string, string>;
    found.set(source, own);
    for (const [guid, value] of Object.entries(values)) own[names.get(guid) ?? guid] = value;
  };
  for (const element of sourceElements(root)) {
    add(foldGuid(element.attributes.guid ?? ""), variableValues(element));
  }
  for (const element of childrenOf(child(root, "Cases"), "Case")) {
    for (const { attributes } of childrenOf(element, "SourceRef")) {
      add(foldGuid(attributes.targetGUID ?? ""), variableValues(element));
    }
  }
  return found;
}

function countLosses(
  root: Element,
  project: QdaProject,
  sources: readonly ReadSource[],
  cases: ReadonlySet<string>,
  file: string,
): LossLedger {
  const selections = project.sources.flatMap((source) => source.selections);
  const codings = [
    ...project.sources.flatMap((source) => source.codings),
    ...selections.flatMap((selection) => selection.codings),
  ];
  const allCodings = descendants(root, "Coding");
  const toCases = allCodings.filter((element) => {
    const target = foldGuid(child(element, "CodeRef")?.attributes.targetGUID ?? "");
    return cases.has(target) && !project.codes.some(({ guid }) => guid === target);
  }).length;
  const commented = selections.filter(({ memo }) => memo !== "");
  const counts = {
    codes: { in: countCodes(root), out: project.codes.length },
    sources: {
      in: sources.length,
      withText: project.sources.filter(({ text }) => text !== null && text.trim() !== "").length,
    },
    selections: {
      in: sources.reduce((sum, { selectionsIn }) => sum + selectionsIn, 0),
      out: selections.length,
    },
    codings: { in: allCodings.length, out: codings.length },
    memos: {
      in: project.notes.length + commented.length,
      out: commented.filter((selection) => selection.codings.length > 0).length +
        codings.filter(({ memo }) => memo !== "").length,
    },
  };
  return { ...counts, problems: lossProblems(counts, sources, toCases, root, file) };
}
