import { textSha256 } from "../../language/sha256.ts";
import { carriedTables } from "./encoded-text.ts";
import type { Detectors, Finding, Leak, ReadableText } from "./leak.ts";
import { csvRows, type Known, pageTexts, type PlacedText, withoutKnown } from "./page-text.ts";
import { asSeen, readable } from "./words.ts";

/** A leak with the name that an override calls it by. */
export interface FoundLeak extends Leak {
  /** Twelve signs of a hash over what leaks and the words around: on every page the same. */
  readonly id: string;
  /** The other files in which the same words stand. */
  readonly elsewhere: readonly string[];
}

/** A text as an eye reads it, and what was found in it. */
interface Seen {
  readonly text: string;
  readonly found: readonly Finding[];
}

/** Longest text and most texts that are kept. */
const longestKept = 2000;
const mostKept = 200_000;

/** Signs of text shown on either side of a leak. */
const aroundIt = 45;

/**
 * Looks at finished bytes, whatever made them, for what gives a person away. Each output is looked at
 * once: its texts, its attributes, what it carries in addresses, and its name.
 */
export class Gate {
  readonly #detectors: Detectors;
  readonly #known: Known;
  /** What was found in each text, by what it says: pages repeat most of theirs. */
  readonly #seen = new Map<ReadableText["role"], Map<string, Seen>>();
  readonly #leaks = new Map<string, FoundLeak & { readonly elsewhere: string[] }>();

  /** @param known Parts that pages of ours have to the letter, and that are not looked at. */
  constructor(detectors: Detectors, known: Known = []) {
    this.#detectors = detectors;
    this.#known = known;
  }

  /** All leaks of the outputs looked at, each once, in the order they were met. */
  get leaks(): readonly FoundLeak[] {
    return [...this.#leaks.values()];
  }

  /** Look at a page. */
  page(file: string, html: string): void {
    this.#name(file);
    const { mayHold, mayHoldRows } = this.#detectors;
    const page = withoutKnown(html, this.#known);
    if (!mayHold(page) && !carriedTables(page).some(mayHold)) return;
    for (const text of pageTexts(page, [], mayHoldRows)) this.#look(file, text);
  }

  /** Look at a table in CSV. */
  csv(file: string, text: string): void {
    this.#name(file);
    this.#look(file, at("", text, "whole"));
    for (const row of csvRows(text)) this.#look(file, at("", row, "row"));
  }

  /** Look at any other text: XML, JSON, Markdown, a corpus. */
  text(file: string, text: string): void {
    this.#name(file);
    this.#look(file, at("", text, "whole"));
  }

  /** The name of a file, and of the folders it stands in. */
  #name(file: string): void {
    this.#look(file, at("", file.replace(/\.\w+$/, "").replace(/[\\/]/g, " / "), "hidden"));
  }

  #look(file: string, { text, role, place }: PlacedText): void {
    const { text: seen, found } = this.#findIn(text, role);
    for (const { kind, about, start, end } of found) {
      const around = wordsAround(seen, start, end);
      const id = textSha256(`${kind}\n${about}\n${seen.slice(start, end)}\n${around}`).slice(0, 12);
      const known = this.#leaks.get(id);
      if (known === undefined) {
        this.#leaks.set(id, { kind, file, place, about, around, id, elsewhere: [] });
      } else if (known.file !== file && !known.elsewhere.includes(file)) known.elsewhere.push(file);
    }
  }

  #findIn(written: string, role: ReadableText["role"]): Seen {
    // A number alone says nothing beside its headers.
    if (role !== "row" && written.length < 8 && /^[\d\s.,%×–−+\u00a0\u202f]*$/.test(written)) {
      return nothing;
    }
    const kept = this.#seen.get(role) ?? new Map<string, Seen>();
    this.#seen.set(role, kept);
    const known = kept.get(written);
    if (known !== undefined) return known;
    const text = asSeen(written);
    const looked = readable(text, role);
    const { ofTexts, ofRows } = this.#detectors;
    const found = (role === "row" ? ofRows : ofTexts).flatMap((detector) => detector(looked));
    // A text in which nothing is found is not kept itself.
    const seen = found.length === 0 ? nothing : { text, found };
    if (written.length <= longestKept && kept.size < mostKept) kept.set(written, seen);
    return seen;
  }
}

const nothing: Seen = { text: "", found: [] };

function at(place: string, text: string, role: PlacedText["role"]): PlacedText {
  return { place, text, role };
}

function wordsAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - aroundIt), start);
  const after = text.slice(end, end + aroundIt);
  return `${before}…${after}`.replace(/[\s\u00a0\u202f]+/g, " ").trim();
}
