import { maxOf } from "../../analysis/extremes.ts";
import {
  type Aggregation,
  type AggregationOptions,
  columns,
  departmentOf,
  type Group,
  knownNomenclature,
  openState,
} from "./sirene-register.ts";

/** A register of establishments that lacks columns. */
export interface MissingColumns {
  readonly missing: readonly string[];
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
/** Longest cell kept: the codes and numbers that are read are shorter. */
const longest = 32;

/**
 * Group a register of establishments in CSV by reading it once as bytes, without any library: what
 * is used where DuckDB cannot be loaded. Only the cells that are needed are ever made into text;
 * they are codes in ASCII, so that the encoding of the rest does not matter.
 *
 * @param chunks the file from its start
 */
export async function aggregateText(
  chunks: AsyncIterable<Uint8Array>,
  options: AggregationOptions,
  required: readonly string[],
): Promise<Aggregation | MissingColumns> {
  const tally = new Tally(options);
  let reader: CellReader | null = null;
  let head = new Uint8Array();
  for await (const chunk of chunks) {
    if (reader) {
      reader.read(chunk);
      continue;
    }
    head = joined(head, chunk);
    const end = head.indexOf(lineFeed);
    if (end < 0) continue;
    const { names, delimiter } = headerOf(head.subarray(0, end));
    const missing = required.filter((name) => !names.includes(name));
    if (missing.length > 0) return { missing };
    reader = new CellReader(delimiter, tally.columnsIn(names), (cells) => tally.add(cells));
    reader.read(head.subarray(end + 1));
  }
  if (!reader) return { missing: required };
  reader.end();
  return tally.result();
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function headerOf(bytes: Uint8Array): { names: readonly string[]; delimiter: number } {
  const line = new TextDecoder().decode(bytes).replace(/\r$/, "");
  const [delimiter = ","] = [",", ";", "\t"].toSorted((a, b) =>
    line.split(b).length - line.split(a).length
  );
  return {
    names: line.split(delimiter).map((name) => name.replaceAll('"', "").trim()),
    delimiter: delimiter.charCodeAt(0),
  };
}

/** Splits bytes into records and hands over the wanted cells of each. */
class CellReader {
  readonly #delimiter: number;
  /** Slot of each column of the file, −1 where the column is not wanted. */
  readonly #slots: Int8Array;
  readonly #emit: (cells: readonly string[]) => void;
  readonly #buffers: readonly Uint8Array[];
  readonly #lengths: Int32Array;
  #column = 0;
  #slot: number;
  #quoted = false;
  #empty = true;

  constructor(delimiter: number, slots: Int8Array, emit: (cells: readonly string[]) => void) {
    this.#delimiter = delimiter;
    this.#slots = slots;
    this.#emit = emit;
    const count = maxOf(slots) + 1;
    this.#buffers = Array.from({ length: count }, () => new Uint8Array(longest));
    this.#lengths = new Int32Array(count);
    this.#slot = slots[0] ?? -1;
  }

  read(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      // A doubled quote closes and opens again, which is right: no cell wanted holds quotes.
      if (byte === quote) this.#quoted = !this.#quoted;
      else if (!this.#quoted && byte === this.#delimiter) {
        this.#slot = this.#slots[++this.#column] ?? -1;
        this.#empty = false;
      } else if (!this.#quoted && byte === lineFeed) this.#finish();
      else if (byte !== carriageReturn) {
        this.#empty = false;
        if (this.#slot >= 0) this.#keep(byte);
      }
    }
  }

  /** The end of the file: a last record without line feed counts. */
  end(): void {
    this.#finish();
  }

  #keep(byte: number): void {
    const length = this.#lengths[this.#slot]!;
    if (length === longest) return;
    this.#buffers[this.#slot]![length] = byte;
    this.#lengths[this.#slot] = length + 1;
  }

  #finish(): void {
    if (!this.#empty) {
      this.#emit(this.#buffers.map((buffer, slot) => {
        let cell = "";
        const length = this.#lengths[slot]!;
        for (let i = 0; i < length; i++) cell += String.fromCharCode(buffer[i]!);
        return cell;
      }));
    }
    this.#lengths.fill(0);
    this.#column = 0;
    this.#slot = this.#slots[0] ?? -1;
    this.#quoted = false;
    this.#empty = true;
  }
}

/** Counts establishments by group. */
class Tally {
  readonly #options: AggregationOptions;
  readonly #groups = new Map<string, { establishments: number; employment: number }>();
  #columns: readonly string[] = [];
  #hasNomenclature = false;
  #rowCount = 0;
  #year = "";
  #closed = 0;
  #otherNomenclature = 0;

  constructor(options: AggregationOptions) {
    this.#options = options;
  }

  /** The slot of each column of the file in what {@linkcode Tally.add} is given. */
  columnsIn(names: readonly string[]): Int8Array {
    this.#columns = names;
    this.#hasNomenclature = names.includes(columns.nomenclature);
    const wanted = [
      columns.state,
      columns.commune,
      columns.activity,
      this.#options.employment ?? columns.band,
      columns.nomenclature,
      columns.year,
    ];
    return Int8Array.from(names, (name) => wanted.indexOf(name));
  }

  add(cells: readonly string[]): void {
    const [state = "", commune = "", activity = "", size = "", nomenclature = "", year = ""] =
      cells;
    this.#rowCount++;
    // ISO years have four digits, so that text order is the order of years.
    if (year > this.#year && /^\d{4}$/.test(year)) this.#year = year;
    if (state !== openState) this.#closed++;
    else if (this.#hasNomenclature && nomenclature !== knownNomenclature) this.#otherNomenclature++;
    else {
      const place = this.#options.place === "commune" ? commune : departmentOf(commune);
      const numeric = this.#options.employment !== null;
      const key = `${place}\t${activity.slice(0, 2)}\t${numeric ? "" : size}`;
      let group = this.#groups.get(key);
      if (!group) this.#groups.set(key, group = { establishments: 0, employment: 0 });
      group.establishments++;
      const employment = numeric ? Number(size.replace(",", ".")) : 0;
      if (Number.isFinite(employment)) group.employment += employment;
    }
  }

  result(): Aggregation {
    const groups = [...this.#groups].sort(([a], [b]) => a < b ? -1 : 1).map(
      ([key, sums]): Group => {
        const [place = "", division = "", band = ""] = key.split("\t");
        return { place, division, band, ...sums };
      },
    );
    return {
      groups,
      rowCount: this.#rowCount,
      closed: this.#closed,
      otherNomenclature: this.#otherNomenclature,
      year: this.#year === "" ? null : Number(this.#year),
      columns: this.#columns,
    };
  }
}
