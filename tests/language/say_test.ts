import assert from "node:assert/strict";
import { BilingualError } from "../../pipeline/language/bilingual-error.ts";
import {
  amount,
  date,
  interval,
  inWords,
  list,
  number,
  orElse,
  outOf,
  partsOf,
  percent,
  say,
  year,
} from "../../pipeline/language/say.ts";
import { typeset } from "../../pipeline/language/typography.ts";

const projects = (n: number) => say("{n} {n|projet|projets}", "{n} {n|project|projects}", { n });

Deno.test("say() lets words agree by the rule of each language", () => {
  const written = [0, 1, 1.5, 2, -1].map((n) => projects(n));
  assert.deepEqual(written.map(({ fr }) => fr), [
    "0 projet",
    "1 projet",
    "1,5 projet",
    "2 projets",
    "−1 projet",
  ]);
  assert.deepEqual(written.map(({ en }) => en), [
    "0 projects",
    "1 project",
    "1.5 projects",
    "2 projects",
    "−1 projects",
  ]);
});

Deno.test("say() gives a million the plural, which the French rules call many", () => {
  assert.equal(new Intl.PluralRules("fr").select(1_000_000), "many");
  assert.equal(projects(1_000_000).fr, "1\u202f000\u202f000 projets");
});

Deno.test("say() lets words agree with the number as it is printed", () => {
  assert.equal(projects(1.001).en, "1 project");
  assert.equal(projects(1.999).fr, "2 projets");
  const n = number(0.96, { digits: 0 });
  assert.equal(say("{n|un|des}", "{n|one|some}", { n }).en, "one");
});

Deno.test("say() lets words agree with the upper end of an interval", () => {
  const between = (low: number, high: number) =>
    say("{n} {n|projet|projets}", "{n} {n|project|projects}", { n: { value: null, low, high } });
  assert.deepEqual(between(0, 1), { fr: "0 à 1 projet", en: "0 to 1 projects" });
  assert.deepEqual(between(1, 3), { fr: "1 à 3 projets", en: "1 to 3 projects" });
  assert.deepEqual(between(1, 1), { fr: "1 projet", en: "1 project" });
});

Deno.test("say() has words for zero where three forms are given, and holes inside forms", () => {
  const trials = (n: number) =>
    say(
      "{n|aucun essai|{n} essai, {who|one=un|many=plusieurs}|{n} essais sur {all}}",
      "{n|no trial|{n} trial, {who|one=one|many=several}|{n} of {all} trials}",
      { n, all: 9, who: "many" },
    );
  assert.deepEqual(trials(0), { fr: "aucun essai", en: "no trial" });
  assert.deepEqual(trials(1), { fr: "1 essai, plusieurs", en: "1 trial, several" });
  assert.deepEqual(trials(4), { fr: "4 essais sur 9", en: "4 of 9 trials" });
});

Deno.test("say() selects by key, with other words for any other key", () => {
  const end = (state: "running" | "planned") =>
    say(
      "fin {state|running=inconnue|planned=prévue}",
      "end {state|running=unknown|planned=planned}",
      {
        state,
      },
    );
  assert.equal(end("planned").fr, "fin prévue");
  const open = (state: string) => say("{state|a=un|*=autre}", "{state|a=one|*=other}", { state });
  assert.deepEqual([open("a").en, open("zzz").en, open("toString").fr], ["one", "other", "autre"]);
});

Deno.test("say() writes small words before names of each language", () => {
  const p = { fr: "Îlot frais", en: "Cool island" };
  assert.deepEqual(say("le bilan {p|de}", "the review of {p}", { p }), {
    fr: "le bilan d’Îlot frais",
    en: "the review of Cool island",
  });
});

Deno.test("say() prints values as their wrappers say", () => {
  const written = say(
    "{share}, {grown}, {cost}, {of}, {when}, {since}, {names}",
    "{share}, {grown}, {cost}, {of}, {when}, {since}, {names}",
    {
      share: percent(0.125, { digits: 1 }),
      grown: number(2, { digits: 1, fixed: true }),
      cost: amount(35000, "€"),
      of: outOf(5, 7),
      when: date("2018-06"),
      since: year(2018),
      names: list(["a", { fr: "deux", en: "two" }, "c"]),
    },
  );
  assert.equal(
    written.fr,
    "12,5\u00a0%, 2,0, 35\u202f000\u00a0€, 5\u00a0sur\u00a07, juin\u00a02018, 2018, a, deux et c",
  );
  assert.equal(
    written.en,
    "12.5%, 2.0, €35,000, 5\u00a0of\u00a07, June\u00a02018, 2018, a, two and c",
  );
});

Deno.test("lists are joined by and, or all alike; intervals are one number where the ends agree", () => {
  assert.deepEqual(inWords(list(["a", "b", "c"], { by: ", " })), { fr: "a, b, c", en: "a, b, c" });
  assert.deepEqual(inWords(list(["a", "b", "c"], { by: say(" ; ", "; ") })), {
    fr: "a ; b ; c",
    en: "a; b; c",
  });
  assert.deepEqual(inWords(interval(2, 10)), { fr: "2 à 10", en: "2 to 10" });
  assert.deepEqual(inWords(interval(2, 2.001)), { fr: "2", en: "2" });
  assert.throws(() => inWords(interval(null, 2)), BilingualError);
  const { source, isRange } = interval(2, 10);
  assert.deepEqual([source, isRange], [null, true]);
});

Deno.test("say() keeps computed values in their places, for a sentence that opens them", () => {
  const a = { value: 5, low: 5, high: 5 };
  const b = { traced: { value: 2.5 }, digits: 0 };
  const text = say("{a} sur {b}", "of {b}, {a}", { a, b });
  assert.deepEqual(text, { fr: "5 sur 3", en: "of 3, 5" });
  assert.deepEqual(partsOf(text, "en"), [
    "of ",
    { text: "3", source: b },
    ", ",
    { text: "5", source: a },
  ]);
  const around = say("Voici : {text}.", "Here: {text}.", { text });
  assert.deepEqual(partsOf(around, "fr")[1], { text: "5", source: a });
  assert.deepEqual(partsOf({ fr: "un", en: "one" }, "en"), ["one"]);
});

Deno.test("say() prints a value out of its total when it is exported so", () => {
  const n = { traced: { value: 5 }, of: { value: 7 } };
  assert.equal(
    say("{n} {n|voix|voix}", "{n} {n|voice|voices}", { n }).en,
    "5\u00a0of\u00a07 voices",
  );
});

Deno.test("a missing value is refused, unless words are given for it", () => {
  const text = (n: { value: number | null }) => say("coût : {n}", "cost: {n}", { n });
  for (const value of [null, NaN, Infinity]) {
    assert.throws(
      () => text({ value }),
      (error) =>
        error instanceof BilingualError && /« n »/.test(error.words.fr) &&
        /“n”/.test(error.words.en),
    );
  }
  assert.throws(() => projects(NaN), BilingualError);
  assert.throws(() => say("{l}", "{l}", { l: list([]) }), BilingualError);
  const cost = orElse({ value: null }, { fr: "inconnu", en: "unknown" });
  assert.deepEqual(say("{cost} {cost|euro|euros}", "{cost} {cost|euro|euros}", { cost }), {
    fr: "inconnu euros",
    en: "unknown euros",
  });
  assert.equal(say("{c}", "{c}", { c: orElse(3, { fr: "?", en: "?" }) }).fr, "3");
});

Deno.test("braces and bars stand for themselves after a backslash, bars also outside of holes", () => {
  assert.equal(say("\\{a\\} | {n|x\\|y|z}", "{n}", { n: 1 }).fr, "{a} | x|y");
  assert.equal(say("{n|a=b\\|c|*=d}", "{n}", { n: "a" }).fr, "b|c");
});

Deno.test("a malformed message is refused in both languages", () => {
  for (const template of ["{a", "a}", "{}", "{a|b|c|d|e}", "{a|solo}", "{a|x=1|y}", "{a b}"]) {
    assert.throws(() => Reflect.apply(say, null, [template, template, { a: 1 }]), BilingualError);
  }
});

Deno.test("texts of values are printed as they are, braces included", () => {
  assert.equal(say("{s}", "{s}", { s: "{n|a|b} \\{" }).en, "{n|a|b} \\{");
});

Deno.test("French spaces are set when the text is printed", () => {
  const text = say("{n} voix ; {n} fois", "{n} voices", { n: 3 });
  assert.equal(typeset(text.fr, "fr"), "3 voix\u202f; 3 fois");
});

/** Never called: what the compiler must refuse. */
export function refusals(n: number, state: "a" | "b", any: string): void {
  // @ts-expect-error a value is missing
  say("{n}", "{n}");
  // @ts-expect-error a value is missing among others
  say("{n} {m}", "{n} {m}", { n });
  // @ts-expect-error one value too many
  say("{n}", "{n}", { n, m: 1 });
  // @ts-expect-error values without a hole
  say("rien", "nothing", { n });
  // @ts-expect-error a misspelt value
  say("{number}", "{number}", { numbre: n });
  // @ts-expect-error the English text names another value
  say("{n}", "{m}", { n });
  // @ts-expect-error the English text names one value less
  say("{n} {m}", "{n}", { n, m: 1 });
  // @ts-expect-error the English text names one value more, inside a form
  say("{n|a|b}", "{n|a|{m} b}", { n });
  // @ts-expect-error words cannot agree with a text
  say("{any|a|b}", "{any}", { any });
  // @ts-expect-error the key "b" has no words
  say("{state|a=un}", "{state|a=one}", { state });
  // @ts-expect-error the key "b" has words in French only
  say("{state|a=un|b=deux}", "{state|a=one}", { state });
  // @ts-expect-error any text is no key without words for the others
  say("{any|a=un|b=deux}", "{any|a=one|b=two}", { any });
  // @ts-expect-error a missing value has no words
  say("{n}", "{n}", { n: null });
  // @ts-expect-error nor has an undefined one
  say("{n}", "{n}", { n: undefined });
  // @ts-expect-error a number has no initial to elide before
  say("{n|de}", "{n}", { n });
  // The same with what it wants.
  say("{state|a=un|b={n|x|y}}", "{state|a=one|b={n}}", { state, n });
}

Deno.test("what the compiler must refuse stands in a function that is checked", () => {
  assert.equal(typeof refusals, "function");
});
