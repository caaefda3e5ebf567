import assert from "node:assert/strict";
import { readSchema } from "../../../pipeline/dataset/table-schema/field.ts";
import { backtrackingWork } from "../../../pipeline/dataset/table-schema/pattern-work.ts";
import { safePatterns } from "../../../pipeline/dataset/table-schema/patterns.ts";

/** The test of one pattern, or what was said of it. */
async function compiled(pattern: string) {
  const schema = readSchema({
    fields: [{ name: "a", constraints: { pattern } }],
  });
  const { patterns, problems } = await safePatterns(schema, "schema.json");
  return {
    matches: patterns.get(pattern) ?? null,
    said: problems.map(({ what }) => what.en),
  };
}

// Expressions on which a backtracking engine takes exponential or high polynomial time, and a cell
// that makes it do so. None of these tests would end in such an engine.
const hostile: readonly (readonly [pattern: string, cell: string])[] = [
  ["(a+)+", `${"a".repeat(50_000)}!`],
  ["(a|a)*", `${"a".repeat(50_000)}!`],
  ["(a|b|ab)*c", "ab".repeat(25_000)],
  ["(.*)*x", "é".repeat(50_000)],
  ["^(([a-z])+.)+[A-Z]([a-z])+$", "a".repeat(50_000)],
  ["(\\w+\\s?)+!", "mot ".repeat(12_500)],
  [".*.*.*.*=.*", "a".repeat(50_000)],
  ["a?".repeat(30) + "a".repeat(30), "a".repeat(29)],
];

for (const [pattern, cell] of hostile) {
  const shown = pattern.length > 30 ? `${pattern.slice(0, 30)}…` : pattern;
  Deno.test(`a pattern is answered in linear time: ${shown}`, async () => {
    const { matches, said } = await compiled(pattern);
    assert.deepEqual(said, []);
    assert.equal(matches?.(cell), false);
  });
}

// What the linear-time engine does not know, on cells that JavaScript answers for.
const backtracked: readonly (readonly [pattern: string, yes: string, no: string])[] = [
  ["(?!00)\\d{5}", "44000", "00123"],
  ["(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).{8,}", "Abcdefg1", "abcdefg1"],
  ["(['\"]).*\\1", "'a'", "'a\""],
  ["\\p{Script=Greek}+", "αβγ", "abc"],
  ["[A-Z]{2}(?<!XX)\\d+", "FR12", "XX12"],
  ["x{1,2000}", "x".repeat(900), "xy"],
  ["(?<year>\\d{4})-\\k<year>", "2024-2024", "2024-2025"],
];

for (const [pattern, yes, no] of backtracked) {
  Deno.test(`a pattern outside the linear-time engine is answered where it is bounded: ${pattern}`, async () => {
    const { matches, said } = await compiled(pattern);
    assert.deepEqual(said, []);
    assert.equal(matches?.(yes), true);
    assert.equal(matches?.(no), false);
    assert.equal(matches?.(yes.repeat(1001)), false);
  });
}

for (
  const pattern of [
    "(?!x)(a+)+",
    "(?=(a|aa)*$)a*",
    "(a*)*\\1",
    "(?!x).*.*.*.*=",
    "(?:(?!b)\\w|a)+",
    "(?!b)" + "a?".repeat(30),
    "(?!b)(?:a|b){40}",
    "(?!b)(?:a{0,9}){60}",
  ]
) {
  Deno.test(`a pattern outside the linear-time engine is refused where it is not bounded: ${pattern.slice(0, 30)}`, async () => {
    const { matches, said } = await compiled(pattern);
    assert.equal(matches, null);
    assert.deepEqual(said, [
      `The pattern of a can block the program (exponential time): ${pattern}`,
    ]);
  });
}

Deno.test("what is no regular expression is refused", async () => {
  for (const pattern of ["(", "[", "a**", "(?<n>a)(?<n>b)", "*"]) {
    const { matches, said } = await compiled(pattern);
    assert.equal(matches, null);
    assert.deepEqual(said, [
      `The pattern of a is no regular expression: ${pattern}`,
    ]);
  }
});

Deno.test("both engines agree on what schemas hold (property)", async () => {
  const patterns = [
    "^\\d{5}$|^2[AB]\\d{3}$",
    "[^\\s]+",
    "\\s*\\S+\\s*",
    "(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])",
    "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
    "\\p{Lu}\\p{L}*(?:[ '’-]\\p{L}+)*",
    "\\u00e9|\\/|\\x41|\\.",
    "(?<code>[A-Z]{2,3})(?:;\\d+)*",
    "",
    "a|",
    "[\\s\\S]*",
  ];
  const cells = [
    "44000",
    "2A004",
    "2024-05",
    "é",
    "É",
    "Éric d’Or",
    "a b",
    "a\u00a0b",
    "\u202f",
    "",
  ];
  cells.push(
    "a@b.fr",
    "AB;12;3",
    "A",
    "/",
    ".",
    "a",
    "A\tB",
    "\u00a0x\u00a0",
    "😀",
    "x\ny",
    "\v",
    "\ufeff",
  );
  for (const pattern of patterns) {
    const own = new RegExp(`^(?:${pattern})$`, "u");
    const { matches } = await compiled(pattern);
    for (const cell of cells) {
      assert.equal(
        matches?.(cell),
        own.test(cell),
        `${pattern} on ${JSON.stringify(cell)}`,
      );
    }
  }
});

Deno.test("backtrackingWork counts every choice with every other, and a look-around once", () => {
  assert.ok(backtrackingWork("a*", 100) < 1000);
  const two = backtrackingWork("a*b*", 100);
  assert.ok(two >= 100 * 100 && two < 100 * 1000);
  assert.equal(backtrackingWork("(?:a*)*", 1000), Infinity);
  assert.ok(backtrackingWork("(?=.*a)(?=.*b)(?=.*c).*", 1000) < 10_000);
  assert.ok(backtrackingWork("a?".repeat(20), 1000) >= 2 ** 20);
  assert.ok(backtrackingWork("(?:a|b){20}", 1000) >= 2 ** 20);
  assert.ok(backtrackingWork("[*+|(]\\(\\*\\|\\[{2}", 1000) < 20);
});
