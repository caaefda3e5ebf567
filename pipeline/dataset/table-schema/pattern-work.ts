/**
 * What a backtracking engine can be made to do by an expression: `outcomes`, in how many ways a part
 * can match from one place on; `work`, how many steps it takes to try them all. Both are upper
 * bounds, for cells of at most `length` characters.
 */
interface Effort {
  readonly outcomes: number;
  readonly work: number;
}

const one: Effort = { outcomes: 1, work: 1 };

/**
 * An upper bound of the steps in which a backtracking engine tries a regular expression on a cell of
 * at most `length` characters, from one place on; Infinity when no bound is known. It is never too
 * low: every choice (alternatives, how often a part is repeated) is taken to be tried with every
 * other. A look-around is never entered again once it has matched, so that what stands after it
 * does not repeat it.
 *
 * @param source an expression that `RegExp` accepts
 * @param length longest cell, in UTF-16 units
 */
export function backtrackingWork(source: string, length: number): number {
  return new Reader(source, length).alternatives().work;
}

class Reader {
  #at = 0;

  constructor(readonly source: string, readonly length: number) {}

  /** Parts set apart by `|`, to the end of the group. */
  alternatives(): Effort {
    let { outcomes, work } = this.#sequence();
    while (this.#take(/\|/y) !== null) {
      const other = this.#sequence();
      outcomes += other.outcomes;
      work += other.work;
    }
    return { outcomes, work };
  }

  /** Each part is tried once for every way in which those before it match. */
  #sequence(): Effort {
    let { outcomes, work } = one;
    while (
      this.#at < this.source.length &&
      !/[|)]/.test(this.source.charAt(this.#at))
    ) {
      const part = this.#repeated(this.#atom());
      work += outcomes * part.work;
      outcomes *= part.outcomes;
    }
    return { outcomes, work };
  }

  #atom(): Effort {
    const group = this.#take(/\((?:\?(?:[=!]|<[=!]|<[^>]*>|[a-z-]*:))?/y);
    if (group !== null) {
      const inner = this.alternatives();
      this.#at += 1;
      return /[=!]$/.test(group) ? { outcomes: 1, work: inner.work } : inner;
    }
    if (this.#take(/\\(?:[1-9]\d*|k<[^>]*>)/y) !== null) {
      return { outcomes: 1, work: this.length };
    }
    this.#take(/\\(?:[pPu]\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]|[^]/y);
    return one;
  }

  #repeated({ outcomes, work }: Effort): Effort {
    const bounds = this.#quantifier();
    if (bounds === null) return { outcomes, work };
    const [least, most] = bounds;
    // A round that matches nothing ends the repetition: no more useful rounds than characters.
    const rounds = Math.min(most, Math.max(least, this.length));
    const counts = rounds - Math.min(least, rounds) + 1;
    if (outcomes === 1) return { outcomes: counts, work: (rounds + 1) * work };
    const ways = counts * outcomes ** rounds;
    return { outcomes: ways, work: ways * work * (rounds + 1) };
  }

  #quantifier(): readonly [least: number, most: number] | null {
    const text = this.#take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y);
    if (text === null) return null;
    if (text.startsWith("*")) return [0, Infinity];
    if (text.startsWith("+")) return [1, Infinity];
    if (text.startsWith("?")) return [0, 1];
    const [least = "0", most = least] = text.replace(/[{}?]/g, "").split(",");
    return [Number(least), most === "" ? Infinity : Number(most)];
  }

  #take(form: RegExp): string | null {
    form.lastIndex = this.#at;
    const found = form.exec(this.source)?.[0] ?? null;
    this.#at += found?.length ?? 0;
    return found;
  }
}
