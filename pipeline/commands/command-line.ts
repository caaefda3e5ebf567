import { maxOf } from "../analysis/extremes.ts";
import { nearest } from "../dataset/nearest.ts";
import { languages } from "../language/bilingual.ts";
import { found } from "../problem/found.ts";
import type { Command, Io } from "./command.ts";
import { asksForHelp } from "./options/given.ts";
import { printProblems } from "./print-problems.ts";
import { runCommand } from "./run-command.ts";

/** Commands by name; each is loaded only when it is called. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>;

/**
 * Run what the arguments of a process call: a command, its help (`help check`, `check --help`), the
 * list of commands, or all they take as Markdown (`help reference`).
 *
 * @returns The exit code.
 */
export async function runCommandLine(
  commands: Commands,
  args: readonly string[],
  io: Io,
): Promise<number> {
  const [name = "help", ...rest] = args;
  if (name === "help" || name === "--help" || name === "-h") {
    const [about, ...more] = rest.filter((arg) => !asksForHelp([arg]));
    if (about === undefined) return await listCommands(commands, io);
    if (about === "reference") return await printReference(commands, io);
    return await runCommandLine(commands, [about, ...more, "--help"], io);
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load) return await runCommand(name, load, rest, io);
  printProblems([unknownCommand(name, Object.keys(commands))], io);
  return 1;
}

async function listCommands(commands: Commands, io: Io): Promise<number> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const width = maxOf(all.map(({ name }) => name.length));
  const more = {
    fr:
      "« deno task COMMANDE --help » montre ses options ; « deno task help reference » celles de toutes.",
    en: "“deno task COMMAND --help” shows its options; “deno task help reference” those of all.",
  };
  for (const language of languages) {
    for (const { name, summary } of all) {
      io.out(`deno task ${name.padEnd(width)}  ${summary[language]}\n`);
    }
    io.out(`${more[language]}\n${language === languages.at(-1) ? "" : "\n"}`);
  }
  return 0;
}

async function printReference(commands: Commands, io: Io): Promise<number> {
  const { commandReference } = await import("./options/reference.ts");
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  for (const language of languages) io.out(`${await commandReference(all, language)}\n`);
  return 0;
}

function unknownCommand(name: string, names: readonly string[]) {
  const close = nearest(name, names);
  return found("usage-error/unknown-command", { cell: name, repair: close }, {
    names: names.join(", "),
  });
}
