import type { Command, Io } from "./commands/command.ts";
import { runCommand } from "./commands/run-command.ts";

/** The commands; each is loaded only when it is called. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  report: async () => (await import("./commands/report.ts")).report,
  check: async () => (await import("./commands/check.ts")).check,
  compute: async () => (await import("./commands/compute.ts")).compute,
  export: async () => (await import("./commands/export.ts")).exportData,
  new: async () => (await import("./commands/new.ts")).create,
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
  const [name = "help", ...args] = Deno.args;
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load) Deno.exitCode = await runCommand(name, load, args, io);
  else {
    for (const [key, find] of Object.entries(commands)) {
      const { summary, usage } = await find();
      io.err(`deno task ${key} ${usage}\n  ${summary.fr}\n  ${summary.en}\n`);
    }
    Deno.exitCode = name === "help" ? 0 : 1;
  }
}
