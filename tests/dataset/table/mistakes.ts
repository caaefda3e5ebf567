/**
 * Mistakes that the compiler must find in verbs. Each line under a mark is one; a mark over a line
 * without error is an error itself, so that checking this file checks them all.
 *
 * @module
 */
import { desc, listed } from "../../../pipeline/dataset/table/sort-key.ts";
import { tinyDataset } from "../../analysis/portfolio/datasets.ts";

const { measures, projects, partnerships } = tinyDataset();

/** What is right compiles, with its types. */
export function right(): (number | null)[] {
  const byTheme = measures.join(projects, "project_id", { prefix: "project_" })
    .filter((row) => row.status === "measured" && row.project_status !== "planned")
    .derive({ double: (row) => row.value === null ? null : row.value * 2 })
    .groupby("theme")
    .summarise((t) => ({
      n: t.count(),
      impact: t.mean("double"),
      sure: t.share((row) => row.evidence === null ? null : row.evidence >= 3),
    }));
  const theme: string | null = byTheme.rows()[0]!.theme;
  const roles: ("lead" | "partner" | "funder" | "site-host" | "evaluator" | "user")[] = partnerships
    .column("role");
  const leads = partnerships.join(projects, ["organisation_id", "lead_organisation_id"]);
  const lat: number | null = leads.rows()[0]!.lat;
  const tags: readonly string[] = projects.unroll("commune").column("commune");
  const ordered = byTheme.orderby(desc("n"), "theme").filter((row) => row.impact.value !== null);
  return [theme, roles, tags].length === 3 ? ordered.column("n").map(({ value }) => value) : [lat];
}

/** Never called: it is compiled only. */
export function wrong(): void {
  // @ts-expect-error no such column to group by
  measures.groupby("staus");
  // @ts-expect-error a list is no key
  projects.groupby("commune");
  // @ts-expect-error no column at all
  measures.groupby();
  // @ts-expect-error no such column to aggregate
  measures.summarise((t) => ({ mean: t.mean("valeur") }));
  // @ts-expect-error a text has no mean
  measures.groupby("status").summarise((t) => ({ mean: t.mean("indicator_id") }));
  // @ts-expect-error a text has no sum
  measures.summarise((t) => ({ sum: t.sum("status") }));
  // @ts-expect-error a text divides nothing
  measures.summarise((t) => ({ ratio: t.ratio("value", "status") }));
  measures.summarise((t) => ({
    // @ts-expect-error an interval is of numbers
    mean: t.mean("value", { interval: { low: "low", high: "note_fr" } }),
  }));
  // @ts-expect-error no such column in a condition
  measures.summarise((t) => ({ share: t.share((row) => row.evidense === 3) }));
  // @ts-expect-error an unknown number compares with nothing
  measures.filter((row) => row.value > 3);
  // @ts-expect-error no such status
  measures.filter((row) => row.status === "mesured");
  // @ts-expect-error no such column in a filter
  measures.filter((row) => row.statut === "measured");
  // @ts-expect-error a row cannot be written to
  measures.filter((row) => (row.value = 3) === 3);
  // @ts-expect-error no such column in a new one
  measures.derive({ double: (row) => row.valeu });
  // @ts-expect-error no key of both tables
  measures.join(projects, "projet_id");
  // @ts-expect-error a key of one table only
  measures.join(projects, "indicator_id");
  // @ts-expect-error no such key on the right
  measures.join(projects, ["project_id", "projet_id"]);
  // @ts-expect-error the right's column is there under its prefix only
  measures.join(projects, "project_id", { prefix: "p_" }).column("project_status");
  // @ts-expect-error no key of both tables
  measures.antijoin(projects, "value");
  // @ts-expect-error no such column to order by
  measures.orderby("valeur");
  // @ts-expect-error no such column to order by, from the largest
  measures.orderby(desc("valeur"));
  // @ts-expect-error no such column to order by, as listed
  measures.orderby(listed("statut", ["measured"]));
  // @ts-expect-error a list has no order
  projects.orderby("commune");
  // @ts-expect-error no such column
  measures.select("valeur");
  // @ts-expect-error gone with the selection
  measures.select("value").column("status");
  // @ts-expect-error no such column to rename
  measures.rename({ valeur: "x" });
  // @ts-expect-error gone with its name
  measures.rename({ value: "x" }).column("value");
  // @ts-expect-error no such column
  measures.column("valeur");
  // @ts-expect-error a text is no number
  measures.numbers("status");
  // @ts-expect-error a text is no list
  projects.unroll("name");
  // @ts-expect-error tables of other columns
  measures.concat(projects);
  // @ts-expect-error gone with the summary
  measures.groupby("status").count().column("value");
  // @ts-expect-error no such key
  measures.groupby("status").summarise((_, key) => ({ word: key.theme }));
}
