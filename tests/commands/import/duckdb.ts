import { fileURLToPath } from "node:url";

const config = fileURLToPath(
  new URL("../../../pipeline/commands/import/duckdb.json", import.meta.url),
);

/**
 * Run a statement in DuckDB, in a process that knows its package, as the import does.
 *
 * @returns null when it ran, else what it said.
 */
export async function runDuckdb(statement: string): Promise<string | null> {
  const script = `const { DuckDBInstance } = await import("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(${JSON.stringify(statement)});`;
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["eval", "--quiet", "--config", config, script],
  }).output();
  return success ? null : new TextDecoder().decode(stderr);
}
