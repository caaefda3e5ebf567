import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import { countOf } from "../../../pipeline/analysis/traced.ts";
import { BilingualError } from "../../../pipeline/language/bilingual-error.ts";
import { interval, say } from "../../../pipeline/language/say.ts";
import { provideDataset } from "../../../pipeline/notebook/current.ts";
import { figure } from "../../../pipeline/notebook/outputs/figure.ts";
import { readingOf, readOut } from "../../../pipeline/notebook/outputs/reading.ts";
import { renderFigure } from "../../../pipeline/report/render/render-figure.ts";
import { tinyDataset } from "../../analysis/portfolio/datasets.ts";
import { pageContext } from "../../report/page.ts";

provideDataset(tinyDataset());

const rule = { fr: "Règle.", en: "Rule." };
const rows = (lines: readonly number[]) =>
  lines.map((line) => ({ table: "projects" as const, line }));
const out = { why: { fr: "sans date", en: "without a date" }, count: 2 };
const data = [
  { name: "Zèbre", projects: countOf(rows([2, 3, 4]), rule, [out]) },
  { name: "Abeille", projects: countOf(rows([4, 5]), rule, [out]) },
];

function rendered(output: Parameters<typeof renderFigure>[0], language: "fr" | "en" = "fr") {
  const page = pageContext(language);
  const { text } = renderFigure(output, page, { name: "n.f", calculation: null });
  return { text, page };
}

Deno.test("a new figure takes twelve lines: axes, table, caption and text come by themselves", () => {
  const f = figure({
    title: say("{n} {n|thème|thèmes}", "{n} {n|theme|themes}", { n: data.length }),
    data,
    columns: { projects: say("Projets", "Projects"), name: say("Thème", "Theme") },
    plot: (rows) => ({ marks: [Plot.barX(rows, { x: "projects", y: "name" })] }),
  });
  assert.deepEqual(f.caption, {
    fr: "n = 4 ; écartés : 2 (sans date). Source : table projects.",
    en: "n = 4; left out: 2 (without a date). Source: table projects.",
  });
  assert.equal(f.alt.fr, "Zèbre : 3 ; Abeille : 2");
  const { text, page } = rendered(f);
  assert.ok(text.includes('aria-label="2 thèmes. Zèbre&nbsp;: 3\u202f; Abeille&nbsp;: 2"'));
  assert.ok(text.includes(">Projets →<"), "the axis has the words of its column");
  assert.ok(text.indexOf(">Zèbre<") < text.indexOf(">Abeille<"), "the order is that of the data");
  assert.ok(text.includes('fill="var(--accent)"'));
  assert.equal(page.traces.list.length, 2, "every computed cell opens");
});

Deno.test("numbers of axes and legends are written as the language writes them", () => {
  const f = figure({
    title: { fr: "T", en: "T" },
    data: [{ theme: "a", share: 0, who: "x" }, { theme: "b", share: 2.5, who: "y" }],
    columns: {
      theme: { fr: "Thème", en: "Theme" },
      share: { fr: "Part", en: "Share" },
      who: { fr: "Qui", en: "Who" },
    },
    plot: (rows) => ({ marks: [Plot.barX(rows, { x: "share", y: "theme", fill: "who" })] }),
  });
  const { text } = rendered(f);
  assert.match(text, />\d,\d<\/text>/);
  assert.doesNotMatch(text, />\d\.\d<\/text>/);
  assert.ok(text.includes("var(--c1)") && text.includes("var(--c2)"));
  assert.match(text, /swatch/);
  assert.match(rendered(f, "en").text, />\d\.\d<\/text>/);
});

Deno.test("columns of the model have its words, codes their labels; years are not grouped", () => {
  const f = figure({
    title: { fr: "T", en: "T" },
    data: [{ status: "measured", year: 2018, n: 1500 }],
    of: "measures",
    columns: { n: { title: { fr: "Nombre", en: "Number" }, digits: 0 } },
    plot: (rows) => ({ marks: [Plot.barX(rows, { x: "n", y: "status" })] }),
  });
  assert.equal(f.columns[0]?.title.en, "Status");
  assert.deepEqual(f.columns.map((column) => column.value(f.rows[0]!)), [
    { fr: "mesuré ou compté", en: "measured or counted" },
    "2018",
    1500,
  ]);
  assert.deepEqual(f.columns.map(({ align }) => align), [undefined, undefined, "right"]);
  assert.ok(rendered(f).text.includes(">mesuré ou compté<"));
});

Deno.test("many rows are read by their extent", () => {
  const many = Array.from({ length: 30 }, (_, i) => ({ name: `p${i}`, n: (i * 7) % 30 }));
  const f = figure({
    title: { fr: "T", en: "T" },
    data: many,
    columns: { name: { fr: "Projet", en: "Project" }, n: { fr: "Nombre", en: "Number" } },
    plot: (rows) => ({ marks: [Plot.dot(rows, { x: "n", y: "name" })] }),
  });
  assert.equal(f.alt.fr, "30 lignes ; Nombre : de 0 (p0) à 29 (p17)");
  assert.equal(f.alt.en, "30 rows; Number: from 0 (p0) to 29 (p17)");
  assert.equal(f.caption.fr, "n = 30.");
});

Deno.test("a figure of nothing says so, and is never without words", () => {
  const f = figure({
    title: { fr: "T", en: "T" },
    data: [] as { theme: string }[],
    plot: () => ({ marks: [] }),
  });
  assert.deepEqual(f.alt, { fr: "Aucune ligne.", en: "No rows." });
  assert.equal(f.caption.en, "n = 0.");
});

Deno.test("a drawn figure without alternative text or caption gets them from its rows", () => {
  const f = figure({
    title: { fr: "T", en: "T" },
    alt: { fr: " ", en: "" },
    rows: [1, 2],
    columns: [
      { title: { fr: "Nom", en: "Name" }, value: (n) => `n${n}` },
      { title: { fr: "Valeur", en: "Value" }, value: (n) => n / 2, digits: 1 },
    ],
    draw: () => assert.fail("not drawn here"),
  });
  assert.equal(f.alt.fr, "n1 : 0,5 ; n2 : 1");
  assert.throws(() =>
    figure({
      title: { fr: "T", en: "T" },
      rows: [1],
      columns: [],
      draw: () => assert.fail("not drawn here"),
    }), BilingualError);
});

Deno.test("a column without words, or with several, is refused by name", () => {
  const plot = () => ({ marks: [] });
  const title = { fr: "T", en: "T" };
  const of = (row: Record<string, number>) => () => figure({ title, data: [row], plot });
  assert.throws(of({ nonsense: 1 }), /“nonsense” has no words/);
  assert.throws(of({ value: 1 }), /“value” has other words in each table/);
  assert.throws(
    () => figure({ title, data: [{ theme: "a" }], columns: { themes: title } as object, plot }),
    /no column “themes”/,
  );
});

/** Never called: what the compiler must refuse. */
export function refusals(rows: readonly { theme: string; impact: number }[]): void {
  const title = { fr: "T", en: "T" };
  // @ts-expect-error "impact" is no column of the model: it has no words
  figure({ title, data: rows, plot: () => ({}) });
  figure({
    title,
    data: rows,
    columns: { impact: title },
    plot: (data) => {
      // @ts-expect-error no such column
      data[0]?.impacts;
      return {};
    },
  });
}

Deno.test("a chart is read out in words of its own, and never empty", () => {
  const words = (n: number) => say("{n} essais", "{n} trials", { n });
  assert.deepEqual(readOut([1200, 3], words), {
    fr: "1\u202f200 essais ; 3 essais",
    en: "1,200 trials; 3 trials",
  });
  assert.deepEqual(readOut([], words), { fr: "Aucune ligne.", en: "No rows." });
});

Deno.test("the ends of a column are named only where its rows have names", () => {
  const columns = [
    { title: say("Niveau", "Level"), value: (n: number) => n },
    { title: say("Double", "Twice"), value: (n: number) => 2 * n },
  ];
  const { en } = readingOf(Array.from({ length: 30 }, (_, n) => n), columns);
  assert.equal(en, "30 rows; Level: from 0 to 29; Twice: from 0 to 58");
});

Deno.test("what stands right is read with its title, numbers in words too; cells of several words as words", () => {
  const f = figure({
    title: say("T", "T"),
    rows: [{ name: "Halle", places: ["Nord", "Sud"], low: 2, high: 5 }],
    columns: [
      ["Lieu", "Place", ({ name }) => name],
      ["Où", "Where", ({ places }) => places],
      ["Rang", "Rank", ({ low }) => low],
      ["Rangs possibles", "Possible ranks", ({ low, high }) => interval(low, high)],
    ],
    draw: () => null as never,
  });
  assert.equal(f.alt.en, "Halle, Nord, Sud: Rank 2, Possible ranks 2 to 5");
});
