import assert from "node:assert/strict";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * Spread arguments that stay: a pair, a triple or a list that the code itself bounds, by file. What
 * a user controls never stands here: every argument is put on the stack, which overflows at about a
 * hundred thousand.
 */
const bounded: Readonly<Record<string, readonly string[]>> = {
  "notebooks/portfolio.nb.ts": ["open.length === 0", "unknownStatus.length === 0"],
  "notebooks/usage-proposals.nb.ts": ["look.own", "look.others"],
  "pipeline/analysis/statistics/rank-correlation.ts": ["found", "found"],
  "pipeline/commands/compute/test.ts": Array(3).fill("pairs(context.input())"),
  // Rows and cells of a table that the page already holds.
  "pipeline/report/client.js": [
    "[...rule, ...own]",
    "usedRows(item)",
    "cell.childNodes",
    "rows",
  ],
  // The parts of one call to the console, which are spread already.
  "pipeline/notebook/sandbox/realm.ts": ["parts", "tableParts(rows, columns)"],
  // Lists of problems.
  "pipeline/notebook/run.ts": ["parsed.problems"],
  "pipeline/report/build.ts": ["ran.problems"],
  // The commands of the program and their options.
  "pipeline/commands/options/help.ts": ["rows.map(([use]) => use.length)"],
  // The parts of a path, and what is left of one run of many.
  "pipeline/commands/files/real-place.ts": ["tail"],
  "pipeline/commands/report/recovery.ts": [
    "await refusing(run, () => clearRun(site, run, system))",
  ],
  // A few kilobytes at the start of a file.
  "pipeline/commands/report/dropping.ts": ["bytes.subarray(0, read)"],
  // The four corners of an interval of a ratio.
  "pipeline/dataset/table/aggregates/statistics.ts": ["corners", "corners"],
  "pipeline/dataset/columns/validate-table.ts": [
    "constraintProblems(found, field, place())",
  ],
};

/** The source with comments and the text of strings blanked, places kept; code in templates stays. */
function codeOf(source: string): string {
  const quiet = (text: string) => text.replace(/[^\n]/g, " ");
  const literal =
    /\/\*[^]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(?<=[(,=:!&|?]\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g;
  return source.replace(literal, quiet);
}

/** Each `...` whose nearest open bracket is the one of a call, with the code after it. */
function spreadArguments(source: string): string[] {
  const code = codeOf(source);
  const open: { readonly bracket: string; readonly at: number }[] = [];
  const found: { readonly call: number; readonly text: string }[] = [];
  const ends = new Map<number, number>();
  for (let i = 0; i < code.length; i++) {
    const sign = code[i]!;
    if ("([{".includes(sign)) open.push({ bracket: sign, at: i });
    else if (")]}".includes(sign)) ends.set(open.pop()?.at ?? -1, i);
    else if (code.startsWith("...", i)) {
      const inner = open.at(-1);
      const text = /^[^\n]*/.exec(code.slice(i + 3))![0];
      if (inner?.bracket === "(") found.push({ call: inner.at, text });
      i += 2;
    }
  }
  return found.flatMap(({ call, text }) => {
    const after = code.slice((ends.get(call) ?? call) + 1).trimStart();
    const before = code.slice(0, call).trimEnd();
    // A parameter list is followed by its type, its arrow or its body; `if (` and the like by none.
    const declares = /^(=>|:\s|\{)/.test(after) || /function\s*\w*(<[^()]*>)?$/.test(before);
    return declares ? [] : [text];
  });
}

function sources(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory ? sources(join(folder, name)) : /\.(ts|js)$/.test(name) ? [join(folder, name)] : []
  );
}

Deno.test("no call spreads a list whose length a user controls over the stack", () => {
  const files = [...sources(join(root, "pipeline")), ...sources(join(root, "notebooks"))];
  const found = files.flatMap((path) => {
    const file = relative(root, path).replaceAll(sep, "/");
    const allowed = [...bounded[file] ?? []];
    const left = spreadArguments(Deno.readTextFileSync(path)).filter((text) => {
      const place = allowed.findIndex((known) => text.startsWith(known));
      if (place >= 0) allowed.splice(place, 1);
      return place < 0;
    });
    return left.map((text) => `${file}: ${text}`);
  });
  assert.deepEqual(found, [], "use maxOf, minOf or a loop");
});

Deno.test("a spread argument is told from a spread element and from a rest parameter", () => {
  const count = (source: string) => spreadArguments(source).length;
  assert.equal(count("Math.max(...values, 1)"), 1);
  assert.equal(count("list.push(\n  1,\n  ...(a ? b : c),\n)"), 1);
  assert.equal(count("new Set([...a])"), 0);
  assert.equal(count("f({ ...a }, [...b])"), 0);
  assert.equal(count("function f(...a: number[]): void {}"), 0);
  assert.equal(count("const f = (...a: number[]) => a"), 0);
  assert.equal(count('call("...text") // ...x'), 0);
  assert.equal(count("`${f(...a)}`"), 1);
});
