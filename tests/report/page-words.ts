/**
 * A page as words and structure, so that a person can read what a change makes of it: headings,
 * links, lists, tables a row a line, names and roles, and for each chart its words and how many
 * marks of each kind it has. Classes, styles, scripts and coordinates are left out: browser tests
 * look at them.
 */
export function pageWords(page: string): string {
  const writer = new Writer();
  for (const [tag = "", close, name = "", attributes = ""] of page.matchAll(tokens)) {
    if (name === "") writer.text(tag);
    else if (close === "/") writer.close(name.toLowerCase());
    else writer.open(name.toLowerCase(), readAttributes(attributes), tag.endsWith("/>"));
  }
  return writer.end();
}

const tokens = /<(\/?)([a-zA-Z!][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+/g;

type Attributes = ReadonlyMap<string, string>;

function readAttributes(text: string): Attributes {
  return new Map(
    [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map((
      [, name = "", value = ""],
    ) => [name, value]),
  );
}

const lineStarts: Readonly<Record<string, string>> = {
  h1: "# ",
  h2: "## ",
  h3: "### ",
  h4: "#### ",
  li: "- ",
  tr: "|",
  caption: "caption: ",
  summary: "▸ ",
  figcaption: "caption: ",
  dt: "- ",
  dd: "  : ",
};

const blocks = new Set(
  "html head title meta body header nav main section aside footer div p ul ol dl figure details table thead tbody blockquote form template"
    .split(" ").concat(Object.keys(lineStarts)),
);

/** What is left out whole: styles and scripts, code, and what has nothing to do with the dataset. */
const leftOut = new Set(["style", "script", "pre"]);
const voids = new Set(["meta", "link", "br", "img", "input", "hr", "!doctype"]);
const told = ["id", "lang", "role", "colspan", "rowspan", "scope", "headers", "name", "content"]
  .concat("alt", "title", "type", "value", "hidden", "open", "for", "datetime", "download");

class Writer {
  readonly #lines: string[] = [""];
  readonly #links: string[] = [];
  #skipping: string | null = null;
  #depth = 0;
  #chart: Chart | null = null;
  #former: Chart | null = null;

  text(text: string): void {
    if (this.#skipping !== null) return;
    const words = text.replaceAll("\u00a0", "⍽").replaceAll("\u202f", "⎵").replace(/\s+/g, " ");
    if (this.#chart !== null) this.#chart.text(words);
    else this.#add(words);
  }

  open(name: string, attributes: Attributes, closed: boolean): void {
    if (this.#skipping !== null) {
      if (name === this.#skipping && !closed) this.#depth += 1;
      return;
    }
    if (name === "svg" && this.#chart === null) {
      this.#chart = new Chart(attributes);
      return;
    }
    if (this.#chart !== null) {
      this.#chart.open(name, attributes, closed);
      return;
    }
    if (blocks.has(name)) this.#line(lineStarts[name] ?? "");
    this.#add(this.#opening(name, attributes));
    if (leftOut.has(name) || isNavigation(name, attributes) || isDictionary(name, this.#lines)) {
      this.#add("…");
      this.#skipping = name;
      this.#depth = 1;
    }
  }

  close(name: string): void {
    if (this.#skipping !== null) {
      if (name === this.#skipping && --this.#depth === 0) this.#skipping = null;
      return;
    }
    if (this.#chart !== null) {
      if (!this.#chart.close(name)) return;
      for (const line of this.#chart.lines(this.#former)) this.#line(line);
      this.#former = this.#chart;
      this.#chart = null;
    } else if (name === "a") this.#add(`](${this.#links.pop() ?? ""})`);
    else if (name === "td" || name === "th") this.#add(" |");
    else if (blocks.has(name)) this.#line("");
  }

  end(): string {
    return this.#lines.map((line) => line.replace(/ +/g, " ").trimEnd())
      .filter((line) => !/^[\s|-]*$/.test(line)).join("\n");
  }

  #opening(name: string, attributes: Attributes): string {
    const href = attributes.get("href");
    if (name === "a") this.#links.push(href === undefined ? "" : address(href));
    const marks = [...attributes].filter(([key]) => told.includes(key) || key.startsWith("aria-"))
      .map(([key, value]) => key === "id" ? `#${value}` : value === "" ? key : `${key}=${value}`);
    const said = marks.length === 0 ? "" : `{${marks.join(" ")}}`;
    if (name === "a") return `${/[\])]$/.test(this.#lines.at(-1) ?? "") ? " " : ""}${said}[`;
    if (name === "td" || name === "th") return said === "" ? " " : ` ${said} `;
    if (name === "br") return " / ";
    if (said === "" && !voids.has(name)) return name === "figure" ? "figure" : "";
    return lineStarts[name] === undefined && !inline.has(name) ? `${name}${said}` : `${said} `;
  }

  #add(words: string): void {
    this.#lines.push((this.#lines.pop() ?? "") + words);
  }

  #line(start: string): void {
    if (this.#lines.at(-1)?.trim() === "" && start === "") return;
    this.#lines.push(start);
  }
}

const inline = new Set(
  "span b i em strong small code sup sub abbr time q cite mark label".split(" "),
);

/** The navigation between pages is the same on each; the site's own tests follow its links. */
function isNavigation(name: string, attributes: Attributes): boolean {
  return name === "nav" && attributes.get("class") === "contents";
}

/** The dictionary of the data model changes with the model, not with the page. */
function isDictionary(name: string, lines: readonly string[]): boolean {
  if (name !== "tbody") return false;
  const caption = lines.findLast((line) => line.startsWith("caption: ")) ?? "";
  return /^caption: (?:Le dictionnaire|The data dictionary)/.test(caption);
}

/** Where a link leads; of a file within the page, its header and number of lines. */
function address(href: string): string {
  const [, base64] = /^data:text\/csv;charset=utf-8;base64,(.*)$/.exec(href) ?? [];
  if (base64 === undefined) return href;
  if (base64 === "") return "csv";
  const lines = new TextDecoder().decode(Uint8Array.fromBase64(base64)).trim().split("\n");
  return `csv: ${lines[0]} (${lines.length - 1})`;
}

/** A chart: its name, the kinds of its marks with their number, its words in their order. */
class Chart {
  readonly #name: string;
  readonly #groups: string[] = [];
  readonly #counts = new Map<string, number>();
  readonly #words: string[] = [];
  #nested = 0;
  #styled = false;

  constructor(attributes: Attributes) {
    const kept = ["role", "aria-label", "aria-labelledby", "aria-hidden"];
    this.#name = kept.flatMap((key) => attributes.has(key) ? `${key}=${attributes.get(key)}` : [])
      .join(" ");
  }

  open(name: string, attributes: Attributes, closed: boolean): void {
    if (name === "svg" && !closed) this.#nested += 1;
    if (name === "style") this.#styled = true;
    if (name === "g" && !closed) this.#groups.push(attributes.get("aria-label") ?? "");
    if (!/^(rect|circle|ellipse|line|path|polygon|polyline|image|use)$/.test(name)) return;
    const group = this.#groups.findLast((label) => label !== "") ?? "";
    const kind = `${group} ${name}`.trim();
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  text(words: string): void {
    if (words.trim() !== "" && !this.#styled) this.#words.push(words.trim());
  }

  /** Whether the chart ends here. */
  close(name: string): boolean {
    if (name === "g") this.#groups.pop();
    if (name === "style") this.#styled = false;
    if (name !== "svg") return false;
    if (this.#nested === 0) return true;
    this.#nested -= 1;
    return false;
  }

  /** The chart in lines; what it has in common with the one before, drawn wider, is not said again. */
  lines(former: Chart | null): string[] {
    const lines = this.#all();
    const before = former === null ? [] : former.#all();
    if (lines[0] !== before[0]) return lines;
    const other = lines.filter((line, i) => line !== before[i]);
    return ["chart, narrower", ...other];
  }

  #all(): string[] {
    const marks = [...this.#counts].map(([kind, count]) => `${kind} × ${count}`);
    return [
      `chart{${this.#name}}`,
      `  marks: ${marks.join(", ")}`,
      `  words: ${this.#words.join(" · ")}`,
    ];
  }
}
