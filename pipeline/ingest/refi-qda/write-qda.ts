import { writeArchive } from "./archive.ts";
import { guidFrom } from "./guid.ts";
import type { QdaCode, QdaCoding, QdaProject, QdaSelection, QdaSource } from "./project.ts";
import { element, escapeText } from "./xml.ts";

const header = '<?xml version="1.0" encoding="utf-8"?>\n';

/** A project archive `.qdpx` that the official schema (Project v1.0, 2019) accepts. */
export function writeQdpx(project: QdaProject): Uint8Array {
  const encoder = new TextEncoder();
  const files = new Map([["project.qde", encoder.encode(writeProject(project))]]);
  for (const { guid, text } of project.sources) {
    if (text !== null) files.set(`sources/${guid}.txt`, encoder.encode(text));
  }
  return writeArchive(files);
}

/** A codebook `.qdc` (schema Codebook v1.0); the schema wants at least one code. */
export function writeQdc(project: Pick<QdaProject, "codes" | "origin">): string {
  return header + element(
    "CodeBook",
    { xmlns: "urn:QDA-XML:codebook:1.0", origin: project.origin },
    element("Codes", {}, codesXml(project.codes, null)),
  ) + "\n";
}

/** The project file of an archive, elements in the order of the schema. */
export function writeProject(project: QdaProject): string {
  const notes: string[] = [];
  const sources = project.sources.map((source) => sourceXml(source, notes)).join("");
  const part = (name: string, content: string) => content === "" ? "" : element(name, {}, content);
  const users = project.users.map(({ guid, name }) => element("User", { guid, name })).join("");
  const codes = codesXml(project.codes, null);
  const { variables, cases } = casesXml(project);
  return header + element(
    "Project",
    { xmlns: "urn:QDA-XML:project:1.0", name: project.name, origin: project.origin },
    part("Users", users) +
      (codes === "" ? "" : element("CodeBook", {}, element("Codes", {}, codes))) +
      part("Variables", variables) +
      part("Cases", cases) +
      part("Sources", sources) +
      part("Notes", notes.join("")),
  ) + "\n";
}

function codesXml(codes: readonly QdaCode[], parent: string | null): string {
  const byParent = Map.groupBy(codes, (code) => code.parent);
  const write = (under: string | null): string =>
    (byParent.get(under) ?? []).map(({ guid, name, isCodable, colour, description }) =>
      element(
        "Code",
        { guid, name, isCodable: String(isCodable), color: colour ?? undefined },
        text("Description", description) + write(guid),
      )
    ).join("");
  return write(parent);
}

function text(name: string, content: string): string {
  return content === "" ? "" : element(name, {}, escapeText(content));
}

function sourceXml(source: QdaSource, notes: string[]): string {
  const { guid, name, memo, selections, codings } = source;
  return element(
    "TextSource",
    { guid, name, plainTextPath: `internal://${guid}.txt` },
    text("Description", memo) +
      selections.map((selection) => selectionXml(selection, notes)).join("") +
      codings.map((coding) => codingXml(coding, notes)).join(""),
  );
}

function selectionXml(selection: QdaSelection, notes: string[]): string {
  const { guid, name, start, end, memo, codings } = selection;
  return element(
    "PlainTextSelection",
    { guid, name, startPosition: String(start), endPosition: String(end) },
    text("Description", memo) + codings.map((coding) => codingXml(coding, notes)).join(""),
  );
}

/** A coding; its memo becomes a note, since the schema gives a coding no description. */
function codingXml({ guid, code, user, createdAt, memo }: QdaCoding, notes: string[]): string {
  let reference = "";
  if (memo !== "") {
    const note = guidFrom("note", guid);
    notes.push(
      element("Note", { guid: note, name: memo.slice(0, 60) }, text("PlainTextContent", memo)),
    );
    reference = element("NoteRef", { targetGUID: note });
  }
  return element(
    "Coding",
    { guid, creatingUser: user ?? undefined, creationDateTime: createdAt ?? undefined },
    element("CodeRef", { targetGUID: code }) + reference,
  );
}

/** One case per source that has attributes, so that every tool can group by them. */
function casesXml({ sources }: QdaProject): { variables: string; cases: string } {
  const names = [...new Set(sources.flatMap(({ variables }) => Object.keys(variables)))];
  const guids = new Map(names.map((name) => [name, guidFrom("variable", name)]));
  const variables = names.map((name) =>
    element("Variable", { guid: guids.get(name), name, typeOfVariable: "Text" })
  ).join("");
  const cases = sources.flatMap(({ guid, name, variables }) => {
    const values = Object.entries(variables).map(([key, value]) =>
      element(
        "VariableValue",
        {},
        element("VariableRef", { targetGUID: guids.get(key) }) + text("TextValue", value),
      )
    ).join("");
    if (values === "") return [];
    const reference = element("SourceRef", { targetGUID: guid });
    return [element("Case", { guid: guidFrom("case", guid), name }, values + reference)];
  }).join("");
  return { variables, cases };
}
