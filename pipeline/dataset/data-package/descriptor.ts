import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Staged } from "../../problem/staged.ts";
import type { Dataset } from "../dataset.ts";
import { type DisclosureRules, readDisclosure } from "../disclosure.ts";
import type { Folder } from "../folder.ts";
import { nearest } from "../nearest.ts";
import type { DayOrder } from "../../ingest/cells/date-cell.ts";
import { isTableName, tableNames } from "../tables/mod.ts";
import { readThresholds, type Thresholds } from "../checks/thresholds.ts";

/** What a dataset's `datapackage.json` says, with defaults where it is silent or absent. */
export interface Descriptor {
  readonly head: Pick<
    Dataset,
    "title" | "description" | "fictional" | "version" | "date" | "licence"
  >;
  /** Tables with the path of their file. */
  readonly resources: readonly { readonly name: string; readonly path: string }[];
  /** How grave each kind of suspicion is (`checks`). */
  readonly thresholds: Thresholds;
  /** The answer to "day/month or month/day?" for columns that do not tell (`dateOrder`). */
  readonly dayOrder: DayOrder | null;
  /** From how many people on something may be said of a group (`disclosure`). */
  readonly disclosure: DisclosureRules;
}

type Json = Record<string, unknown>;

/** Read the descriptor of a dataset folder (Data Package 2.0); without one, files name tables. */
export function readDescriptor(folder: Folder): Staged<Descriptor> {
  const problems: Problem[] = [];
  const bytes = folder.files.get("datapackage.json");
  let json: Json = {};
  if (bytes !== undefined) {
    try {
      const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (typeof parsed === "object" && parsed !== null) json = parsed as Json;
    } catch (error) {
      problems.push(invalidJson(error));
    }
  }
  const declared = Array.isArray(json.resources)
    ? declaredResources(json.resources, folder, problems)
    : foundResources(folder);
  const resources = withWithheld(declared, folder);
  const dayOrder = json.dateOrder === "day-first" || json.dateOrder === "month-first"
    ? json.dateOrder
    : null;
  const thresholds = readThresholds(json.checks);
  const named = head(bounded(json, problems), folder.name);
  const disclosure = readDisclosure(json.disclosure, problems);
  return { value: { head: named, resources, thresholds, dayOrder, disclosure }, problems };
}

/** Longest text taken from a descriptor, in UTF-16 code units: titles stand on every page. */
const longestText = 5000;

const texts = "title title_en description description_en version created as_of".split(" ");

/** The descriptor with its texts cut to what a page can bear; each that was is a problem. */
function bounded(json: Json, problems: Problem[]): Json {
  const cut: Record<string, string> = {};
  for (const name of texts) {
    const text = json[name];
    if (typeof text !== "string" || text.length <= longestText) continue;
    cut[name] = `${text.slice(0, longestText - 1)}…`;
    problems.push(
      found(
        "source-error/descriptor-length",
        { file: "datapackage.json", column: name },
        { most: longestText },
      ),
    );
  }
  return { ...json, ...cut };
}

function head(json: Json, name: string): Descriptor["head"] {
  const text = (value: unknown, otherwise: string) =>
    typeof value === "string" && value !== "" ? value : otherwise;
  const title = text(json.title, name);
  const description = text(json.description, "");
  const licence = Array.isArray(json.licenses)
    ? (json.licenses[0] as Json | undefined)?.title
    : undefined;
  return {
    title: { fr: title, en: text(json.title_en, title) },
    description: { fr: description, en: text(json.description_en, description) },
    fictional: json.fictional === true,
    version: text(json.version, ""),
    date: text(json.as_of, text(json.created, "")).slice(0, 10),
    licence: text(licence, "").slice(0, longestText),
  };
}

function declaredResources(
  list: readonly unknown[],
  folder: Folder,
  problems: Problem[],
): Descriptor["resources"] {
  return list.flatMap((entry) => {
    const { name, path } = (entry ?? {}) as Json;
    if (typeof name !== "string" || typeof path !== "string") return [];
    if (!folder.files.has(path)) {
      problems.push(missingFile(path));
      return [];
    }
    if (!isTableName(name)) problems.push(unknownTable(name));
    return [{ name, path }];
  });
}

function foundResources(folder: Folder): Descriptor["resources"] {
  return [...folder.files.keys()].flatMap((path) => {
    const name = /^([a-z_]+)\.(csv|tsv|xlsx|ods)$/.exec(path)?.[1];
    return name !== undefined && isTableName(name) ? [{ name, path }] : [];
  });
}

function invalidJson(error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return found("source-error/descriptor-syntax", { file: "datapackage.json" }, { detail });
}

function missingFile(path: string): Problem {
  return found("source-error/resource-file", { file: "datapackage.json", cell: path });
}

function unknownTable(name: string): Problem {
  const close = nearest(name, tableNames);
  return found("source-error/unknown-table", {
    file: "datapackage.json",
    cell: name,
    repair: close,
  });
}

/** The table of withheld counts is made by the report and never declared: it is read where it is. */
function withWithheld(resources: Descriptor["resources"], folder: Folder): Descriptor["resources"] {
  return folder.files.has(withheldFile) && !resources.some(({ name }) => name === "withheld")
    ? [...resources, { name: "withheld", path: withheldFile }]
    : resources;
}

/** Where the report writes what pages for readers may not tell. */
export const withheldFile = "withheld.csv";
