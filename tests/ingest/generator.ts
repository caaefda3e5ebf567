/** A small seeded generator of numbers (mulberry32): tests repeat, on every machine. */
export class Generator {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 to 1, 1 excluded. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number below a bound. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /** A text of pieces that readers stumble over. */
  text(most: number): string {
    let text = "";
    for (let n = this.below(most + 1); n > 0; n--) text += this.pick(pieces);
    return text;
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }
}

const pieces = [
  "a",
  "été",
  "Œuvre",
  " ",
  "0",
  "12",
  ",",
  ";",
  "\t",
  '"',
  '""',
  "\n",
  "\r\n",
  "'",
  "=",
  "#",
  "€",
  "%",
  "1 234,5",
  "01/02/2024",
  "total",
  "\u00a0",
  "\u202f",
  "\u200b",
  "é",
  "😀",
  "|",
  "-",
  "NaN",
  "oui",
] as const;
