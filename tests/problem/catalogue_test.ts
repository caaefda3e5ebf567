import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { languages } from "../../pipeline/language/bilingual.ts";
import { type Message, parseMessage } from "../../pipeline/language/message.ts";
import { catalogue } from "../../pipeline/problem/catalogue.ts";
import { type Entry, entry, words } from "../../pipeline/problem/entry.ts";
import { codes, entriesOf } from "../../pipeline/problem/explain.ts";
import { exampleOf, found, publicCode } from "../../pipeline/problem/found.ts";
import { isProblem } from "../../pipeline/problem/is-problem.ts";

const pipeline = new URL("../../pipeline/", import.meta.url);
/** The sources by path, those of the catalogue aside. */
const sources = readdirSync(pipeline, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !path.startsWith("problem/catalogue"))
  .map((path) => ({ path, text: readFileSync(new URL(path, pipeline), "utf8") }));
const whole = sources.map(({ text }) => text).join("\n");

/** Whether a source names an entry, in one piece or as the two pieces of a template. */
function isNamed(code: string): boolean {
  const [head = "", tail = ""] = code.split("/");
  return whole.includes(`"${code}"`) ||
    (whole.includes(`\`${head}/\${`) && whole.includes(`"${tail}"`)) ||
    (whole.includes(`}/${tail}\``) && whole.includes(`"${head}"`));
}

/** The texts of an entry, each with the name that the entry has for it. */
function textsOf(code: keyof typeof catalogue) {
  const { what, why, mend, suggest }: Entry = catalogue[code];
  return Object.entries({ what, why, mend, suggest }).flatMap(([part, text]) =>
    text === undefined ? [] : [{ part, text }]
  );
}

/** The names of the holes of a message, those within forms too. */
function namesIn(message: Message): string[] {
  return message.flatMap((piece) => {
    if (typeof piece === "string") return [];
    if (piece.kind === "plural") return [piece.name, ...piece.forms.flatMap(namesIn)];
    if (piece.kind === "select") {
      return [
        piece.name,
        ...Object.values(piece.forms).flatMap((form) => namesIn(form ?? [])),
      ];
    }
    return [piece.name];
  });
}

Deno.test("every entry of the catalogue is used by the pipeline", () => {
  assert.deepEqual(codes().filter((code) => !isNamed(code)), []);
});

Deno.test("problems are made from the catalogue, and nowhere else", () => {
  const makers = sources.filter(({ path, text }) =>
    /(?<![\w.])problem\(\{/.test(text) && path !== "problem/found.ts"
  );
  assert.deepEqual(makers.map(({ path }) => path), []);
});

Deno.test("every entry has its words in both languages, with the same values", () => {
  for (const code of codes()) {
    assert.notEqual(textsOf(code)[0]?.text.fr, "", code);
    for (const { part, text } of textsOf(code)) {
      assert.equal(text.fr === "", text.en === "", `${code}, ${part}`);
      const [fr, en] = languages.map((language) =>
        [...new Set(namesIn(parseMessage(text[language])))].sort()
      );
      assert.deepEqual(fr, en, `${code}, ${part}`);
    }
  }
});

Deno.test("the example of every entry is a problem with all its words", () => {
  for (const code of codes()) {
    const example = exampleOf(code);
    assert.ok(isProblem(example), code);
    assert.equal(example.code, publicCode(code));
    for (const text of [example.what, example.why, example.mend]) {
      for (const language of languages) {
        assert.doesNotMatch(text[language], /undefined|\{\w+\}(?!\})/);
      }
    }
  }
});

Deno.test("an example gives every value that its words ask for, and no other", () => {
  for (const code of codes()) {
    const asked = new Set(textsOf(code).flatMap(({ text }) => namesIn(parseMessage(text.fr))));
    const { values = {} } = (catalogue[code] as Entry).example;
    for (const place of ["file", "line", "column", "cell", "repair"]) asked.delete(place);
    assert.deepEqual(Object.keys(values).sort(), [...asked].sort(), code);
  }
});

Deno.test("no example names a person", () => {
  for (const code of codes()) {
    const { example } = catalogue[code] as Entry;
    assert.doesNotMatch(JSON.stringify(example), /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|@\w+\./u, code);
  }
});

Deno.test("a variant prints the code without its variant; a code has all its variants", () => {
  assert.equal(found("source-error/empty-file", { file: "a.csv" }).code, "source-error");
  assert.deepEqual(entriesOf("blank-label"), ["blank-label", "blank-label/empty"]);
  assert.deepEqual(entriesOf("blank-label/empty"), ["blank-label/empty"]);
  assert.deepEqual(entriesOf("blank"), []);
});

Deno.test("the place fills the words, and a repair changes what to do", () => {
  const at = { file: "measures.csv", line: 2, column: "project_id", cell: "veloo" };
  const without = found("foreign-key", at, { table: "projects" });
  assert.equal(without.what.en, "“veloo” is not in the table projects.");
  assert.equal(without.mend.fr, "Ajoutez la ligne à projects ou corrigez le code.");
  const repaired = found("foreign-key", { ...at, repair: "velo" }, { table: "projects" });
  assert.equal(repaired.mend.fr, "Vouliez-vous dire « velo » ?");
  assert.equal(repaired.repair, "velo");
});

Deno.test("what a caller knows beside the place is no part of the problem", () => {
  const at = { file: "a.csv", line: 1, secret: "x" };
  assert.deepEqual(
    Object.keys(found("blank-row", at)).sort(),
    Object.keys(found("blank-row", {})).sort(),
  );
});

Deno.test("a value with braces stands as it is", () => {
  const at = { file: "a.csv", line: 2, column: "theme", cell: "{theme|a|b}\\" };
  assert.match(found("type-error/no-date", at).what.fr, /« \{theme\|a\|b\}\\ »/);
});

Deno.test("values that are missing, misspelt or of a wrong language are errors of the compiler", () => {
  // Never called: the compiler is what is tested (`deno task types`).
  const wrong = () => {
    // @ts-expect-error the value `first` is missing
    found("duplicate-row", { file: "a.csv", line: 2 });
    // @ts-expect-error `frist` is misspelt
    found("duplicate-row", { file: "a.csv", line: 2 }, { frist: "1" });
    // @ts-expect-error the words name the cell, and the place has none
    found("type-error/no-date", { file: "a.csv" });
    // @ts-expect-error no such code
    found("duplicate-rwo", {}, { first: "1" });
    // @ts-expect-error a plural agrees with a number
    found("extra-cell", {}, { cells: "7", columns: "6" });
    // @ts-expect-error the two texts do not name the same values
    words("{n} lignes", "{m} rows");
    const text = words("{n}", "{n}");
    // @ts-expect-error the example lacks the value `n`
    entry({ severity: "info", what: text, why: text, mend: text, example: { at: {}, values: {} } });
  };
  assert.equal(typeof wrong, "function");
});
