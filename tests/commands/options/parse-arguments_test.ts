import assert from "node:assert/strict";
import type { Options } from "../../../pipeline/commands/options/option.ts";
import {
  choice,
  file,
  flag,
  folder,
  list,
  many,
  number,
  text,
} from "../../../pipeline/commands/options/option-kinds.ts";
import { parseArguments } from "../../../pipeline/commands/options/parse-arguments.ts";
import { fromRepository } from "../../../pipeline/commands/places.ts";
import { formatProblem } from "../../../pipeline/problem/problem.ts";

const words = { fr: "mot", en: "word" };

const options = {
  lang: choice(words, ["fr", "en"]),
  format: choice(words, ["text", "json"], { default: "text" }),
  seconds: number(words, { above: 0, default: 30 }),
  seed: number(words, { whole: true }),
  data: many(folder(words)),
  out: folder(words, { default: "reports/site" }),
  weights: list(text(words)),
  kinds: list(choice(words, ["declared", "rank"]), { default: ["declared"] }),
  timings: flag(words),
  links: flag(words, { negatable: true, default: true }),
} as const;
const positionals = { first: file(words), rest: many(text(words)) } as const;

function parse(...args: string[]) {
  return parseArguments({ name: "essai", options, positionals }, args);
}

function valuesOf(...args: string[]) {
  const parsed = parse(...args);
  assert.ok("values" in parsed, JSON.stringify(parsed));
  return parsed.values;
}

function problemsOf(...args: string[]) {
  const parsed = parse(...args);
  return "problems" in parsed ? parsed.problems : [];
}

/** What is said of the first problem, in English, on one line. */
function said(...args: string[]): string {
  const [first] = problemsOf(...args);
  assert.ok(first, `${args.join(" ")} is refused`);
  assert.equal(first.code, "usage-error");
  return formatProblem(first, "en").replace(/\s+/g, " ");
}

Deno.test("what is left out has its default, or is undefined", () => {
  assert.deepEqual(valuesOf(), {
    first: undefined,
    rest: undefined,
    lang: undefined,
    format: "text",
    seconds: 30,
    seed: undefined,
    data: undefined,
    out: fromRepository("reports/site"),
    weights: undefined,
    kinds: ["declared"],
    timings: false,
    links: true,
  });
});

Deno.test("each kind of option reads its value, after a space or a sign", () => {
  for (
    const form of [
      (n: string, v: string) => [`--${n}`, v],
      (n: string, v: string) => [`--${n}=${v}`],
    ]
  ) {
    const values = valuesOf(
      ...form("lang", "en"),
      ...form("seconds", "0,5"),
      ...form("seed", "-12"),
      ...form("out", "a b/c"),
      ...form("weights", "a, b,,c"),
      ...form("kinds", "rank,declared"),
      ...form("data", "one"),
      ...form("data", "two"),
      "--timings",
    );
    assert.equal(values.lang, "en");
    assert.equal(values.seconds, 0.5);
    assert.equal(values.seed, -12);
    assert.equal(values.out, "a b/c");
    assert.deepEqual(values.weights, ["a", "b", "c"]);
    assert.deepEqual(values.kinds, ["rank", "declared"]);
    assert.deepEqual(values.data, ["one", "two"]);
    assert.equal(values.timings, true);
  }
});

Deno.test("the types of the values are those declared", () => {
  const { lang, format, seconds, data, kinds, links } = valuesOf();
  const typed: readonly [
    "fr" | "en" | undefined,
    "text" | "json",
    number,
    readonly string[] | undefined,
    readonly ("declared" | "rank")[],
    boolean,
  ] = [lang, format, seconds, data, kinds, links];
  // @ts-expect-error A choice with a default is never undefined.
  const never: undefined = format;
  // @ts-expect-error A number without a default may be.
  const seed: number = valuesOf().seed;
  assert.deepEqual([typed.length, never, seed], [6, "text", undefined]);
});

Deno.test("a flag is switched off only where that is declared", () => {
  assert.equal(valuesOf("--no-links").links, false);
  assert.equal(valuesOf("--no-links", "--links").links, true);
  assert.match(said("--no-timings"), /--no-timings is no option of “essai”/);
  assert.match(said("--timings=1"), /--timings takes no value/);
  assert.match(said("--no-links=1"), /takes no value/);
});

Deno.test("two signs end the options, and what follows has its place", () => {
  const { first, rest, timings } = valuesOf("--", "--timings", "--nope");
  assert.deepEqual([first, rest, timings], ["--timings", ["--nope"], false]);
  assert.deepEqual(valuesOf("a", "--timings", "b", "c").rest, ["b", "c"]);
  assert.equal(valuesOf("-").first, "-");
});

Deno.test("a misspelt option names its neighbour, whatever the misspelling", () => {
  const near = {
    "--langue": "--lang",
    "--language": "--lang",
    "--lan": "--lang",
    "--Lang": "--lang",
    "--output": "--out",
    "--seconde=3": "--seconds",
    "--timing": "--timings",
    "--formta": "--format",
    "--hepl": "--help",
  };
  for (const [typed, meant] of Object.entries(near)) {
    assert.match(said(typed), new RegExp(`Did you mean ${meant}\\?`), typed);
    assert.equal(problemsOf(typed)[0]?.repair, meant);
  }
  assert.match(formatProblem(problemsOf("--langue")[0]!, "fr"), /Vouliez-vous dire --lang \?/);
  for (const typed of ["--zzzzzz", "-z", "--__proto__", "--constructor"]) {
    assert.doesNotMatch(said(typed), /Did you mean/, typed);
    assert.match(said(typed), /Its options: --lang, --format/);
  }
});

Deno.test("the word after an unknown option is not blamed for it", () => {
  const found = parseArguments({ name: "essai", options, positionals: {} }, ["--langue", "fr"]);
  assert.ok("problems" in found);
  assert.deepEqual(found.problems.map(({ column }) => column), ["--langue"]);
});

Deno.test("a value that is not taken says what is, and the nearest", () => {
  assert.match(said("--lang", "de"), /--lang does not take “de”. --lang takes fr or en/);
  assert.match(said("--format", "jsno"), /Did you mean json\?/);
  assert.match(said("--kinds", "rank,declard"), /does not take “declard”.*Did you mean declared\?/);
  assert.match(said("--kinds", ","), /does not take “,”/);
  assert.match(said("--out", ""), /--out takes the path of a folder/);
  for (const wrong of ["0", "-1", "x", "", " ", "0x10", "Infinity", "NaN", "1e999", "1 000"]) {
    assert.match(said(`--seconds=${wrong}`), /--seconds takes a number above 0/, wrong);
  }
  assert.match(said("--seed", "1.5"), /takes a whole number/);
  assert.match(said("--seed", "9007199254740993"), /takes a whole number/);
});

Deno.test("an option without its value is told, and does not swallow the next one", () => {
  assert.match(said("--out"), /--out has no value/);
  assert.match(said("--out", "--timings"), /--out has no value/);
  assert.equal(valuesOf("--out=--timings").out, "--timings");
});

Deno.test("all that is wrong is told at once", () => {
  const found = problemsOf("--lang", "de", "--nope", "--seconds", "0");
  assert.deepEqual(found.map(({ column }) => column).sort(), ["--lang", "--nope", "--seconds"]);
});

Deno.test("what is required is asked for, and what has no place is refused", () => {
  const needs: Options = { into: folder(words, { required: true }) };
  const parseNeeds = (...args: string[]) => {
    const parsed = parseArguments({
      name: "essai",
      options: needs,
      positionals: { file: file(words, { required: true }) },
    }, args);
    return "problems" in parsed ? parsed.problems.map(({ what }) => what.en) : [];
  };
  assert.deepEqual(parseNeeds(), ["“essai” needs FILE."]);
  assert.deepEqual(parseNeeds("a"), ["“essai” needs --into DIR."]);
  assert.deepEqual(parseNeeds("a", "--into", "b"), []);
  assert.deepEqual(parseNeeds("a", "b", "--into", "b"), ["“essai” does not expect “b”."]);
  assert.deepEqual(parseNeeds("a", "--ino", "b"), ["--ino is no option of “essai”."]);
});

Deno.test("an option pasted with a typographic dash is recognised", () => {
  const bare = (...args: string[]) => {
    const parsed = parseArguments({ name: "essai", options, positionals: {} }, args);
    return "problems" in parsed ? parsed.problems[0]?.repair : null;
  };
  for (const dash of ["–", "—", "−", "––"]) assert.equal(bare(`${dash}data`, "x"), "--data");
  assert.equal(bare("data"), null);
});

Deno.test("of an option given twice the last applies, as scripts expect", () => {
  assert.equal(valuesOf("--lang", "fr", "--lang", "en").lang, "en");
});
