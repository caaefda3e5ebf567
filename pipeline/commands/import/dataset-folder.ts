import { join } from "node:path";
import Papa from "papaparse";
import { schemas, type TableName } from "../../dataset/tables/mod.ts";
import { fileStem, kebab } from "../../language/file-name.ts";
import { isSpreadsheet, readAnyTable } from "../../ingest/read-table.ts";
import { found } from "../../problem/found.ts";
import { Refusal } from "../../problem/refusal.ts";
import { commitFiles, finishCommits } from "../files/commit-files.ts";
import { type FileSystem, lookAt, machineFiles } from "../files/file-system.ts";
import { type Lock, lockFolder } from "../files/lock.ts";
import { isPathList } from "../files/path-list.ts";
import { readRegular } from "../files/read-regular.ts";
import { readTextTable, type TextRow } from "./text-table.ts";

/**
 * A dataset folder that an import adds to, held by one import at a time; nothing is written before
 * {@linkcode save}, and then everything or nothing.
 */
export class DatasetFolder {
  readonly #tables = new Map<TableName, { header: string[]; rows: TextRow[]; changed: boolean }>();
  /** What files are to hold; null where one is to be removed. */
  readonly #files = new Map<string, string | null>();
  /** The bytes read, by path: what is written takes the place of these and of nothing else. */
  readonly #read = new Map<string, Uint8Array | null>();

  private constructor(
    readonly path: string,
    /** The tables that are sheets of a workbook. */
    private readonly sheets: ReadonlySet<string>,
    private readonly lock: Lock | null,
    private readonly system: FileSystem,
  ) {}

  /**
   * Take hold of a folder, finish what a killed import had begun in it, and do the work.
   *
   * @throws {Refusal} when another import holds it.
   */
  static async hold<T>(
    path: string,
    work: (folder: DatasetFolder) => Promise<T>,
    system: FileSystem = machineFiles,
  ): Promise<T> {
    const there = lookAt(path) !== null;
    const lock = there ? lockFolder(path) : null;
    try {
      if (there) await finishCommits(path, system);
      const sheets = there ? await sheetNames(path) : new Set<string>();
      return await work(new DatasetFolder(path, sheets, lock, system));
    } finally {
      lock?.release();
    }
  }

  /** The rows of a table as they stand, with what was added. */
  rows(name: TableName): readonly TextRow[] {
    return this.#table(name).rows;
  }

  /** Add rows whose key is new; rows whose key is there already are left as they stand. */
  add(name: TableName, rows: readonly TextRow[]): number {
    const table = this.#table(name);
    const key = schemas[name].key;
    const keyOf = (row: TextRow) => key.map((column) => row[column] ?? "").join("\u0000");
    const known = new Set(table.rows.map(keyOf));
    const fresh = rows.filter((row) => {
      if (known.has(keyOf(row))) return false;
      known.add(keyOf(row));
      return true;
    });
    if (fresh.length === 0) return 0;
    for (const row of fresh) table.rows.push(row);
    table.changed = true;
    const columns = Object.keys(schemas[name].fields);
    const used = columns.filter((column) =>
      table.header.includes(column) || fresh.some((row) => (row[column] ?? "") !== "")
    );
    table.header = [...used, ...table.header.filter((column) => !used.includes(column))];
    return fresh.length;
  }

  /** Replace the rows of a table. */
  replace(name: TableName, rows: readonly TextRow[]): void {
    const table = this.#table(name);
    table.rows = [...rows];
    table.changed = true;
  }

  /**
   * The file of an interview's transcript: the one its row names, else one named after its id, among
   * those that nobody has read again yet.
   */
  transcriptFile(interviewId: string): string {
    const row = this.rows("interviews").find((row) => row.interview_id === interviewId);
    const known = row?.transcript ?? "";
    return isInside(known) && known.startsWith(`${transcriptFolder}/`)
      ? known
      : `${unreviewedFolder}/${fileStem(interviewId)}.txt`;
  }

  /** Whether the lab has a file. */
  hasFile(path: string): boolean {
    return this.text(path) !== null;
  }

  /** A text file of the folder; null when there is none. */
  text(path: string): string | null {
    if (this.#files.has(path)) return this.#files.get(path) ?? null;
    const bytes = this.#bytes(path);
    return bytes === null ? null : new TextDecoder().decode(bytes);
  }

  /** Put a text file into the folder. */
  putText(path: string, text: string): void {
    if (this.text(path) !== text) this.#files.set(path, text);
  }

  /** Remove a file from the folder. */
  removeFile(path: string): void {
    if (this.#bytes(path) !== null) this.#files.set(path, null);
    else this.#files.delete(path);
  }

  /** The files that saving will write or remove, tables among them: paths from the folder. */
  changedFiles(): string[] {
    const tables = [...this.#tables].filter(([, { changed }]) => changed);
    return [...this.#files.keys(), ...tables.map(([name]) => this.#fileOf(name))];
  }

  /** The tables whose file is there, or that were added to. */
  tableNames(): TableName[] {
    return (Object.keys(schemas) as TableName[]).filter((name) =>
      this.#tables.has(name) || this.#bytes(this.#fileOf(name)) !== null || this.sheets.has(name)
    );
  }

  /**
   * Write what changed, all of it or nothing; the paths written, from the folder.
   *
   * @throws {Refusal} when a path leads out of the folder, a file changed since it was read, or the
   * system refuses.
   */
  async save(): Promise<string[]> {
    if (this.#bytes("projects.csv") === null && !this.#has("projects")) {
      this.#files.set("projects.csv", "project_id,name\n");
    }
    for (const [name, { header, rows, changed }] of this.#tables) {
      if (!changed) continue;
      const cells = rows.map((row) => header.map((column) => row[column] ?? ""));
      this.#files.set(
        this.#fileOf(name),
        `${Papa.unparse({ fields: header, data: cells }, { newline: "\n" })}\n`,
      );
    }
    this.#declare();
    const changes = [...this.#files].map(([path, content]) => ({
      path,
      content,
      before: this.#bytes(path),
    }));
    await commitFiles(this.path, changes, this.system);
    return [...this.#files.keys()].sort();
  }

  /** The bytes of a file as first read; null when there is none, or when it is not in the folder. */
  #bytes(path: string): Uint8Array | null {
    const known = this.#read.get(path);
    if (known !== undefined) return known;
    const bytes = isPathList([path]) ? readRegular(join(this.path, path)) : null;
    this.#read.set(path, bytes);
    return bytes;
  }

  #table(name: TableName) {
    let table = this.#tables.get(name);
    if (!table) {
      const path = this.#fileOf(name);
      const bytes = this.#bytes(path);
      if (isSpreadsheet(path) || (bytes === null && this.sheets.has(name))) {
        throw new Refusal(inWorkbook(name));
      }
      const { header, rows } = bytes === null
        ? { header: [], rows: [] }
        : readTextTable(bytes, path);
      this.#tables.set(name, table = { header, rows, changed: false });
    }
    return table;
  }

  #fileOf(name: TableName): string {
    const declared = this.#resources().find((resource) => resource.name === name)?.path;
    if (declared === undefined) return `${name}.csv`;
    if (typeof declared === "string") return declared;
    throw new Refusal(severalFiles(name));
  }

  /** Whether the dataset has a table already, in a file declared or in a workbook. */
  #has(name: string): boolean {
    return this.sheets.has(name) || this.#resources().some((resource) => resource.name === name);
  }

  #resources(): readonly { readonly name?: unknown; readonly path?: unknown }[] {
    const list = this.#descriptor()?.resources;
    return Array.isArray(list)
      ? list.filter((resource) => typeof resource === "object" && resource !== null)
      : [];
  }

  #descriptor(): Record<string, unknown> | null {
    const bytes = this.#bytes("datapackage.json");
    if (bytes === null) return null;
    try {
      const found: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return typeof found === "object" ? found as Record<string, unknown> | null : null;
    } catch {
      // A broken descriptor is reported by `check`; an import leaves it alone.
      return null;
    }
  }

  /** Add new tables to a descriptor that lists its resources. */
  #declare(): void {
    const descriptor = this.#descriptor();
    if (descriptor === null || !Array.isArray(descriptor.resources)) return;
    const added = [...this.#tables].filter(([name, { changed }]) => changed && !this.#has(name))
      .map(([name]) => ({ name, path: `${name}.csv` }));
    if (added.length === 0) return;
    const resources = [...descriptor.resources, ...added];
    this.#files.set(
      "datapackage.json",
      `${JSON.stringify({ ...descriptor, resources }, null, 2)}\n`,
    );
  }
}

/** Where transcripts stand. */
export const transcriptFolder = "transcripts";

/** Where transcripts wait until somebody has read them again: git ignores them there. */
export const unreviewedFolder = `${transcriptFolder}/to-review`;

/** Whether a path that a descriptor gives stays in the folder; `check` tells of one that does not. */
function isInside(path: unknown): path is string {
  return typeof path === "string" &&
    path.split("/").every((part) => !/[\\:]|^\.{0,2}$/.test(part));
}

/** The sheets of the workbooks that lie in a folder: tables, where they are named so. */
async function sheetNames(folder: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const { name, isFile } of Deno.readDirSync(folder)) {
    if (!isFile || !isSpreadsheet(name) || name.startsWith("~$")) continue;
    const { tables } = await readAnyTable(Deno.readFileSync(join(folder, name)), name);
    for (const table of tables) names.add(table.name);
  }
  return names;
}

function inWorkbook(table: string) {
  return found("import-workbook", { cell: table });
}

function severalFiles(table: string) {
  return found("import-several-files", { file: "datapackage.json", cell: table });
}

/** A kebab-case identifier from a name; `fallback` where no Latin letter or digit is left. */
export function slug(name: string, fallback: string): string {
  return kebab(name, 60) || fallback;
}
