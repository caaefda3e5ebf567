import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** The paragraphs of a Word file as text, and what it says about its author. */
export interface DocxText {
  readonly text: string;
  readonly metadata: readonly { readonly name: string; readonly value: string }[];
  /** Comments and tracked changes, which may hold names. */
  readonly hidden: number;
}

/** Largest size of a part once decompressed, in bytes. */
const maxPartBytes = 100 * 1024 * 1024;

/**
 * The text of a .docx: one line a paragraph; tabs and line breaks kept; deleted text, field codes
 * and comments left out; text inserted with tracked changes kept.
 *
 * @throws {RangeError} when the file is no Word document, or larger than it should be.
 */
export function readDocx(bytes: Uint8Array): DocxText {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/^(word\/(document|comments)\.xml|docProps\/(core|app)\.xml)$/.test(name)) return false;
      if (originalSize > maxPartBytes) throw new RangeError(`${name} is too large`);
      return true;
    },
  });
  const part = (name: string) => {
    const found = parts[name];
    return found === undefined ? "" : new TextDecoder().decode(found);
  };
  const document = part("word/document.xml");
  if (document === "") throw new RangeError("no word/document.xml");
  const comments = [...part("word/comments.xml").matchAll(/<w:comment\b/g)].length;
  const { text, changes } = paragraphs(document);
  return { text, metadata: metadataOf(part), hidden: comments + changes };
}

function paragraphs(xml: string): { text: string; changes: number } {
  let text = "";
  let inText = false;
  let skipped = 0;
  let changes = 0;
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw new RangeError("a DOCTYPE has no place in a Word document");
  });
  parser.on("opentag", ({ name }) => {
    if (name === "w:t") inText = true;
    else if (name === "w:del" || name === "w:moveFrom") {
      skipped++;
      changes++;
    } else if (skipped === 0 && name === "w:tab") text += "\t";
    else if (skipped === 0 && (name === "w:br" || name === "w:cr")) text += "\n";
    else if (skipped === 0 && name === "w:noBreakHyphen") text += "\u2011";
    else if (name === "w:ins") changes++;
  });
  parser.on("text", (piece) => {
    if (inText && skipped === 0) text += piece;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "w:t") inText = false;
    else if (name === "w:del" || name === "w:moveFrom") skipped--;
    else if (name === "w:p" && skipped === 0) text += "\n";
    else if (name === "w:tabs") {
      // By hand: the pattern `\t+$` is tried from every tab of the text so far.
      let end = text.length;
      while (text[end - 1] === "\t") end--;
      text = text.slice(0, end);
    }
  });
  parser.write(xml).close();
  return { text, changes };
}

function metadataOf(part: (name: string) => string) {
  const core = part("docProps/core.xml");
  const app = part("docProps/app.xml");
  const fields: [string, string, RegExp][] = [
    ["author", core, /<dc:creator>([^<]+)</],
    ["last-modified-by", core, /<cp:lastModifiedBy>([^<]+)</],
    ["title", core, /<dc:title>([^<]+)</],
    ["subject", core, /<dc:subject>([^<]+)</],
    ["company", app, /<Company>([^<]+)</],
    ["manager", app, /<Manager>([^<]+)</],
  ];
  return fields.flatMap(([name, xml, pattern]) => {
    const value = pattern.exec(xml)?.[1];
    return value === undefined ? [] : [{ name, value }];
  });
}
