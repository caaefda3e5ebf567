// %% [markdown] id=intro-fr {"lang":"fr","needs":["sources"]}
// # Les sources

// %% [markdown] id=intro-en {"lang":"en","needs":["sources"]}
// # The sources

// %% id=list
import { dataset, dateCell, say, table, value } from "../pipeline/notebook/mod.ts";

/** How many sources the data come from. */
export const count = value(dataset.sources.count(), "sources publiques", "public sources");

/** Every source. */
export const list = table({
  title: say("Toutes les sources", "All sources"),
  sortable: true,
  rowId: (row) => row.source_id,
  rows: dataset.tables.sources.rows,
  columns: [
    ["Titre", "Title", ({ title: text, address }) => address === null ? text : { text, address }],
    ["Éditeur", "Publisher", (row) => row.publisher],
    ["Date", "Date", (row) => dateCell(row.date)],
    ["Licence", "Licence", (row) => row.licence],
  ],
});
