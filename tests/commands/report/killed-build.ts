import process from "node:process";
import { machineFiles } from "../../../pipeline/commands/files/file-system.ts";
import { parseArguments } from "../../../pipeline/commands/options/parse-arguments.ts";
import { reportOptions } from "../../../pipeline/commands/report/report-options.ts";
import { buildReport } from "../../../pipeline/commands/report.ts";

/**
 * A build that kills its own process, without a chance to clear anything, before the n-th rename or
 * removal that it makes: renames are how labs are swapped.
 *
 * Arguments: the number, counted from 0, then those of `report`.
 */
const [at = "0", ...args] = Deno.args;
const parsed = parseArguments({ name: "report", options: reportOptions, positionals: {} }, args);
if ("problems" in parsed) throw new TypeError(parsed.problems[0]?.what.en);
let call = 0;
const killing = <A extends unknown[]>(change: (...given: A) => Promise<void>) => (...given: A) => {
  if (call++ === Number(at)) process.kill(process.pid, "SIGKILL");
  return change(...given);
};
const io = { out: () => {}, err: (text: string) => console.error(text) };
Deno.exitCode = await buildReport(parsed.values, io, {
  ...machineFiles,
  rename: killing(machineFiles.rename),
  remove: killing(machineFiles.remove),
});
