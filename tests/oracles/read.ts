const root = new URL("./", import.meta.url);

/** A published result, as text; SOURCES.md says where each comes from. */
export function oracleText(path: string): string {
  return Deno.readTextFileSync(new URL(path, root));
}

/** A published result in JSON. */
// deno-lint-ignore no-explicit-any -- facts of many shapes, each asserted where it is used
export function oracleJson(path: string): any {
  return JSON.parse(oracleText(path));
}

/** A published table: its rows by column name. */
export function oracleRows(path: string): Record<string, string>[] {
  const [head = "", ...lines] = oracleText(path).trim().split(/\r?\n/);
  const names = split(head);
  return lines.map((line) =>
    Object.fromEntries(split(line).map((cell, i) => [names[i] ?? "", cell]))
  );
}

function split(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)]
    .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}
