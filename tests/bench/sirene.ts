/**
 * Time and memory of the aggregation of a generated register of establishments, from Parquet and
 * from CSV. By hand, since it needs minutes and gigabytes of disk:
 *
 *     deno run --no-prompt --allow-all tests/bench/sirene.ts [MILLIONS]… [--reader duckdb|text]
 *
 * Files are made in the system's temporary folder and deleted. The peak memory of this process and
 * its children is read from the system where it tells it (Linux).
 */
import { runDuckdb } from "../commands/import/duckdb.ts";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importFile } from "../../pipeline/commands/import.ts";

const { values, positionals } = parseArgs({
  args: Deno.args,
  allowPositionals: true,
  options: { reader: { type: "string", default: "duckdb" } },
});
const millions = positionals.length === 0 ? [2, 5, 10, 20] : positionals.map(Number);

if (import.meta.main) {
  for (const size of millions) {
    for (const format of ["parquet", "csv"] as const) {
      if (format === "parquet" && values.reader === "text") continue;
      await measure(size, format);
    }
  }
}

async function measure(size: number, format: "parquet" | "csv"): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    const file = join(folder, `register.${format}`);
    await generate(file, size * 1e6, format);
    const args = ["--sirene", file, "--into", join(folder, "data"), "--reader", values.reader];
    let peak = 0;
    const watch = setInterval(() => peak = Math.max(peak, memoryOfTree()), 50);
    const start = performance.now();
    const code = await importFile.run(args, { out: () => {}, err: (text) => console.error(text) });
    const seconds = (performance.now() - start) / 1000;
    clearInterval(watch);
    const bytes = (await Deno.stat(file)).size;
    console.log(
      `${size} M rows, ${format} (${(bytes / 1e6).toFixed(0)} MB), ${values.reader}: ` +
        `${seconds.toFixed(2)} s, peak ${(peak / 1e6).toFixed(0)} MB${
          code === 0 ? "" : ", FAILED"
        }`,
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Generate in a process of its own, so that its memory is not counted. */
async function generate(file: string, rows: number, format: "parquet" | "csv"): Promise<void> {
  const options = format === "parquet" ? "FORMAT parquet" : "FORMAT csv, HEADER true";
  const query = `COPY (
    SELECT
      (10000000000000 + i)::VARCHAR AS siret,
      lpad((1 + (i * 7919) % 95)::VARCHAR, 2, '0') || lpad(((i * 104729) % 400)::VARCHAR, 3, '0')
        AS "codeCommuneEtablissement",
      CASE WHEN i % 3 = 0 THEN 'F' ELSE 'A' END AS "etatAdministratifEtablissement",
      lpad((1 + hash(i) % 99)::VARCHAR, 2, '0') || '.' || lpad((hash(i + 1) % 99)::VARCHAR, 2, '0')
        || 'Z' AS "activitePrincipaleEtablissement",
      'NAFRev2' AS "nomenclatureActivitePrincipaleEtablissement",
      ['NN', '00', '01', '02', '03', '11', '12', '21'][1 + (hash(i + 2) % 8)::INTEGER]
        AS "trancheEffectifsEtablissement",
      '2022' AS "anneeEffectifsEtablissement"
    FROM range(${rows}) AS generated(i)
  ) TO '${file}' (${options})`;
  const failed = await runDuckdb(query);
  if (failed !== null) throw new Error(failed);
}

/** Resident memory of this process and its children, in bytes; 0 where the system does not say. */
function memoryOfTree(): number {
  try {
    const children = Deno.readTextFileSync(`/proc/${Deno.pid}/task/${Deno.pid}/children`);
    return [String(Deno.pid), ...children.trim().split(/\s+/).filter((pid) => pid !== "")]
      .reduce((sum, pid) => sum + residentOf(pid), 0);
  } catch {
    return 0;
  }
}

function residentOf(pid: string): number {
  try {
    const status = Deno.readTextFileSync(`/proc/${pid}/status`);
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
