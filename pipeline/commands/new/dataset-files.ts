import { notebookFiles } from "./notebook-files.ts";

/**
 * The files of a new dataset: the least that builds, with one project to write over, and a page and a
 * notebook of its own as an example.
 */
export function datasetFiles(name: string): Readonly<Record<string, string>> {
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title: name,
    title_en: name,
    description: "À décrire : d’où viennent ces données, qui les a réunies, à quelle date.",
    description_en: "To be described: where these data come from, who gathered them, and when.",
    version: "0.1",
    resources: [{
      name: "projects",
      path: "projects.csv",
      type: "table",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
    }],
  };
  return {
    "datapackage.json": `${JSON.stringify(descriptor, null, 2)}\n`,
    "projects.csv":
      "project_id,name,theme,status,label_year,start,end,commune,summary_fr,summary_en\n" +
      "premier-projet,Premier projet (à remplacer),,unknown,,,,,,\n",
    "README.md": readme(name),
    ...notebookFiles("exemple"),
  };
}

function readme(name: string): string {
  return `# ${name}

Un dossier de données : \`datapackage.json\` dit ce qu’il contient, chaque table est un fichier CSV.
Seule \`projects.csv\` est obligatoire. Pour ajouter une table, déposez son fichier ici et nommez-la
dans \`resources\`.

Le jeu a ses propres mots : une page de \`reports/\` remplace la page partagée du même nom, ou la
prolonge là où elle écrit \`{{shared}}\` ; les autres s’ajoutent au menu. Les carnets de \`notebooks/\`
calculent ce que ses pages placent. \`exemple\` montre les deux ; supprimez-le quand vous n’en avez
plus besoin.

- \`deno task check --data data/${name}\` dit ce qui ne va pas, en français.
- \`deno task report --data data/${name}\` fabrique les pages.
- \`deno task export --schema --out schemas\` écrit le schéma de chaque table.

## In English

A data folder: \`datapackage.json\` says what is in it, each table is a CSV file. Only
\`projects.csv\` is required. To add a table, put its file here and name it in \`resources\`.

The dataset has words of its own: a page in \`reports/\` replaces the shared page of the same name, or
extends it where it writes \`{{shared}}\`; others join the menu. Notebooks in \`notebooks/\` compute
what its pages place. \`exemple\` shows both; delete it when you no longer need it.
`;
}
