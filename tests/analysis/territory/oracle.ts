/** Reads a published table from ../shared/oracles; null when it is not there. */
export function oracle<T>(path: string): T | null {
  try {
    return JSON.parse(
      Deno.readTextFileSync(new URL(`../../../../shared/oracles/${path}`, import.meta.url)),
    );
  } catch {
    return null;
  }
}

/** What the tests read of EconGeo's results. */
export interface EconGeo {
  readonly [name: string]: number[][] & number[];
}

/** Rows of numbers as one line of cells. */
export function flat(rows: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(rows.flat());
}
