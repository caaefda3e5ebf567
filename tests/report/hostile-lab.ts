import Papa from "papaparse";

/** The tables of a lab whose projects, sources and recommendations have the ids given. */
export function hostileLab(ids: readonly string[]): Readonly<Record<string, string>> {
  const at = (i: number) => ids[i % ids.length] ?? "";
  const pairs = ids.map((id, i) => [id, at(i + 1)] as const);
  return {
    "projects.csv": csv(
      ["project_id", "name", "status", "label_year", "lead_organisation_id", "source_ids"],
      pairs.map(([id, next], i) => [id, `Projet ${i}`, "running", "2021", next, id]),
    ),
    "organisations.csv": csv(
      ["organisation_id", "name", "helix"],
      ids.map((id, i) => [id, `Organisme ${i}`, "public"]),
    ),
    "partnerships.csv": csv(
      ["project_id", "organisation_id", "role"],
      pairs.map(([id, next]) => [id, next, "partner"]),
    ),
    "indicators.csv": csv(
      ["indicator_id", "kind", "label_fr", "label_en", "unit", "direction"],
      [["i-1", "indicator", "Part", "Share", "hours", "1"]],
    ),
    "measures.csv": csv(
      ["project_id", "indicator_id", "period", "value", "status", "evidence", "source_id"],
      pairs.map(([id, next], i) => [id, "i-1", "2021", String(i), "measured", "3", next]),
    ),
    "sources.csv": csv(
      ["source_id", "title", "publisher"],
      ids.map((id, i) => [id, `Source ${i}`, i % 2 === 0 ? `Éditeur ${i}` : ""]),
    ),
    "recommendations.csv": csv(
      ["recommendation_id", "text_fr", "text_en"],
      ids.map((id, i) => [id, `Recommandation ${i}`, `Recommendation ${i}`]),
    ),
  };
}

function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse([[...header], ...rows.map((row) => [...row])], { newline: "\n" })}\n`;
}
