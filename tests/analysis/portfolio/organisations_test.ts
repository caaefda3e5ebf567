import assert from "node:assert/strict";
import { keyFigure } from "../../../pipeline/analysis/key-figures/mod.ts";
import {
  activeOrganisations,
  countHelixRoles,
  helixLeads,
} from "../../../pipeline/analysis/portfolio/organisations.ts";
import { madeDataset, tinyDataset } from "./datasets.ts";

Deno.test("an organisation counts when it has a role in a project, neighbours do not count", () => {
  const dataset = tinyDataset();
  assert.deepEqual(activeOrganisations(dataset).map(({ organisation_id }) => organisation_id), [
    "city",
    "bus-company",
    "sun-works",
    "university",
    "neighbours",
  ]);
  const { value, trace } = keyFigure(dataset, "organisations");
  assert.equal(value, 5);
  assert.deepEqual(trace.rows.map(({ line }) => line), [2, 3, 4, 5, 6]);
  assert.equal(trace.leftOut?.[0]?.count, 1, "the harbour has a role in a neighbouring trial only");
});

Deno.test("roles are counted by family, in the order of families then roles", () => {
  assert.deepEqual(
    countHelixRoles(tinyDataset()).map(({ helix, role, count }) => [helix, role, count.value]),
    [
      ["public", "lead", 1],
      ["public", "partner", 1],
      ["public", "funder", 1],
      ["public", "site-host", 1],
      ["private", "lead", 2],
      ["private", "partner", 1],
      ["research", "evaluator", 1],
      ["civil", "lead", 1],
    ],
  );
});

Deno.test("the rule speaks in words, not in codes", () => {
  const [first] = countHelixRoles(tinyDataset());
  assert.equal(
    first?.count.trace.rule.fr,
    "Nombre de partenariats : famille « public », rôle « porteur ».",
  );
  assert.deepEqual(first?.count.trace.rows, [{ table: "partnerships", line: 2 }]);
});

Deno.test("an organisation without a family stands last", () => {
  const dataset = madeDataset({
    projects: "project_id,name\na,A\n",
    organisations: "organisation_id,name,helix\nx,X,\ny,Y,civil\n",
    partnerships: "project_id,organisation_id,role\na,x,lead\na,y,partner\n",
  });
  assert.deepEqual(
    countHelixRoles(dataset).map(({ helixLabel, role }) => [helixLabel.en, role]),
    [["civil society", "partner"], ["not classified", "lead"]],
  );
});

Deno.test("no partnership, no role", () => {
  assert.deepEqual(countHelixRoles(madeDataset()), []);
  assert.equal(keyFigure(madeDataset(), "organisations").value, 0);
});

Deno.test("families have those that take part and those that lead, also where there are none", () => {
  const families = helixLeads(madeDataset({
    organisations: "organisation_id,name,helix\no1,A,public\no2,B,public\no3,C,private\no4,D,\n",
    projects: "project_id,name\np,P\n",
    partnerships:
      "project_id,organisation_id,role\np,o1,lead\np,o1,funder\np,o2,partner\np,o4,lead\n",
  }));
  assert.deepEqual(
    families.map(({ label, count, leading }) => [label.en, count.value, leading.value]),
    [["public", 2, 1], ["private", 0, 0], ["research", 0, 0], ["civil society", 0, 0]],
  );
  assert.deepEqual(families[0]?.leading.trace.rows, [{ table: "organisations", line: 2 }]);
});
