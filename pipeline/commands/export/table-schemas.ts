import { join } from "node:path";
import { publishSchema } from "../../dataset/publish-schema.ts";
import { schemas, tableNames } from "../../dataset/tables/mod.ts";
import type { Io } from "../command.ts";

/**
 * Publish the schemas of all tables: one file a table in a folder, or, without a folder, one Data
 * Package descriptor on standard output whose resources carry them.
 */
export function exportSchemas(folder: string | undefined, io: Io): number {
  if (folder === undefined) {
    const resources = tableNames.map((name) => ({
      name,
      path: `${name}.csv`,
      type: "table",
      schema: publishSchema(schemas[name]),
    }));
    const $schema = "https://datapackage.org/profiles/2.0/datapackage.json";
    io.out(`${JSON.stringify({ $schema, name: "grandeur-nature", resources }, null, 2)}\n`);
    return 0;
  }
  Deno.mkdirSync(folder, { recursive: true });
  for (const name of tableNames) {
    const path = join(folder, `${name}.json`);
    Deno.writeTextFileSync(path, `${JSON.stringify(publishSchema(schemas[name]), null, 2)}\n`);
    io.out(`${path}\n`);
  }
  return 0;
}
