/** The files of a new dataset: the least that builds, with one project to write over. */
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
  };
}

function readme(name: string): string {
  return `# ${name}

Un dossier de données : \`datapackage.json\` dit ce qu’il contient, chaque table est un fichier CSV.
Seule \`projects.csv\` est obligatoire. Pour ajouter une table, déposez son fichier ici et nommez-la
dans \`resources\`.

- \`deno task check --data data/${name}\` dit ce qui ne va pas, en français.
- \`deno task report --data data/${name}\` fabrique les pages.
- \`deno task export --schema --out schemas\` écrit le schéma de chaque table.

## In English

A data folder: \`datapackage.json\` says what is in it, each table is a CSV file. Only
\`projects.csv\` is required. To add a table, put its file here and name it in \`resources\`.
`;
}
