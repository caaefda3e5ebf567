import { decode } from "../text/decode.ts";
import { readDocx } from "../transcript/docx.ts";
import { foldGuid } from "./guid.ts";
import type { QdaSource } from "./project.ts";
import { memoOf, readCodings, readSelections } from "./read-selections.ts";
import { child, childrenOf, descendants, type Element } from "./xml.ts";

/** A source as read, with what was lost of it. */
export interface ReadSource {
  readonly source: QdaSource;
  /** Why there is no text; null when there is one. */
  readonly noText: "no-path" | "file-missing" | "file-empty" | null;
  readonly path: string;
  readonly selectionsIn: number;
  readonly codingsIn: number;
  readonly proved: boolean;
  readonly outside: number;
}

/** Finds the bytes of a source file by the path in the project. */
export type FindFile = (path: string) => Uint8Array | undefined;

const kinds = ["TextSource", "PDFSource", "AudioSource", "VideoSource", "PictureSource"];

/** The source elements of a project, wherever they stand. */
export function sourceElements(root: Element): Element[] {
  const holder = child(root, "Sources");
  return holder?.children.filter(({ name }) => kinds.includes(name)) ?? [];
}

/** Read one source: its text, the selections in it, the codings of the whole. */
export function readSource(
  element: Element,
  find: FindFile,
  notes: ReadonlyMap<string, string>,
): ReadSource {
  const holder = textHolder(element);
  const { raw, why, path } = textOf(holder, find);
  const selectionsIn =
    element.children.concat(holder === element ? [] : holder.children).filter(({ name }) =>
      name.endsWith("Selection")
    ).length;
  const base = {
    guid: foldGuid(element.attributes.guid ?? ""),
    name: (element.attributes.name ?? path.replace(/^.*[/\\]/, "")).trim(),
    codings: readCodings(element, notes),
    memo: memoOf(element, notes),
    variables: variableValues(element),
  };
  const codingsIn = descendants(element, "Coding").length;
  if (raw === null) {
    const source: QdaSource = { ...base, text: null, selections: [], reading: null };
    return { source, noText: why, path, selectionsIn, codingsIn, proved: true, outside: 0 };
  }
  const { text, selections, reading, proved, outside } = readSelections(raw, holder, notes);
  return {
    source: { ...base, text, selections, reading },
    noText: text.trim() === "" ? "file-empty" : null,
    path,
    selectionsIn,
    codingsIn,
    proved,
    outside,
  };
}

/** The element that holds the text: the source, its transcript or its text representation. */
function textHolder(element: Element): Element {
  if (element.name === "TextSource") return element;
  const inside = ["Transcript", "Representation", "TextDescription"]
    .map((name) => child(element, name)).find((found) => found !== undefined);
  return inside ?? element;
}

function textOf(holder: Element, find: FindFile) {
  const inline = child(holder, "PlainTextContent");
  if (inline) return { raw: inline.text, why: null, path: "" };
  const path = holder.attributes.plainTextPath ?? "";
  if (path !== "") {
    const bytes = find(path);
    if (bytes === undefined) return { raw: null, why: "file-missing" as const, path };
    return { raw: rawText(bytes), why: null, path };
  }
  const rich = holder.attributes.richTextPath ?? "";
  const bytes = rich === "" ? undefined : find(rich);
  if (bytes === undefined) {
    const why = rich === "" ? "no-path" as const : "file-missing" as const;
    return { raw: null, why, path: rich };
  }
  return { raw: /\.docx$/i.test(rich) ? wordText(bytes) : rawText(bytes), why: null, path: rich };
}

/** Decode with the byte-order mark kept: some tools count it. */
function rawText(bytes: Uint8Array): string {
  const { text } = decode(bytes);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark && !text.startsWith("\ufeff") ? `\ufeff${text}` : text;
}

function wordText(bytes: Uint8Array): string | null {
  try {
    return readDocx(bytes).text;
  } catch {
    // A file that is no Word document has no text to give; the ledger says so.
    return null;
  }
}

/** Variable values of an element by the GUID of the variable. */
export function variableValues(element: Element): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  for (const found of childrenOf(element, "VariableValue")) {
    const guid = foldGuid(child(found, "VariableRef")?.attributes.targetGUID ?? "");
    const value = found.children.find(({ name }) => name !== "VariableRef");
    if (value) values[guid] = value.text.trim();
  }
  return values;
}
