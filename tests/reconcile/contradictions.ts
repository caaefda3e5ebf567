import type { BuiltPages } from "../report/built-pages.ts";
import { pageWords } from "../report/page-words.ts";

/**
 * What the built pages of a site say against one another, as a reader would find it: from visible
 * words, and nothing else. Empty where all agree.
 */
export function contradictions({ pages }: BuiltPages): string[] {
  const read = [...pages].filter(([path]) =>
    // The search page lists the words of the others, one after the other.
    /^(fr|en)\/[^/]+\.html$/.test(path) && !path.endsWith("/search.html")
  )
    .map(([path, html]) => ({ path, ...linesOf(html) }));
  return [
    ...sameWordsSameValue(read),
    ...languagesAgree(read),
    ...definitionsAddUp(read),
    ...captionsAddUp(read),
    ...sharesFit(read),
    ...leftOutIsNotUsed(read),
  ];
}

interface ReadPage {
  readonly path: string;
  /** What stands above the list of its numbers. */
  readonly lines: readonly string[];
  /** The list of its numbers. */
  readonly traces: readonly string[];
}

const spaces = /[\s⍽⎵\u00a0\u202f]+/g;

/** The lines of a page, spaces and links made plain. */
function linesOf(html: string): Pick<ReadPage, "lines" | "traces"> {
  const words = pageWords(html).split("\n");
  const end = words.findIndex((line) => /\{#traces/.test(line));
  const plain = words.map((line) =>
    line.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\{[^}]*\}/g, "").replace(spaces, " ")
      .trim()
  );
  const cut = end < 0 ? plain.length : end;
  return { lines: plain.slice(0, cut), traces: plain.slice(cut) };
}

/** A whole number as pages print it: `5,285`, `5 285`. */
function numberOf(text: string): number | null {
  const plain = text.replace(/[ ,]/g, "");
  return /^\d+$/.test(plain) ? Number(plain) : null;
}

/** The rows of tables among lines, as cells. */
function rowsOf(lines: readonly string[]): string[][] {
  return lines.filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
}

/** The figures of the page of definitions, by name. */
function definitionsOf({ lines }: ReadPage): ReadonlyMap<string, number> {
  return new Map(
    rowsOf(lines).flatMap(([name = "", value = ""]) => {
      const number = numberOf(value);
      return number === null ? [] : [[name, number] as const];
    }),
  );
}

/** Of tiles and items `12 projects documented`: the same words have the same value everywhere. */
function sameWordsSameValue(pages: readonly ReadPage[]): string[] {
  const found = new Map<string, { value: string; path: string }>();
  const wrong: string[] = [];
  for (const { path, lines } of pages.filter(({ path }) => path.endsWith("/definitions.html"))) {
    for (const [, value = "", words = ""] of rowsOf(lines)) {
      if (numberOf(value) !== null) found.set(`${path.slice(0, 2)} ${words}`, { value, path });
    }
  }
  for (const { path, lines } of pages) {
    // A project's own sheet counts the project; what it says is not of the programme.
    if (path.includes("/project-") || path.includes("/notebook-")) continue;
    for (const line of lines) {
      const item = /^- (\d[\d ,]*(?: (?:sur|of) \d[\d ,]*)?) (\p{L}.*)$/u.exec(line);
      if (item === null) continue;
      const [, value = "", label = ""] = item;
      const key = `${path.slice(0, 2)} ${label}`;
      const before = found.get(key);
      if (before === undefined) found.set(key, { value, path });
      else if (before.value !== value.replace(/ (?:sur|of) .*$/, "") && before.value !== value) {
        wrong.push(`“${label}” is ${before.value} on ${before.path} and ${value} on ${path}`);
      }
    }
  }
  return wrong;
}

/** Both languages define as many notions, with the same values in the same order. */
function languagesAgree(pages: readonly ReadPage[]): string[] {
  const [fr, en] = (["fr", "en"] as const).map((language) => {
    const page = pages.find(({ path }) => path === `${language}/definitions.html`);
    return page === undefined ? [] : [...definitionsOf(page).values()];
  });
  if (fr!.length === 0) return ["no page of definitions was read"];
  return fr!.join() === en!.join() ? [] : [`definitions differ: fr ${fr}, en ${en}`];
}

const parts: readonly (readonly [whole: string, ...parts: string[]])[] = [
  [
    "Projects whose start is published",
    "Projects whose end was observed",
    "Projects whose end is only planned",
    "Projects with no published end",
  ],
  [
    "Projects",
    "Projects with a measured or counted outcome",
    "Projects with an estimated outcome at best",
    "Projects with a forecast only",
    "Projects with a declaration only",
    "Projects with no published outcome",
  ],
  [
    "Participation activities",
    "Promises of a level that can be judged",
    "Promises that cannot be judged",
  ],
];

/** Parts add up to their whole, and a part is no more than what it is a part of. */
function definitionsAddUp(pages: readonly ReadPage[]): string[] {
  const page = pages.find(({ path }) => path === "en/definitions.html");
  if (page === undefined) return [];
  const values = definitionsOf(page);
  const wrong = parts.flatMap(([whole, ...names]) => {
    const known = names.map((name) => values.get(name));
    const all = values.get(whole);
    if (all === undefined || known.some((value) => value === undefined)) return [];
    const sum = known.reduce<number>((total, value) => total + value!, 0);
    return sum === all ? [] : [`the parts of “${whole}” make ${sum}, and it is ${all}`];
  });
  for (const cells of rowsOf(page.lines)) {
    const [name = "", value = ""] = cells;
    const whole = values.get(cells.at(-1) ?? "");
    const part = numberOf(value);
    if (whole !== undefined && part !== null && cells.length > 2 && part > whole) {
      wrong.push(`“${name}” is ${part} out of ${whole}`);
    }
  }
  return wrong;
}

const counted = /^(Activités|Activities)$/;

/** The n of a caption is the sum of what its table counts and of what it says is not drawn. */
function captionsAddUp(pages: readonly ReadPage[]): string[] {
  return pages.flatMap(({ path, lines }) =>
    lines.flatMap((line, i) => {
      const stated = /^n = (\d[\d ,]*) (?:participation )?(activités?|activit(?:y|ies))\b(.*)$/
        .exec(line);
      if (stated === null) return [];
      const n = numberOf(stated[1]!.trim());
      const aside = /(?:dont|,) (\d+) (?:sans phase publiée|of them with no published phase)/
        .exec(stated[3]!);
      const rows = tableAfter(lines, i);
      const column = rows[0]?.findIndex((cell) => counted.test(cell)) ?? -1;
      if (column < 0) return [];
      const sum = rows.slice(1).reduce(
        (total, cells) => total + (numberOf(cells[column] ?? "") ?? NaN),
        0,
      );
      return sum + Number(aside?.[1] ?? 0) === n
        ? []
        : [`${path}: “${line.slice(0, 60)}” and its table counts ${sum}`];
    })
  );
}

/** The rows of the first table below a line, before the next figure. */
function tableAfter(lines: readonly string[], from: number): string[][] {
  const rows: string[][] = [];
  for (const line of lines.slice(from + 1)) {
    if (line.startsWith("figure") || /^n = /.test(line)) break;
    if (line.startsWith("| ")) {
      rows.push(...rowsOf([line]));
    } else if (rows.length > 0) break;
  }
  return rows;
}

/** Nothing is more than what it is out of. */
function sharesFit(pages: readonly ReadPage[]): string[] {
  const shares = /(?<![\d.,])(\d+) (?:sur|of) (\d+)(?![\d.,])(?! (?:sur|of))/g;
  return pages.flatMap(({ path, lines }) =>
    lines.flatMap((line) =>
      [...line.matchAll(shares)].filter(([, part, whole]) => Number(part) > Number(whole))
        .map(([text]) => `${path}: “${text}” in “${line.slice(0, 80)}”`)
    )
  );
}

/** Of no number a row is both used and left out. */
function leftOutIsNotUsed(pages: readonly ReadPage[]): string[] {
  return pages.flatMap(({ path, traces }) => {
    let used: ReadonlyMap<string, ReadonlySet<number>> = new Map();
    return traces.flatMap((line) => {
      if (/^\d[\d ,]* (?:lignes? utilisées?|rows? used) ?:/.test(line)) used = linesByFile(line);
      if (line.startsWith("- ")) used = new Map();
      if (!/^(?:Écartés|Left out) ?:/.test(line)) return [];
      return [...linesByFile(line)].flatMap(([file, lines]) => {
        const both = [...lines].filter((n) => used.get(file)?.has(n));
        return both.length === 0 ? [] : [
          `${path}: ${both.length} rows of ${file} are used and left out: “${line.slice(0, 60)}”`,
        ];
      });
    });
  });
}

/** The lines that a text names, by file: `projects.csv lines 2–4, 7`. */
function linesByFile(text: string): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (
    const [, file = "", runs = ""] of text.matchAll(/([\w-]+\.csv) (?:lignes?|lines?) ([\d–, ]+)/g)
  ) {
    const lines = found.get(file) ?? new Set();
    for (const run of runs.split(",").map((part) => part.trim()).filter((part) => part !== "")) {
      const [from = 0, to = from] = run.split("–").map(Number);
      for (let line = from; line <= to; line++) lines.add(line);
    }
    found.set(file, lines);
  }
  return found;
}
