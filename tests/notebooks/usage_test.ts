import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { provideDataset } from "../../pipeline/notebook/current.ts";
import type {
  OutlineItem,
  OutlineOutput,
  SentenceOutput,
} from "../../pipeline/notebook/outputs/output.ts";

const dataset = openDataset(
  readFolder(fileURLToPath(new URL("../../data/demo", import.meta.url))),
);
provideDataset(dataset);
const promises = await import("../../notebooks/promises.nb.ts");
const participation = await import("../../notebooks/participation.nb.ts");
const profiles = await import("../../notebooks/usage-profiles.nb.ts");
const territory = await import("../../notebooks/territory.nb.ts");
const specialisation = await import("../../notebooks/specialisation.nb.ts");
const steps = await import("../../notebooks/measurement-steps.nb.ts");

const itemsOf = ({ items = [] }: Pick<OutlineItem, "items">): OutlineItem[] =>
  items.flatMap((item) => [item, ...itemsOf(item)]);
const words = ({ parts }: SentenceOutput) =>
  parts.map((part) => "kind" in part ? String(part.traced.value) : part.en).join("");

Deno.test("only words of people who agreed to be quoted stand in the ledger, to the letter", () => {
  const outlines = [
    promises.all,
    promises.inInterviews.make("quotes"),
    ...dataset.tables.projects.rows.map(({ project_id }) => promises.ofProject.make(project_id)),
  ].filter((output): output is OutlineOutput => output !== null);
  const quotes = outlines.flatMap((output) => itemsOf(output).flatMap(({ quote }) => quote ?? []));
  assert.ok(quotes.length > 0);
  const agreed = dataset.tables.interviews.rows.filter(({ consent, status, transcript }) =>
    consent.some((scope) => scope.startsWith("quote")) && status === "done" && transcript !== null
  );
  const texts = agreed.map(({ transcript }) => dataset.texts.get(transcript ?? "") ?? "");
  for (const { text } of quotes) {
    const pieces = text.split("[…]").map((piece) => piece.trim());
    assert.ok(texts.some((whole) => pieces.every((piece) => whole.includes(piece))), text);
  }
});

Deno.test("every proposal stands once on the sheet of its project, with its decision", () => {
  const sheets = dataset.tables.projects.rows.flatMap(({ project_id }) => {
    const output = promises.ofProject.make(project_id);
    return output === null ? [] : itemsOf(output);
  });
  const kickers = (word: string) => sheets.filter(({ kicker }) => kicker?.en === word).length;
  assert.equal(kickers("Proposal"), dataset.tables.proposals.rows.length);
  assert.equal(kickers("Decision"), dataset.tables.proposals.rows.length);
});

Deno.test("kept and compared promises are counted as the table has them", () => {
  const order = ["none", "inform", "consult", "involve", "collaborate", "empower"];
  const rows = dataset.tables.activities.rows;
  const kept = rows.filter(({ promised_level, delivered_level }) =>
    order.indexOf(delivered_level ?? "") >= order.indexOf(promised_level ?? "none")
  );
  assert.equal(participation.keptCount.traced.value, kept.length);
  assert.equal(participation.keptCount.of?.value, rows.length);
});

Deno.test("no sheet prints the rows of attendance, which have groups of one or two people", () => {
  assert.ok(dataset.tables.attendance.rows.some(({ count }) => count > 0 && count < 3));
  for (const { project_id } of dataset.tables.projects.rows) {
    const sheet = profiles.ofProject.make(project_id);
    assert.ok(sheet);
    const cells = sheet.rows.map((row) => JSON.stringify(sheet.columns[1]!.value(row)));
    assert.ok(cells.some((cell) => cell.includes('"trace"')));
    assert.ok(!cells.some((cell) => cell.includes('"attendance"')), project_id);
  }
});

Deno.test("the territory described holds no other, and the country is its reference", () => {
  assert.match(
    words(territory.title),
    /^Valmère Métropole: .* 2\.1\d* times .* \(Ensemble du pays\)$/,
  );
  assert.match(words(territory.complexityWords), /not computed\. 4 distinct territories/);
  assert.equal(territory.complexities.make("all"), null);
});

Deno.test("the what-if lists each domain alone, then crossings that nothing joins yet", () => {
  const { rows } = specialisation.candidateTable;
  const domains = dataset.tables.domains.rows.length;
  assert.ok(rows.length > domains);
  assert.ok(rows.slice(domains).every(({ change }) => change.newPairs.length > 0));
  assert.ok(rows.slice(0, domains).every(({ change }) => change.newPairs.length === 0));
});

Deno.test("every project has its next step", () => {
  assert.equal(steps.nextSteps.rows.length, dataset.tables.projects.rows.length);
});
