import { join } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { machineFiles } from "../../pipeline/commands/files/file-system.ts";
import { SiteRun } from "../../pipeline/commands/report/site-run.ts";
import { runReport, smallProgramme, startReport } from "../commands/report/run-report.ts";
import { contents, inFolder } from "../commands/report/small-site.ts";

/**
 * Kill builds and count what they leave: `deno run -A tests/bench/kill-builds.ts` with `--kills` at
 * random times, `--swaps` at each change of the swap in turn, `--pairs` of builds started at once.
 * After each, the labs must be the former or the latter byte for byte and, once the next run has
 * begun, nothing else may be left. Exit code 1 at the first that is not.
 */
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "100" },
    swaps: { type: "string", default: "30" },
    pairs: { type: "string", default: "30" },
  },
});
const labs = ["one", "two"];

await inFolder(async (folder) => {
  const versions = ["former", "latter"].map((name) => {
    const { args, data } = smallProgramme(join(folder, name), labs);
    if (name === "latter") {
      for (const path of data) {
        Deno.writeTextFileSync(join(path, "projects.csv"), "project_id,name\np1,Latter\n");
      }
    }
    return [...args, ...data.flatMap((path) => ["--data", path])];
  });
  const out = join(folder, "site");
  const sites: Record<string, string>[] = [];
  let took = 0;
  for (const args of versions) {
    const since = performance.now();
    const { code, err } = await runReport([...args, "--out", out]);
    if (code !== 0) throw new Error(err);
    took = performance.now() - since;
    sites.push(contents(out));
  }
  const lab = (site: Record<string, string>, name: string) =>
    JSON.stringify(Object.entries(site).filter(([path]) => path.startsWith(`${name}/`)));
  const paths = JSON.stringify(Object.keys(sites[0]!));
  const counts = { former: 0, latter: 0, "one of each": 0 };
  const look = async (what: string) => {
    await (await SiteRun.open(out, machineFiles)).close();
    const site = contents(out);
    const found = labs.map((name) =>
      sites.findIndex((whole) => lab(whole, name) === lab(site, name))
    );
    if (found.includes(-1) || JSON.stringify(Object.keys(site)) !== paths) {
      console.error(`${what}: ${JSON.stringify(found)} ${Object.keys(site).join(" ")}`);
      Deno.exit(1);
    }
    const of = found.every((i) => i === 0)
      ? "former"
      : found.every((i) => i === 1)
      ? "latter"
      : "one of each";
    counts[of]++;
  };
  for (let n = 0; n < Number(values.kills); n++) {
    const child = startReport([...versions[n % 2]!, "--out", out]);
    // Golden-ratio steps spread the times evenly over a build, whatever their number.
    await new Promise((done) => setTimeout(done, took * ((n * 0.618034) % 1) * 1.1));
    try {
      child.kill("SIGKILL");
    } catch {
      // It was faster.
    }
    await child.output();
    await look(`kill ${n}`);
  }
  console.log(`${values.kills} kills at random times:`, JSON.stringify(counts));
  const script = fileURLToPath(new URL("../commands/report/killed-build.ts", import.meta.url));
  for (let n = 0; n < Number(values.swaps); n++) {
    const { signal } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", script, String(n), ...versions[n % 2]!, "--out", out],
      stdout: "null",
      stderr: "null",
    }).output();
    console.log(`swap, change ${n}: ${signal ?? "not reached"}`);
    await look(`swap ${n}`);
  }
  for (let n = 0; n < Number(values.pairs); n++) {
    const both = await Promise.all(versions.map((args) => runReport([...args, "--out", out])));
    const refused = both.filter(({ code }) => code !== 0);
    if (refused.length > 1 || refused.some(({ err }) => !err.includes("[output-busy]"))) {
      console.error(both.map(({ err }) => err).join("\n"));
      Deno.exit(1);
    }
    await look(`pair ${n}`);
    console.log(`pair ${n}: ${refused.length} refused`);
  }
  console.log("whole:", JSON.stringify(counts));
});
