import type { Io } from "./commands/command.ts";
import { type Commands, runCommandLine } from "./commands/command-line.ts";
import { standWithCaller } from "./commands/places.ts";

/** The commands; each is loaded only when it is called. */
export const commands: Commands = {
  report: async () => (await import("./commands/report.ts")).report,
  check: async () => (await import("./commands/check.ts")).check,
  compute: async () => (await import("./commands/compute.ts")).compute,
  export: async () => (await import("./commands/export.ts")).exportData,
  new: async () => (await import("./commands/new.ts")).create,
  explain: async () => (await import("./commands/explain.ts")).explain,
  withdraw: async () => (await import("./commands/withdraw.ts")).withdraw,
  import: async () => (await import("./commands/import.ts")).importFile,
};

const encoder = new TextEncoder();
const io: Io = {
  out: (text) => writeAll(Deno.stdout, text),
  err: (text) => writeAll(Deno.stderr, text),
};

function writeAll(stream: { writeSync(bytes: Uint8Array): number }, text: string): void {
  let bytes = encoder.encode(text);
  try {
    while (bytes.length > 0) bytes = bytes.subarray(stream.writeSync(bytes));
  } catch (error) {
    // Whoever read has seen enough (`| head`): nothing is wrong, and the command ends as it would.
    if (error instanceof Deno.errors.BrokenPipe) return;
    // There is nowhere else to say that standard error cannot be written.
    if (stream === Deno.stderr) return;
    throw error;
  }
}

if (import.meta.main) {
  standWithCaller();
  Deno.exitCode = await runCommandLine(commands, Deno.args, io);
}
