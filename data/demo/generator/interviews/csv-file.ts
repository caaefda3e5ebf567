/** A row to write: text, number, list (joined with `;`) or nothing. */
export type CsvRow = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Write rows as RFC 4180 CSV with LF line ends and the columns named. */
export function csv(columns: readonly string[], rows: readonly CsvRow[]): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(","));
  return [columns.join(","), ...lines].join("\n") + "\n";
}

function cell(value: CsvRow[string]): string {
  const text = value === undefined
    ? ""
    : typeof value === "object"
    ? value.join(";")
    : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
