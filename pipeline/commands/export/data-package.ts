import { strToU8, type Zippable, zipSync } from "fflate";
import { dataDictionary } from "../../dataset/data-package/data-dictionary.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import { publishSchema } from "../../dataset/data-package/publish-schema.ts";
import { schemas, tableNames } from "../../dataset/tables/mod.ts";
import { fileStem } from "../../language/file-name.ts";
import { tableCsv } from "../../dataset/data-package/write-table.ts";

/**
 * A dataset for neighbours: a zip with one convention CSV a table, `datapackage.json`, the table
 * schemas, and the data dictionary in both languages. The same dataset gives the same bytes on any
 * machine: entries have one fixed date, in one order.
 */
export function dataPackageZip(dataset: Dataset): Uint8Array {
  return zipOf(dataPackageFiles(dataset));
}

/** The files of a Data Package, by their paths in it. */
export function dataPackageFiles(dataset: Dataset): ReadonlyMap<string, string> {
  const names = tableNames.filter((name) => dataset.tables[name].file !== null);
  const files: Record<string, string> = {
    "datapackage.json": json(descriptor(dataset, names)),
  };
  for (const name of names) {
    files[`${name}.csv`] = tableCsv(dataset.tables[name]);
    files[`schemas/${name}.json`] = json(publishSchema(schemas[name]));
  }
  const present = names.map((name) => schemas[name]);
  files["data-dictionary.fr.md"] = dataDictionary(present, "fr");
  files["data-dictionary.en.md"] = dataDictionary(present, "en");
  return new Map(Object.entries(files).sort(([a], [b]) => a < b ? -1 : 1));
}

/** Files as one zip, the same bytes on any machine. */
export function zipOf(files: ReadonlyMap<string, string>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, text] of files) entries[path] = strToU8(text);
  // Zip dates are local times without a zone: this one is the same text everywhere.
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 9, os: 3, attrs: 0o644 << 16 });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function descriptor(dataset: Dataset, names: readonly (typeof tableNames)[number][]) {
  const { title, description } = dataset;
  const optional = (key: string, value: string) => value === "" ? {} : { [key]: value };
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    // The standard has names of one form: lower case, digits, hyphens.
    name: fileStem(dataset.name),
    title: title.fr,
    title_en: title.en,
    ...optional("description", description.fr),
    ...optional("description_en", description.en),
    ...(dataset.fictional ? { fictional: true } : {}),
    ...optional("version", dataset.version),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(dataset.date) ? { created: `${dataset.date}T00:00:00Z` } : {}),
    ...(dataset.licence === ""
      ? {}
      : { licenses: [{ title: dataset.licence, name: licenceName(dataset.licence) }] }),
    resources: names.map((name) => ({
      name,
      path: `${name}.csv`,
      type: "table",
      title: schemas[name].title.fr,
      title_en: schemas[name].title.en,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      dialect: { $schema: "https://datapackage.org/profiles/2.0/tabledialect.json" },
      schema: `schemas/${name}.json`,
    })),
  };
}

/** A licence's title as an identifier of the form that the standard allows. */
function licenceName(title: string): string {
  return title.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^A-Za-z0-9._-]+/g, "-");
}
