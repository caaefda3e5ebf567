import assert from "node:assert/strict";
import {
  bridges,
  countBridges,
  countComponents,
  countPairs,
  countRecurringPairs,
  inSeveralProjects,
  newPairsPerYear,
  partnerNetwork,
} from "../../../pipeline/analysis/portfolio/network.ts";
import { madeDataset, tinyDataset } from "./datasets.ts";

const network = partnerNetwork(tinyDataset());

Deno.test("organisations are linked when they share a project, once for however many", () => {
  assert.deepEqual(network.links, [
    { a: "bus-company", b: "city", projects: ["night-bus"], since: 2021 },
    { a: "city", b: "sun-works", projects: ["green-quarter", "solar-bench"], since: 2018 },
    { a: "city", b: "university", projects: ["solar-bench"], since: 2019 },
    { a: "sun-works", b: "university", projects: ["solar-bench"], since: 2019 },
  ]);
});

Deno.test("the degree counts partners, not projects nor roles", () => {
  assert.deepEqual(
    network.nodes.map(({ organisation, degree }) => [organisation.organisation_id, degree.value]),
    [["city", 3], ["sun-works", 2], ["university", 2], ["bus-company", 1], ["neighbours", 0]],
  );
  // The city has two roles in the night bus: both rows are evidence of the one project.
  assert.deepEqual(network.nodes[0]?.degree.trace.rows.map(({ line }) => line), [2, 5, 8, 9]);
  assert.deepEqual(network.nodes[0]?.projects, ["green-quarter", "solar-bench", "night-bus"]);
});

Deno.test("components: those that a chain of projects joins, largest first", () => {
  assert.deepEqual(network.components, [4, 1]);
  const of = new Map(
    network.nodes.map((node) => [node.organisation.organisation_id, node.component]),
  );
  assert.equal(of.get("university"), of.get("bus-company"));
  assert.equal(of.get("neighbours"), 1);
});

Deno.test("a bridge takes part in projects of several themes", () => {
  assert.deepEqual(
    bridges(network).map(({ organisation, themes }) => [organisation.organisation_id, themes]),
    [["city", ["energy", "mobility"]]],
  );
});

Deno.test("new pairs per year: the year of the label, else of the start; empty years are shown", () => {
  assert.deepEqual(newPairsPerYear(network), {
    years: [
      { year: 2018, count: 1 },
      { year: 2019, count: 2 },
      { year: 2020, count: 0 },
      { year: 2021, count: 1 },
    ],
    undated: 0,
  });
});

Deno.test("a pair whose projects have no year is counted as undated", () => {
  const made = partnerNetwork(madeDataset({
    projects: "project_id,name\na,A\n",
    organisations: "organisation_id,name\nx,X\ny,Y\n",
    partnerships: "project_id,organisation_id,role\na,x,lead\na,y,partner\n",
  }));
  assert.deepEqual(newPairsPerYear(made), { years: [], undated: 1 });
});

Deno.test("links do not depend on the order of the rows", () => {
  const rows = ["a,x,lead", "a,y,partner", "a,z,funder", "b,z,lead", "b,x,partner"];
  const made = (partnerships: readonly string[]) =>
    partnerNetwork(madeDataset({
      projects: "project_id,name,label_year\na,A,2020\nb,B,2018\n",
      organisations: "organisation_id,name\nx,X\ny,Y\nz,Z\n",
      partnerships: `project_id,organisation_id,role\n${partnerships.join("\n")}\n`,
    }));
  const sorted = (links: ReturnType<typeof made>["links"]) =>
    links.map((link) => ({ ...link, projects: link.projects.toSorted() }));
  assert.deepEqual(sorted(made(rows).links), sorted(made(rows.toReversed()).links));
  assert.equal(made(rows).links.find(({ a, b }) => a === "x" && b === "z")?.since, 2018);
});

Deno.test("no partnership, no network", () => {
  assert.deepEqual(partnerNetwork(madeDataset()), { nodes: [], links: [], components: [] });
});

Deno.test("pairs, groups and bridges are counted, and open down to their rows", () => {
  const dataset = tinyDataset();
  assert.equal(countPairs(dataset, network).value, network.links.length);
  assert.equal(countComponents(dataset, network).value, 2);
  assert.equal(countPairs(dataset, network).trace.rows[0]?.table, "partnerships");
  const found = countBridges(network);
  assert.equal(found.value, bridges(network).length);
  assert.equal(found.trace.rows.length, found.value);
  assert.equal(found.trace.leftOut?.[0]?.count, network.nodes.length - bridges(network).length);
});

Deno.test("those in several projects come by number of projects, then by name", () => {
  assert.deepEqual(
    inSeveralProjects(network).map(({ organisation, projects }) => [
      organisation.organisation_id,
      projects.length,
    ]),
    [["city", 3], ["sun-works", 2]],
  );
});

Deno.test("a pair recurs in a second project, and not in the one that groups the first", () => {
  assert.equal(countRecurringPairs(tinyDataset(), network).value, 0);
  const dataset = madeDataset({
    projects: "project_id,name,part_of\na,A,whole\nb,B,\nwhole,W,\n",
    organisations: "organisation_id,name\nx,X\ny,Y\nz,Z\n",
    partnerships:
      "project_id,organisation_id,role\na,x,lead\na,y,partner\nb,x,lead\nb,y,funder\nwhole,x,lead\nwhole,z,partner\na,z,partner\n",
  });
  const { value, trace } = countRecurringPairs(dataset, partnerNetwork(dataset));
  assert.equal(value, 1);
  assert.deepEqual(trace.rows.map(({ line }) => line), [2, 3, 4, 5]);
  assert.equal(trace.leftOut?.[0]?.count, 2);
});
