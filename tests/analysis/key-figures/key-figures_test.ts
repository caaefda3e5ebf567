import assert from "node:assert/strict";
import {
  keyFigure,
  type KeyFigureId,
  keyFigures,
  keyFiguresOf,
} from "../../../pipeline/analysis/key-figures/mod.ts";
import { publishedFigures } from "../../../pipeline/analysis/key-figures/outcomes.ts";
import { evidenceMap } from "../../../pipeline/analysis/portfolio/evidence-map.ts";
import { readFolder } from "../../../pipeline/dataset/folder.ts";
import { openDataset } from "../../../pipeline/dataset/open-dataset.ts";
import { pathOf } from "../../privacy/paths.ts";
import { datasetOf } from "../participation/tables.ts";
import { madeDataset, tinyDataset } from "../portfolio/datasets.ts";

const labs = [
  ["tiny", tinyDataset()],
  ["real", openDataset(readFolder(pathOf("data/nantes-city-lab")))],
  ["demo", openDataset(readFolder(pathOf("data/demo")))],
  ["empty", madeDataset()],
] as const;

const ids = Object.keys(keyFigures) as KeyFigureId[];

Deno.test("a key figure is defined in both languages, and its whole is a key figure", () => {
  for (const id of ids) {
    const { name, definition, excluded, words, of } = keyFigures[id];
    for (const text of [name, definition, excluded, words(0), words(1), words(7)]) {
      assert.ok(text.fr !== "" && text.en !== "" && text.fr !== text.en || id === "modalities", id);
    }
    assert.notEqual(words(1).fr, words(2).fr, `${id} has a plural`);
    if (of !== undefined) assert.ok(ids.includes(of as KeyFigureId), id);
  }
});

Deno.test("names and words are of one figure each", () => {
  for (const language of ["fr", "en"] as const) {
    assert.equal(new Set(ids.map((id) => keyFigures[id].name[language])).size, ids.length);
    assert.equal(new Set(ids.map((id) => keyFigures[id].words(2)[language])).size, ids.length);
  }
});

for (const [name, dataset] of labs) {
  Deno.test(`${name}: a part is no more than its whole, and rows recount what is a count of rows`, () => {
    for (const id of ids) {
      const { value, trace } = keyFigure(dataset, id);
      assert.ok(value !== null && Number.isInteger(value) && value >= 0, id);
      const { of } = keyFigures[id];
      if (of !== undefined) assert.ok(value <= keyFigure(dataset, of as KeyFigureId).value!, id);
      assert.equal(trace.definition, id);
      assert.deepEqual(trace.rule, keyFigures[id].definition);
    }
  });

  Deno.test(`${name}: the figures of the map are the figures counted`, () => {
    const drawn = evidenceMap(dataset).flatMap(({ counts }) => Object.values(counts))
      .reduce((sum, { value }) => sum + (value ?? 0), 0);
    assert.equal(drawn, keyFigure(dataset, "figures").value);
    assert.equal(drawn, publishedFigures(dataset).length);
  });

  Deno.test(`${name}: what ended, is to end and has no published end is what started`, () => {
    const [whole, ...parts] = [
      "projects-dated",
      "projects-ended",
      "projects-end-planned",
      "projects-end-untold",
    ].map((id) => keyFigure(dataset, id as KeyFigureId).value!);
    assert.equal(parts.reduce((sum, part) => sum + part, 0), whole);
  });
}

Deno.test("the real programme, counted by hand in its files", () => {
  const [, real] = labs[1];
  const expected: Partial<Record<KeyFigureId, number>> = {
    projects: 17,
    activities: 20,
    "activities-associating": 17,
    "projects-users-before-trial": 3,
    "projects-ended": 5,
    "projects-end-planned": 1,
    "projects-measured": 4,
    figures: 81,
  };
  for (const [id, value] of Object.entries(expected)) {
    assert.equal(keyFigure(real, id as KeyFigureId).value, value, id);
  }
});

Deno.test("a planned end is no end", () => {
  const dataset = datasetOf({
    projects:
      "project_id,name,status,start,end,end_planned\na,A,completed,2020,2021,no\nb,B,running,2020,2027,yes\n" +
      "c,C,running,2020,,\nd,D,unknown,2020,,\ne,E,unknown,,,\n",
  });
  const value = (id: KeyFigureId) => keyFigure(dataset, id).value;
  assert.deepEqual(
    [
      value("projects-dated"),
      value("projects-ended"),
      value("projects-end-planned"),
      value("projects-end-untold"),
    ],
    [4, 1, 1, 2],
  );
});

Deno.test("a notion is told of a dataset that has the tables for it", () => {
  assert.ok(!keyFiguresOf(madeDataset()).includes("activities"));
  assert.ok(keyFiguresOf(labs[2][1]).includes("proposals-adopted"));
});

Deno.test("the same figure is asked twice and made once", () => {
  const dataset = tinyDataset();
  assert.equal(keyFigure(dataset, "projects"), keyFigure(dataset, "projects"));
});
