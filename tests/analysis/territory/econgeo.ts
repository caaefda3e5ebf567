/** What the tests read of EconGeo's results. */
export interface EconGeo {
  readonly [name: string]: number[][] & number[];
}

/** Rows of numbers as one line of cells. */
export function flat(rows: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(rows.flat());
}
