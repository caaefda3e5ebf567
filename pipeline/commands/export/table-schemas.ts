import { join, resolve } from "node:path";
import { publishSchema } from "../../dataset/data-package/publish-schema.ts";
import { schemas, tableNames } from "../../dataset/tables/mod.ts";
import type { Io } from "../command.ts";
import { putFiles } from "../files/put-files.ts";

/**
 * Publish the schemas of all tables: one file a table in a folder, or, without a folder, one Data
 * Package descriptor on standard output whose resources carry them. Files that are there with other
 * content are replaced only where `replace` says so.
 */
export async function exportSchemas(
  folder: string | undefined,
  replace: boolean,
  io: Io,
): Promise<number> {
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
  const texts = tableNames.map((name) =>
    [`${name}.json`, `${JSON.stringify(publishSchema(schemas[name]), null, 2)}\n`] as const
  );
  await putFiles(resolve(folder), Object.fromEntries(texts), { replace });
  for (const [path] of texts) io.out(`${join(folder, path)}\n`);
  return 0;
}
