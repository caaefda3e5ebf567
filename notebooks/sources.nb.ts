// %% [markdown] id=intro-fr {"lang":"fr","needs":["sources"]}
// # Les sources

// %% [markdown] id=intro-en {"lang":"en","needs":["sources"]}
// # The sources

// %% id=list
import { countOf, refs } from "../pipeline/analysis/traced.ts";
import { inBoth } from "../pipeline/language/bilingual.ts";
import { formatDate } from "../pipeline/language/dates.ts";
import { dataset, table, value } from "../pipeline/notebook/mod.ts";

const rows = dataset.tables.sources.rows;

/** How many sources the data come from. */
export const count = value(
  countOf(refs("sources", rows), {
    fr: "Nombre de lignes de la table sources.",
    en: "Number of rows of the table sources.",
  }),
  { label: { fr: "sources publiques", en: "public sources" } },
);

/** Every source. */
export const list = table({
  title: { fr: "Toutes les sources", en: "All sources" },
  sortable: true,
  rowId: (row) => row.source_id,
  rows,
  columns: [
    {
      title: { fr: "Titre", en: "Title" },
      value: (row) => row.address === null ? row.title : { text: row.title, address: row.address },
    },
    { title: { fr: "Éditeur", en: "Publisher" }, value: (row) => row.publisher },
    {
      title: { fr: "Date", en: "Date" },
      value: (row) =>
        row.date === null ? null : inBoth((language) => formatDate(row.date ?? "", language)),
    },
    { title: { fr: "Licence", en: "Licence" }, value: (row) => row.licence },
  ],
});
