/** A cell of the framework that declares something. */
export interface Declared {
  readonly file: string | null;
  readonly line: number;
  readonly column: string;
  readonly cell: string | number | null;
}

/** The place of what is declared, as a problem of the catalogue takes it. */
export function declaredAt({ file, line, column, cell }: Declared) {
  return { file, line, column, cell: cell === null ? null : String(cell) };
}
