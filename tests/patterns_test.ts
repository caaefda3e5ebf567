import assert from "node:assert/strict";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseClaim } from "../pipeline/analysis/interviews/claim-grammar.ts";
import { undoDoubleEncoding } from "../pipeline/ingest/text/double-encoding.ts";
import { decode } from "../pipeline/ingest/text/decode.ts";
import { readTranscript } from "../pipeline/ingest/transcript/read-transcript.ts";
import { typeset } from "../pipeline/language/typography.ts";
import { parseCells } from "../pipeline/notebook/percent.ts";
import type { Problem } from "../pipeline/problem/problem.ts";
import { readPageSource } from "../pipeline/report/prose/front-matter.ts";
import { highlight } from "../pipeline/report/render/highlight.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What the checker says; its own types describe another entry point. */
interface Checker {
  checkSync(
    source: string,
    flags: string,
    options: { readonly timeout: number },
  ): { readonly status: string; readonly complexity?: { readonly summary: string } };
}

/** Patterns that take quadratic time on text that no user writes, or that a bound keeps short. */
const bounded: Readonly<Record<string, readonly string[]>> = {
  // A cell of a table that is sorted by a click.
  "pipeline/report/client.js": ["[^\\d.+-].*$"],
  // The fixed parts of templates in the source.
  "pipeline/report/render/html.ts": ["\\s*\\n\\s*"],
  // Attributes that figures write themselves.
  "pipeline/figures/dom/style.ts": ["(?:[^;\"'(]|\"[^\"]*\"|'[^']*'|\\([^)]*\\))+"],
  "pipeline/figures/dom/ids.ts": ["url\\(#([^)]+)\\)"],
  "pipeline/figures/dom/rounding.ts": ["(\\w+)\\(([^)]*)\\)"],
  // A pattern of a foreign schema, of two thousand signs at most.
  "pipeline/dataset/table-schema/patterns.ts": ["\\[(?:\\\\.|[^\\]\\\\])*\\]|\\\\."],
  // At most forty characters before the rest of a line: forty times its length.
  "pipeline/ingest/transcript/cues.ts": [
    "^\\s*(?:-\\s*)?(\\p{L}[\\p{L}\\p{N} \\u00a0\\u202f_.'’?-]{0,38}?)[ \\u00a0\\u202f]*:(?=\\s)",
  ],
  "pipeline/ingest/transcript/headings.ts": [
    "^#{1,6}[ \\t]+(\\p{L}[^\\n:]{0,39}?)[ \\t]*(?::[ \\t]*)?$",
  ],
};

/**
 * Files with patterns that the checker does not decide in its time, by the beginnings of these; each
 * was looked at by hand: what repeats in it is ended by a sign that it does not hold.
 */
const undecided: Readonly<Record<string, readonly string[]>> = {
  "pipeline/report/render/highlight.ts": ["(\\/\\/[^\\n]*|"],
  "pipeline/report/prose/markdown.ts": ["\\{\\{(figure|"],
  "pipeline/report/notebook-page.ts": ["^export const (\\w+)\\b"],
  "pipeline/report/process/hold-page.ts": ["@import|url"],
  "pipeline/report/prose/written-claim.ts": ["\\{\\{claim"],
  "pipeline/language/typography.ts": ["(?<![ \\u00a0\\u202f])[ ", "«[ "],
  "pipeline/analysis/interviews/claim-grammar.ts": ["(?<!\\s)\\s+"],
  "pipeline/notebook/sandbox/load-ahead.ts": ["\\bfrom"],
  "pipeline/notebook/sandbox/import-rule.ts": ["^.*[:/]"],
  "pipeline/notebook/notebook-problem.ts": ["Requires ("],
  "pipeline/notebook/percent.ts": ["^\\/\\/ %%"],
  "pipeline/ingest/cells/number-cell.ts": ["(?<!\\d)[\\s"],
  "pipeline/dataset/table-schema/cast.ts": ["(?<![^\\d.])"],
  "pipeline/ingest/transcript/speaker-labels.ts": ["(?<![\\s\\]"],
  "pipeline/ingest/transcript/docx.ts": ["<cp:lastModifiedBy>"],
  "pipeline/ingest/spreadsheet/spreadsheet.ts": ["<c\\s"],
};

/** Comments and strings, so that what looks like a pattern in them is passed over, or a pattern. */
const literal =
  /\/\*[^]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(?<=[(,=:!&|?[\s]\s*)\/((?![*/ ])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?=[\s.,;)\]])/g;

function sources(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory ? sources(join(folder, name)) : /\.(ts|js)$/.test(name) ? [join(folder, name)] : []
  );
}

Deno.test("no pattern of the pipeline is known to backtrack on some text", async () => {
  const { checkSync } = (await import("recheck/lib/browser.js")).default as unknown as Checker;
  const found: string[] = [];
  const seen = new Set<string>();
  for (const path of [...sources(join(root, "pipeline")), ...sources(join(root, "notebooks"))]) {
    const file = relative(root, path).replaceAll(sep, "/");
    for (const [, source, flags = ""] of Deno.readTextFileSync(path).matchAll(literal)) {
      if (source === undefined || seen.has(`${source}/${flags}`)) continue;
      seen.add(`${source}/${flags}`);
      // Only what repeats can backtrack; what the checker cannot decide in time is not accused.
      if (!/[*+}]/.test(source) || bounded[file]?.includes(source)) continue;
      if (undecided[file]?.some((beginning) => source.startsWith(beginning))) continue;
      const { status, complexity } = checkSync(source, flags.replace(/[dv]/g, ""), {
        timeout: 500,
      });
      if (status === "vulnerable") found.push(`${file}: /${source}/ ${complexity?.summary}`);
    }
  }
  assert.ok(seen.size > 200);
  assert.deepEqual(found, []);
});

/** Ten times the size at which a quadratic pattern took seconds: it would take many minutes. */
const long = (part: string) => part.repeat(Math.ceil(600_000 / part.length));

Deno.test("text encoded twice without a space is found and repaired, however long", () => {
  const text = `name\n${long("aÃ©")}\n`;
  const { problems } = decode(new TextEncoder().encode(text), "x.csv");
  assert.equal(problems.length, 1);
  // A repair of that length is told in no problem; the reading of it is what must end.
  assert.equal(problems[0]!.repair, null);
  assert.equal(undoDoubleEncoding(long("aÃ©")), long("aÃ©").replaceAll("Ã©", "é"));
  assert.equal(undoDoubleEncoding(long("a")), null);
  const plain = decode(new TextEncoder().encode(`${long("a")} Ã© b`), "x.csv");
  assert.equal(plain.problems[0]!.cell, "Ã©");
});

Deno.test("spaces, tabs, brackets and tags without an end are read in one pass", () => {
  assert.equal(typeset(`a${long(" ")}b ;`, "fr").at(-2), "\u202f");
  assert.ok(parseClaim(`${long(" ")}x`).error !== null);
  assert.equal(parseCells(`// %% id=a\n${long("x \t ")}x`, "n.nb.ts").cells.length, 1);
  assert.ok(highlight(long("/* ")).text.length > 0);
  const problems: Problem[] = [];
  const page = readPageSource("a.fr.md", `---\ntitle:${long(" ")}a b\n---\n`, problems);
  assert.deepEqual([page!.title, problems], ["a b", []]);
});

Deno.test("transcripts with lines that nearly match a speaker are read in one pass", () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const lines = [
    `[a]${long(" ")}x`,
    `# A${long("\t")}x`,
    `Name${long(" ")}x (`,
    `0:01${long(" ")}x`,
    `{a}${long(" ")}x`,
    `${long(" ")}0:01`,
  ];
  for (const line of lines) {
    for (const name of ["a.txt", "a.md"]) {
      readTranscript(encode(`${line}\n${line}\n`), name);
    }
  }
  const cue = (words: string) => encode(`WEBVTT\n\n00:01.000 --> 00:02.000\n${words}\n`);
  for (const words of [long("<v\t"), `<v.${long("a.")}`, `x${long("</a>")}x`, `x${long(" ")}x`]) {
    const { transcript } = readTranscript(cue(words), "a.vtt");
    assert.ok(transcript !== null);
  }
});
