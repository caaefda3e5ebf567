import { join } from "node:path";
import Papa from "papaparse";
import { schemas, type TableName } from "../../dataset/tables/mod.ts";
import { fileStem, kebab } from "../../language/file-name.ts";
import { readTable } from "../../ingest/read-table.ts";

/** A row as text cells by column. */
export type TextRow = Readonly<Record<string, string>>;

/** A dataset folder that an import adds to; nothing is written before {@linkcode save}. */
export class DatasetFolder {
  readonly #path: string;
  readonly #tables = new Map<TableName, { header: string[]; rows: TextRow[]; changed: boolean }>();
  readonly #files = new Map<string, string>();

  constructor(path: string) {
    this.#path = path;
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

  /** The file of an interview's transcript: the one its row names, else one named after its id. */
  transcriptFile(interviewId: string): string {
    const row = this.rows("interviews").find((row) => row.interview_id === interviewId);
    const known = row?.transcript ?? "";
    return isInside(known) && known.startsWith("transcripts/")
      ? known
      : `transcripts/${fileStem(interviewId)}.txt`;
  }

  /** A text file of the folder; null when there is none. */
  text(path: string): string | null {
    const pending = this.#files.get(path);
    if (pending !== undefined) return pending;
    const bytes = readIfThere(join(this.#path, path));
    return bytes === null ? null : new TextDecoder().decode(bytes);
  }

  /** Put a text file into the folder. */
  putText(path: string, text: string): void {
    if (this.text(path) !== text) this.#files.set(path, text);
  }

  /** Write what changed; the paths written, from the folder. */
  save(): string[] {
    Deno.mkdirSync(this.#path, { recursive: true });
    if (
      readIfThere(join(this.#path, "projects.csv")) === null && !this.#descriptorHas("projects")
    ) {
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
    for (const [path, text] of this.#files) {
      const full = join(this.#path, path);
      Deno.mkdirSync(join(full, ".."), { recursive: true });
      Deno.writeTextFileSync(full, text);
    }
    return [...this.#files.keys()].sort();
  }

  #table(name: TableName) {
    let table = this.#tables.get(name);
    if (!table) {
      const bytes = readIfThere(join(this.#path, this.#fileOf(name)));
      const raw = bytes === null ? undefined : readTable(bytes, `${name}.csv`).tables[0];
      const header = raw ? raw.header.map((cell) => cell.trim()) : [];
      const rows = raw?.rows.map((cells) =>
        Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ""]))
      ) ?? [];
      this.#tables.set(name, table = { header, rows, changed: false });
    }
    return table;
  }

  #fileOf(name: TableName): string {
    const declared = this.#resources().find((resource) => resource.name === name)?.path;
    return isInside(declared) ? declared : `${name}.csv`;
  }

  #descriptorHas(name: string): boolean {
    return this.#resources().some((resource) => resource.name === name);
  }

  #resources(): readonly { readonly name?: unknown; readonly path?: unknown }[] {
    const list = this.#descriptor()?.resources;
    return Array.isArray(list) ? list : [];
  }

  #descriptor(): Record<string, unknown> | null {
    const bytes = readIfThere(join(this.#path, "datapackage.json"));
    if (bytes === null) return null;
    try {
      return JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      // A broken descriptor is reported by `check`; an import leaves it alone.
      return null;
    }
  }

  /** Add new tables to a descriptor that lists its resources. */
  #declare(): void {
    const descriptor = this.#descriptor();
    if (descriptor === null || !Array.isArray(descriptor.resources)) return;
    const added = [...this.#tables].filter(([name, { changed }]) =>
      changed && !this.#descriptorHas(name)
    ).map(([name]) => ({ name, path: `${name}.csv` }));
    if (added.length === 0) return;
    const resources = [...descriptor.resources, ...added];
    this.#files.set(
      "datapackage.json",
      `${JSON.stringify({ ...descriptor, resources }, null, 2)}\n`,
    );
  }
}

/** Whether a path that a descriptor gives stays in the folder; `check` tells of one that does not. */
function isInside(path: unknown): path is string {
  return typeof path === "string" &&
    path.split("/").every((part) => !/[\\:]|^\.{0,2}$/.test(part));
}

function readIfThere(path: string): Uint8Array | null {
  try {
    return Deno.readFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** A kebab-case identifier from a name; `fallback` where no Latin letter or digit is left. */
export function slug(name: string, fallback: string): string {
  return kebab(name, 60) || fallback;
}
