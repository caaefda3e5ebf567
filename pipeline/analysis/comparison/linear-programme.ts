/** The answer of a linear programme. */
export type Optimum =
  | { readonly status: "optimal"; readonly value: number; readonly x: Float64Array }
  | { readonly status: "infeasible" | "unbounded" };

const tiny = 1e-10;

/**
 * Maximise c·x subject to A·x ≤ b and x ≥ 0 by the two-phase simplex method on a dense tableau
 * (Dantzig, 1947), with Bland's rule (1977) so that it always ends. Made for tens of variables.
 */
export function maximise(
  c: readonly number[],
  a: readonly (readonly number[])[],
  b: readonly number[],
): Optimum {
  const tableau = new Tableau(c, a, b);
  if (!tableau.findFeasible()) return { status: "infeasible" };
  if (!tableau.improve(tableau.objective)) return { status: "unbounded" };
  const x = tableau.solution();
  return { status: "optimal", value: c.reduce((sum, ci, i) => sum + ci * x[i]!, 0), x };
}

/** Rows are basic variables, columns the others; the last column is the right-hand side. */
class Tableau {
  readonly objective: number;
  readonly #rows: Float64Array[];
  readonly #basic: number[];
  readonly #others: number[];
  readonly #n: number;
  readonly #m: number;

  constructor(c: readonly number[], a: readonly (readonly number[])[], b: readonly number[]) {
    this.#n = c.length;
    this.#m = b.length;
    // One more column, −1 everywhere, is the artificial variable of the first phase.
    this.#rows = a.map((row, i) => Float64Array.from([...row, -1, b[i]!]));
    this.#rows.push(Float64Array.from([...c.map((x) => -x), 0, 0]));
    this.#rows.push(Float64Array.from([...c.map(() => 0), 1, 0]));
    this.objective = this.#m;
    this.#others = [...c.map((_, j) => j), -1];
    this.#basic = b.map((_, i) => this.#n + i);
  }

  findFeasible(): boolean {
    const last = this.#n + 1;
    let worst = 0;
    for (let i = 1; i < this.#m; i++) {
      if (this.#rows[i]![last]! < this.#rows[worst]![last]!) worst = i;
    }
    if (this.#m === 0 || this.#rows[worst]![last]! >= -tiny) return true;
    this.#pivot(worst, this.#n);
    if (!this.improve(this.#m + 1) || this.#rows[this.#m + 1]![last]! < -tiny) return false;
    const artificial = this.#basic.indexOf(-1);
    if (artificial >= 0) {
      const column = this.#others.findIndex((_, j) => Math.abs(this.#rows[artificial]![j]!) > tiny);
      if (column >= 0) this.#pivot(artificial, column);
    }
    return true;
  }

  /** Pivot until the objective row has no negative entry; false when it can grow for ever. */
  improve(objective: number): boolean {
    const last = this.#n + 1;
    for (;;) {
      let column = -1;
      for (let j = 0; j <= this.#n; j++) {
        if (objective === this.#m && this.#others[j] === -1) continue;
        if (this.#rows[objective]![j]! >= -tiny) continue;
        if (column < 0 || this.#others[j]! < this.#others[column]!) column = j;
      }
      if (column < 0) return true;
      let row = -1;
      for (let i = 0; i < this.#m; i++) {
        const entry = this.#rows[i]![column]!;
        if (entry <= tiny) continue;
        if (row < 0) row = i;
        else {
          const ratio = this.#rows[i]![last]! / entry;
          const best = this.#rows[row]![last]! / this.#rows[row]![column]!;
          if (
            ratio < best - tiny || (ratio <= best + tiny && this.#basic[i]! < this.#basic[row]!)
          ) {
            row = i;
          }
        }
      }
      if (row < 0) return false;
      this.#pivot(row, column);
    }
  }

  #pivot(row: number, column: number): void {
    const pivot = this.#rows[row]!;
    const inverse = 1 / pivot[column]!;
    this.#rows.forEach((other, i) => {
      const factor = other[column]! * inverse;
      if (i === row || factor === 0) return;
      for (let j = 0; j < other.length; j++) if (j !== column) other[j]! -= pivot[j]! * factor;
      other[column] = -factor;
    });
    for (let j = 0; j < pivot.length; j++) if (j !== column) pivot[j]! *= inverse;
    pivot[column] = inverse;
    [this.#basic[row], this.#others[column]] = [this.#others[column]!, this.#basic[row]!];
  }

  solution(): Float64Array {
    const x = new Float64Array(this.#n);
    this.#basic.forEach((variable, i) => {
      if (variable >= 0 && variable < this.#n) x[variable] = this.#rows[i]![this.#n + 1]!;
    });
    return x;
  }
}
