import { carried, decodeEntities } from "./encoded-text.ts";
import type { ReadableText } from "./leak.ts";

/** A text as it stands in an output, with the place it stands at. */
export interface PlacedText {
  readonly text: string;
  readonly role: ReadableText["role"];
  readonly place: string;
}

const attribute = /(?<![\w:-])([\w:-]{1,60})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g;
/** Elements that end a line of text; all others stand inside one. */
const blocks = new Set(
  ("address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure " +
    "footer form g h1 h2 h3 h4 h5 h6 head header hr html label legend li main nav ol option p pre " +
    "script section style summary svg table tbody td text tfoot th thead title tr ul").split(" "),
);
/** Attributes that say how an element is drawn, in numbers and names of ours. */
const drawing =
  ("class style d x y x1 x2 y1 y2 cx cy r rx ry width height viewBox viewbox transform fill stroke points " +
    "dx dy scope role tabindex charset rel lang hreflang type font-size font-weight font-family " +
    "font-variant text-anchor dominant-baseline stroke-width stroke-linecap stroke-linejoin " +
    "stroke-dasharray stroke-miterlimit stroke-opacity fill-opacity opacity aria-hidden colspan rowspan")
    .split(" ");
const isDrawing = new Set(drawing);
/** A tag that has no others: most of a drawing. */
const onlyDrawing = new RegExp(`^</?[\\w:-]+(?: (?:${drawing.join("|")})="[^"]*")*\\s*/?>$`);

/** Parts that every page of ours has, to the letter: they are looked at once. */
export type Known = readonly string[];

/**
 * What the bytes of a page say, in every place where they can say it: the lines of visible text, the
 * words printed as somebody's, the rows of tables with their headers, attributes, comments, scripts,
 * styles, and files that the page carries in addresses (`data:`).
 */
export function pageTexts(
  page: string,
  known: Known = [],
  wantsRows: (written: string) => boolean = () => true,
): PlacedText[] {
  const html = withoutKnown(page, known);
  const reader = new PageReader(wantsRows);
  let from = 0;
  for (;;) {
    const start = html.indexOf("<", from);
    if (start < 0) break;
    if (start > from) reader.text(html.slice(from, start));
    from = tagEnd(html, start);
    const tag = html.slice(start, from);
    if (tag.startsWith("<table")) reader.table(html.slice(from, html.indexOf("</table>", from)));
    reader.tag(tag);
  }
  reader.text(html.slice(from));
  return reader.end();
}

/** A page without the parts that every page of ours has. */
export function withoutKnown(page: string, known: Known): string {
  return known.reduce((html, part) => part === "" ? html : html.replace(part, ""), page);
}

/** Where the tag or comment that begins at a place ends; an angle bracket in quotes does not end it. */
function tagEnd(html: string, start: number): number {
  if (html.startsWith("<!--", start)) {
    const end = html.indexOf("-->", start + 4);
    return end < 0 ? html.length : end + 3;
  }
  for (let end = html.indexOf(">", start);; end = html.indexOf(">", end + 1)) {
    if (end < 0) return html.length;
    if (quotesClosed(html, start, end)) return end + 1;
  }
}

function quotesClosed(html: string, start: number, end: number): boolean {
  let quote = 0;
  for (let i = start; i < end; i++) {
    const sign = html.charCodeAt(i);
    if (sign !== 34 && sign !== 39) continue;
    if (quote === 0) quote = sign;
    else if (quote === sign) quote = 0;
  }
  return quote === 0;
}

/** What a tag says: its element, its anchor, and the texts of its attributes. */
interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly isBlock: boolean;
  readonly isFinding: boolean;
  /** Whether it is the line that says whose words stand above it. */
  readonly isSource: boolean;
  /** Null without one, and for those of numbers. */
  readonly id: string | null;
  readonly hidden: readonly string[];
  /** Tables in CSV that it carries. */
  readonly tables: readonly string[];
}

/** Tags read: pages repeat some thousands of them. */
const tags = new Map<string, Tag>();
const mostTags = 50_000;
const longestTag = 300;

function readTag(tag: string): Tag {
  const known = tags.get(tag);
  if (known !== undefined) return known;
  const name = /^<\/?([a-zA-Z][\w:-]*)/.exec(tag)?.[1]?.toLowerCase() ?? "";
  const hidden: string[] = [];
  const tables: string[] = [];
  let id: string | null = null;
  if (tag.includes("=") && !onlyDrawing.test(tag)) {
    for (const [, key = "", quoted, single] of tag.matchAll(attribute)) {
      if (isDrawing.has(key.toLowerCase())) continue;
      const raw = quoted ?? single ?? "";
      if (raw === "") continue;
      const value = raw.includes("&") ? decodeEntities(raw) : raw;
      if (key === "id" && !/^t\d+$/.test(value)) id = value;
      // An anchor of the page's own numbers says nothing.
      if (/^#?t\d+$/.test(value)) continue;
      const isData = /^\s*data:/i.test(value);
      if (!isData) hidden.push(value);
      for (const decoded of carried(value)) {
        if (/^\s*data:text\/csv/i.test(value)) tables.push(decoded);
        else hidden.push(decoded);
      }
    }
  }
  const read: Tag = {
    name,
    closes: tag.startsWith("</"),
    isBlock: blocks.has(name),
    isFinding: name === "div" && /class="(?:outline|claim)"/.test(tag),
    isSource: /class="quote-source"/.test(tag) || name === "cite",
    id,
    hidden,
    tables,
  };
  if (tag.length <= longestTag && tags.size < mostTags) tags.set(tag, read);
  return read;
}

class PageReader {
  readonly #texts: PlacedText[] = [];
  /** Whether the rows of the table at hand are wanted, each cell beside its header. */
  #inRows = false;

  constructor(private readonly wantsRows: (written: string) => boolean) {}

  /** Look ahead at a table as it is written. */
  table(written: string): void {
    this.#inRows = this.wantsRows(written);
  }

  #place = "";
  #line = "";
  #quote: string | null = null;
  #figure: string | null = null;
  #source = false;
  /** How deep the reader stands in the elements of a finding: 0 outside. */
  #inFinding = 0;
  #heading: string | null = null;
  #row: { cell: string | null; cells: string[] } | null = null;
  #table: { caption: string; headers: readonly string[] } = emptyTable();

  text(raw: string): void {
    if (raw === "") return;
    const text = raw.includes("&") ? decodeEntities(raw) : raw;
    this.#line += text;
    if (this.#quote !== null) this.#quote += text;
    if (this.#figure !== null) this.#figure += text;
    if (this.#heading !== null) this.#heading += text;
    if (this.#row !== null && this.#row.cell !== null) this.#row.cell += text;
  }

  tag(written: string): void {
    if (written.startsWith("<!")) {
      if (written.startsWith("<!--")) this.#push(written.slice(4, -3), "hidden");
      return;
    }
    const tag = readTag(written);
    if (tag.isBlock) {
      this.#endLine();
      if (this.#figure !== null) this.#figure += "\n";
    }
    if (tag.closes) this.#close(tag.name);
    else {
      for (const text of tag.hidden) this.#push(text, "hidden");
      for (const table of tag.tables) this.#csv(table);
      this.#open(tag);
    }
  }

  end(): PlacedText[] {
    this.#endLine();
    return this.#texts;
  }

  #open({ name, id, isFinding, isSource }: Tag): void {
    if (isSource) this.#source = true;
    if (id !== null) this.#place = `#${id}`;
    switch (name) {
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        this.#heading = "";
        break;
      case "blockquote":
        this.#quote = "";
        break;
      case "figure":
        this.#figure = "";
        break;
      case "div":
        if (this.#inFinding > 0 || isFinding) this.#inFinding++;
        break;
      case "table":
        this.#table = emptyTable();
        break;
      case "caption":
        this.#row = { cell: "", cells: [] };
        break;
      case "tr":
        this.#row = this.#inRows ? { cell: null, cells: [] } : null;
        break;
      case "td":
      case "th":
        if (this.#row !== null) this.#row.cell = "";
    }
  }

  #close(name: string): void {
    switch (name) {
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        this.#place = this.#heading?.trim().slice(0, 80) || this.#place;
        this.#heading = null;
        break;
      case "blockquote":
        if (this.#quote !== null) this.#push(this.#quote, "spoken");
        this.#quote = null;
        break;
      case "figure":
        if (this.#figure !== null) this.#push(this.#figure, "figure");
        this.#figure = null;
        break;
      case "div":
        if (this.#inFinding > 0) this.#inFinding--;
        break;
      case "caption":
        this.#table.caption = this.#row?.cell ?? "";
        this.#row = null;
        break;
      case "td":
      case "th":
        if (this.#row?.cell != null) this.#row.cells.push(this.#row.cell.trim());
        if (this.#row !== null) this.#row.cell = null;
        break;
      case "tr":
        this.#endRow();
    }
  }

  #endRow(): void {
    if (this.#row === null) return;
    const { cells } = this.#row;
    this.#row = null;
    if (this.#table.headers.length === 0) this.#table.headers = cells;
    else this.#push(rowText(this.#table, cells), "row");
  }

  #csv(text: string): void {
    this.#push(text, "whole");
    if (!this.wantsRows(text)) return;
    for (const row of csvRows(text)) this.#push(row, "row");
  }

  #endLine(): void {
    const line = this.#line;
    this.#line = "";
    const role = this.#source ? "source" : this.#inFinding > 0 ? "finding" : "visible";
    this.#source = false;
    if (line.trim() !== "") this.#push(line, role);
  }

  #push(text: string, role: ReadableText["role"]): void {
    if (text.trim() === "") return;
    this.#texts.push({ text, role, place: this.#place });
  }
}

function emptyTable(): { caption: string; headers: readonly string[] } {
  return { caption: "", headers: [] };
}

/** The rows of a CSV as texts, each cell after its header; the names of its columns alone where it has no row. */
export function csvRows(text: string): string[] {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/).filter((line) => line !== "");
  const separator = (lines[0] ?? "").includes(";") ? ";" : ",";
  const rows = lines.map((line) => splitRow(line, separator));
  const [headers = [], ...body] = rows;
  return body.length === 0
    ? [headers.join(" | ")]
    : body.map((cells) => rowText({ caption: "", headers }, cells));
}

function splitRow(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) {
      cells.push(cell);
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell];
}

/** A row as a text: the caption, then each cell after its header. */
function rowText(
  { caption, headers }: { caption: string; headers: readonly string[] },
  cells: readonly string[],
): string {
  const parts = cells.map((cell, i) => `${headers[i] ?? ""}: ${cell}`);
  return `${caption} | ${parts.join(" | ")}`;
}
