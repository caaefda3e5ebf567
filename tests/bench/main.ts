import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateDataset } from "./generate-dataset.ts";
import { type Measured, measureRun } from "./measure-run.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Builds the site of a dataset as the `report` task does, and measures it. */
async function benchSite(name: string, data: string, runs: number): Promise<void> {
  const out = Deno.makeTempDirSync({ prefix: "bench-" });
  const measured: Measured[] = [];
  for (let i = 0; i <= runs; i++) {
    const run = await measureRun(Deno.execPath(), [
      "run",
      "--no-prompt",
      "--allow-read",
      "--allow-write",
      "--allow-run",
      "--allow-env=DENO_DIR,HOME,XDG_CACHE_HOME,LOCALAPPDATA,USERPROFILE,SystemRoot",
      join(root, "pipeline/main.ts"),
      "report",
      "--data",
      data,
      "--out",
      out,
      "--timings",
      "--memory",
      "4096",
    ]);
    if (run.code !== 0) {
      console.error(run.err);
      Deno.exit(1);
    }
    // The first run fills the caches of compiled code.
    if (i > 0) measured.push(run);
  }
  const walls = measured.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const median = walls[Math.floor(walls.length / 2)] ?? NaN;
  const sizes = fileSizes(out);
  const largest = sizes[0];
  console.log(`${name}`);
  console.log(
    `  wall ${median.toFixed(2)} s (${walls[0]?.toFixed(2)}–${
      walls.at(-1)?.toFixed(2)
    }, ${runs} runs)`,
  );
  const peaks = measured.flatMap(({ peak }) => peak ?? []);
  const sums = measured.flatMap(({ together }) => together ?? []);
  console.log(
    peaks.length === 0
      ? "  peak memory not measured on this system"
      : `  peak memory ${Math.max(...peaks)} MB in the largest process, ${
        Math.max(...sums)
      } MB all together`,
  );
  console.log(
    `  output ${sizes.length} pages, ${
      (sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)
    } MB; largest ${largest?.path} ${((largest?.bytes ?? 0) / 1e3).toFixed(0)} kB`,
  );
  console.log(`  time ${measured.at(-1)?.err.trim().split("\n").at(-1) ?? ""}`);
  Deno.removeSync(out, { recursive: true });
}

function fileSizes(folder: string): { path: string; bytes: number }[] {
  const sizes: { path: string; bytes: number }[] = [];
  const visit = (path: string, prefix: string) => {
    for (const entry of Deno.readDirSync(path)) {
      const full = join(path, entry.name);
      if (entry.isDirectory) visit(full, `${prefix}${entry.name}/`);
      else sizes.push({ path: prefix + entry.name, bytes: Deno.statSync(full).size });
    }
  };
  visit(folder, "");
  return sizes.sort((a, b) => b.bytes - a.bytes);
}

if (import.meta.main) {
  await benchSite(
    "Real site: data/nantes-city-lab, both languages",
    join(root, "data/nantes-city-lab"),
    5,
  );
  const large = Deno.makeTempDirSync({ prefix: "bench-" });
  generateDataset(join(large, "large"), { projects: 2000, measures: 20_000, codings: 100_000 });
  await benchSite(
    "Generated site: 2,000 projects, 20,000 measures, 100,000 codings",
    join(large, "large"),
    1,
  );
  Deno.removeSync(large, { recursive: true });
}
