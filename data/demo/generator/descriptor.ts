import { schemas, type TableName, tableNames } from "../../../pipeline/dataset/tables/mod.ts";

/** The Data Package descriptor of the demo, as the text of `datapackage.json`. */
export function descriptorText(present: ReadonlySet<TableName>): string {
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "demo",
    title: "Valmère Grandeur Nature (données fictives)",
    title_en: "Valmère Grandeur Nature (fictional data)",
    description:
      "Un programme d’expérimentation urbaine entièrement inventé : vingt projets, leurs partenaires, leurs mesures, leurs usagers, leur gouvernance. Aucun lieu, aucune personne, aucun organisme n’existe.",
    description_en:
      "A wholly invented programme of urban experiments: twenty projects, their partners, measures, users and governance. No place, person or organisation exists.",
    fictional: true,
    version: "2026.11",
    created: "2026-11-23T00:00:00Z",
    licenses: [
      {
        name: "CC0-1.0",
        title: "CC0 1.0",
        path: "https://creativecommons.org/publicdomain/zero/1.0/",
      },
    ],
    contributors: [{ title: "Grandeur Nature", roles: ["author"] }],
    resources: tableNames.filter((name) => present.has(name)).map((name) => ({
      name,
      path: `${name}.csv`,
      type: "table",
      title: schemas[name].title.fr,
      description: `Une ligne est ${schemas[name].row.fr}.`,
      description_en: `A row is ${schemas[name].row.en}.`,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
    })),
  };
  return JSON.stringify(descriptor, null, 2) + "\n";
}
