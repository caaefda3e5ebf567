import Papa from "papaparse";

/** How the cells of a delimited text are told apart. */
export interface Dialect {
  readonly delimiter: string;
  readonly newline: "\n" | "\r\n" | "\r";
  /** Whether a first line `sep=…` names the delimiter; it is no row. */
  readonly sepLine: boolean;
  /** Whether lines end in more than one way, outside quotes. */
  readonly mixedNewlines: boolean;
}

const candidates = [",", ";", "\t", "|"] as const;
/** Characters looked at to choose a delimiter. */
const sampleLength = 64 * 1024;

/**
 * Find the dialect of a delimited text. A `sep=` line is believed; else each candidate delimiter
 * cuts the first rows, and the one whose rows agree on a width wins. A text in which no
 * delimiter does is one column, read with a comma (a tab in a `.tsv`).
 */
export function findDialect(text: string, isTsv: boolean = false): Dialect {
  const { newline, mixedNewlines } = findNewline(text);
  const sep = /^"?sep=(.)"?(?=\r|\n|$)/i.exec(text)?.[1];
  if (sep !== undefined) return { delimiter: sep, newline, sepLine: true, mixedNewlines };
  const cut = text.length > sampleLength ? text.lastIndexOf("\n", sampleLength) : -1;
  const sample = text.slice(0, cut > 0 ? cut : sampleLength);
  let best: string | null = null;
  let most = 0;
  for (const delimiter of candidates) {
    if (!sample.includes(delimiter)) continue;
    const score = agreement(sample, delimiter, newline);
    if (score > most) [best, most] = [delimiter, score];
  }
  return { delimiter: best ?? (isTsv ? "\t" : ","), newline, sepLine: false, mixedNewlines };
}

/**
 * How well a delimiter explains rows: the share of rows that have the commonest width, squared,
 * more for wider rows; nothing when most rows are one cell or when quotes come out broken.
 */
function agreement(sample: string, delimiter: string, newline: Dialect["newline"]): number {
  const { data, errors } = Papa.parse<string[]>(sample, { delimiter, newline, preview: 200 });
  const widths = new Map<number, number>();
  let rows = 0;
  let shaped = 0;
  for (const cells of data) {
    if (cells.length === 1 && cells[0]?.trim() === "") continue;
    rows++;
    // A last line or a title of one cell says nothing about the width of the others.
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    if (cells.length > 1) shaped++;
  }
  let width = 1;
  let count = 0;
  for (const [key, n] of widths) if (key > 1 && n > count) [width, count] = [key, n];
  if (width === 1 || shaped * 2 < rows) return 0;
  const broken = errors.filter(({ type }) => type === "Quotes").length / (rows + 1);
  const headed = (data[0]?.length ?? 0) > 1 ? 1 : 0.7;
  const share = count / rows;
  return share * share * headed * (1 - 0.5 * Math.min(1, broken)) * (1 + Math.log2(width) / 8);
}

/** The line ending outside quotes; when they differ, the commonest, and the fact that they do. */
function findNewline(text: string): Pick<Dialect, "newline" | "mixedNewlines"> {
  const hasCr = text.includes("\r");
  if (!hasCr) return { newline: "\n", mixedNewlines: false };
  const counts = { "\r\n": 0, "\n": 0, "\r": 0 };
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) quoted = !quoted;
    else if (quoted) continue;
    else if (code === 10) counts["\n"]++;
    else if (code === 13) {
      if (text.charCodeAt(i + 1) === 10) {
        counts["\r\n"]++;
        i++;
      } else counts["\r"]++;
    }
  }
  const kinds = (["\r\n", "\n", "\r"] as const).filter((kind) => counts[kind] > 0);
  const newline = kinds.toSorted((a, b) => counts[b] - counts[a])[0] ?? "\n";
  return { newline, mixedNewlines: kinds.length > 1 };
}
