import { deepEqual, equal, ok } from "node:assert/strict";
import { join } from "node:path";
import { wilson } from "../../pipeline/analysis/statistics/wilson.ts";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";

/**
 * The measures of the demo that follow from its other tables (participation C1–C8, partners D1–D5,
 * alignment J1, variety J3, completeness H3) are counted again here from those tables, so that a
 * table edited by hand cannot contradict another one.
 */
const demo = openDataset(
  readFolder(join(import.meta.dirname ?? ".", "..", "..", "data", "demo")),
);
const { tables } = demo;
const projects = tables.projects.rows.map(({ project_id }) => project_id);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

type Bounds = readonly [value: number, low: number, high: number];
const exact = (value: number): Bounds => [value, value, value];
const within5 = (value: number): Bounds => [value, 0.95 * value, 1.05 * value];

/** A share in percent, with Wilson’s interval. */
function share(successes: number, n: number): Bounds {
  const { low, high } = wilson(successes, n)!;
  const value = 100 * successes / n;
  return [value, Math.min(value, 100 * low), Math.max(value, 100 * high)];
}

/** Decimals that the tables keep, by unit; two where the unit is not named. */
const decimals: Readonly<Record<string, number>> = {
  "percent": 1,
  "participant-hours": 0,
  "eur-per-hour": 1,
  "partners": 0,
  "bits": 3,
};

/** Every project’s measure of an indicator, as a source states it, is what follows. */
function holds(
  indicator: string,
  source: string,
  follows: (project: string) => Bounds,
) {
  const unit = tables.indicators.rows.find((row) => row.indicator_id === indicator)
    ?.unit ?? "";
  const half = 0.5 * 10 ** -(decimals[unit] ?? 2) + 1e-9;
  for (const project of projects) {
    const row = tables.measures.rows.find((one) =>
      one.project_id === project && one.indicator_id === indicator &&
      one.source_id === source
    );
    const name = `${project} ${indicator}`;
    equal(row?.status, "measured", name);
    const stated = [row?.value, row?.low, row?.high];
    follows(project).forEach((value, i) =>
      ok(
        Math.abs(value - (stated[i] ?? NaN)) <= half,
        `${name}: ${stated[i]}, not ${value}`,
      )
    );
  }
}

const held = (project: string) =>
  tables.activities.rows.filter(({ project_id }) => project_id === project);
const levels = [
  "none",
  "inform",
  "consult",
  "involve",
  "collaborate",
  "empower",
];

/** The highest level delivered in each phase that had an activity. */
function bestLevels(project: string): number[] {
  return [...Map.groupBy(held(project), ({ phase }) => phase).values()].map((
    rows,
  ) =>
    Math.max(
      ...rows.map(({ delivered_level }) => levels.indexOf(delivered_level ?? "none")),
    )
  );
}

const hours = (project: string) =>
  sum(
    held(project).map(({ participants, hours }) => (participants ?? 0) * (hours ?? 0)),
  );

function proposalsOf(project: string) {
  const ids = new Set(held(project).map(({ activity_id }) => activity_id));
  return tables.proposals.rows.filter(({ activity_id }) => ids.has(activity_id));
}

const journal = "journal-participation";

Deno.test("depth and breadth of association follow from the levels delivered in six phases", () => {
  holds("C1", journal, (project) => exact(sum(bestLevels(project)) / 6));
  holds("C2", journal, (project) => {
    return exact(
      100 * bestLevels(project).filter((level) => level >= 2).length / 6,
    );
  });
});

Deno.test("hours and their cost follow from the activities", () => {
  holds("C3", journal, (project) => within5(hours(project)));
  holds("C8", journal, (project) => {
    return within5(
      sum(held(project).map(({ cost_eur }) => cost_eur ?? 0)) / hours(project),
    );
  });
});

Deno.test("likeness to the population, and priority districts, follow from attendance", () => {
  const attendance = (project: string) => {
    const ids = new Set(held(project).map(({ activity_id }) => activity_id));
    return tables.attendance.rows.filter(({ activity_id }) => ids.has(activity_id));
  };
  const counted = (
    project: string,
    attribute: string,
    categories: readonly string[] | null,
  ) =>
    sum(
      attendance(project).filter((row) =>
        row.attribute === attribute &&
        (categories === null || categories.includes(row.category))
      ).map(({ count }) => count),
    );
  const attributes = Map.groupBy(
    tables.population.rows,
    ({ attribute }) => attribute,
  );
  holds("C4", journal, (project) => {
    const gaps = [...attributes].map(([attribute, rows]) =>
      sum(rows.map(({ category, share }) =>
        Math.abs(
          counted(project, attribute, [category]) /
              counted(project, attribute, null) - share,
        ) /
        2
      ))
    );
    return exact(1 - sum(gaps) / gaps.length);
  });
  holds("C5", journal, (project) => {
    const priority = counted(project, "quartier", [
      "hauts-bassins",
      "bellecombe",
    ]);
    return share(priority, counted(project, "quartier", null));
  });
});

Deno.test("influence and answers follow from the proposals, an adapted one counting for half", () => {
  holds("C6", journal, (project) => {
    const made = proposalsOf(project);
    const taken = sum(
      made.map(({ decision }) => decision === "accepted" ? 1 : decision === "adapted" ? 0.5 : 0),
    );
    return share(taken, made.length);
  });
  holds("C7", journal, (project) => {
    const made = proposalsOf(project);
    return share(
      made.filter(({ reply_fr }) => reply_fr !== null).length,
      made.length,
    );
  });
});

const organisations = new Map(
  tables.organisations.rows.map((row) => [row.organisation_id, row]),
);
const partnersOf = (project: string) =>
  tables.partnerships.rows.filter(({ project_id }) => project_id === project)
    .map(({ organisation_id }) => organisations.get(organisation_id)!);

function pairsOf(project: string): string[] {
  const ids = partnersOf(project).map(({ organisation_id }) => organisation_id)
    .sort();
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => `${a} ${b}`));
}

Deno.test("partner indicators follow from the partners and from those of earlier years", () => {
  const directory = "annuaire-2024";
  const metropolis = [
    "Valmère",
    "Brissoy",
    "Port-Hervelin",
    "Courvillac",
    "Saint-Orvan",
  ];
  const small = ["pme", "startup", "ess", "association", "collectif"];
  const portion = (all: readonly unknown[], some: readonly unknown[]) =>
    exact(100 * some.length / all.length);
  holds("D1", directory, (project) => exact(partnersOf(project).length));
  holds("D2", directory, (project) => {
    const partners = partnersOf(project);
    const shares = [...Map.groupBy(partners, ({ helix }) => helix).values()]
      .map(({ length }) => length / partners.length);
    return exact(-sum(shares.map((p) => p * Math.log(p))) / Math.log(4));
  });
  holds("D3", directory, (project) => {
    const all = partnersOf(project);
    return portion(
      all,
      all.filter(({ commune }) => metropolis.includes(commune ?? "")),
    );
  });
  holds("D4", directory, (project) => {
    const market = partnersOf(project).filter(({ helix }) =>
      helix === "private" || helix === "civil"
    );
    return portion(
      market,
      market.filter(({ type }) => small.includes(type ?? "")),
    );
  });
  const year = new Map(
    tables.projects.rows.map((row) => [row.project_id, row.label_year ?? 0]),
  );
  holds("D5", directory, (project) => {
    const earlier = new Set(
      projects.filter((other) => year.get(other)! < year.get(project)!).flatMap(
        pairsOf,
      ),
    );
    const pairs = pairsOf(project);
    return portion(pairs, pairs.filter((pair) => !earlier.has(pair)));
  });
});

Deno.test("alignment and variety follow from the domains, as two coders rated them", () => {
  const strategy = "strategie-s3";
  const priority = new Map(
    tables.domains.rows.map((row) => [row.domain_id, row.priority ?? 0]),
  );
  const rated = tables.project_domains.rows;
  const entropy = (rows: typeof rated) => {
    const totals = [...Map.groupBy(rows, ({ domain_id }) => domain_id).values()]
      .map((group) => sum(group.map(({ membership }) => membership ?? 0)));
    const all = sum(totals);
    return -sum(
      totals.filter((total) => total > 0).map((t) => t / all * Math.log2(t / all)),
    );
  };
  holds("J1", strategy, (project) => {
    const own = rated.filter(({ project_id }) => project_id === project);
    const byCoder = [...Map.groupBy(own, ({ coder }) => coder).values()].map((
      rows,
    ) =>
      sum(
        rows.map(({ domain_id, membership }) => (membership ?? 0) * priority.get(domain_id)!),
      )
    );
    return [
      sum(byCoder) / byCoder.length,
      Math.min(...byCoder),
      Math.max(...byCoder),
    ];
  });
  holds("J3", strategy, (project) => {
    return exact(
      entropy(rated) -
        entropy(rated.filter((row) => row.project_id !== project)),
    );
  });
});

Deno.test("completeness counts the planned indicators that have a value, and says so", () => {
  holds("H3", "evaluation-croisee-2025", (project) => {
    const own = tables.measures.rows.filter((
      { project_id, indicator_id, source_id },
    ) =>
      project_id === project && indicator_id !== "H3" &&
      source_id !== "declarations-porteurs"
    );
    const planned = own.filter(({ status }) => status !== "not-applicable");
    const filled = planned.filter(({ value }) => value !== null);
    const row = tables.measures.rows.find((one) =>
      one.project_id === project && one.indicator_id === "H3"
    );
    equal(
      row?.note_en,
      `${filled.length} indicators with a value out of ${planned.length} planned.`,
    );
    return exact(100 * filled.length / planned.length);
  });
});

Deno.test("tables and descriptor are written by the convention, so that a change shows as its lines", () => {
  const folder = join(import.meta.dirname ?? ".", "..", "..", "data", "demo");
  const { resources } = JSON.parse(
    Deno.readTextFileSync(join(folder, "datapackage.json")),
  );
  const listed = resources.map(({ path }: { path: string }) => path).sort();
  const files = [...Deno.readDirSync(folder)].map(({ name }) => name)
    .filter((name) => name.endsWith(".csv")).sort();
  deepEqual(listed, files);
  for (const file of files) {
    const text = Deno.readTextFileSync(join(folder, file));
    ok(
      !text.includes("\r") && !text.startsWith("\ufeff") && text.endsWith("\n"),
      file,
    );
    equal(text, text.normalize("NFC"), file);
  }
});
