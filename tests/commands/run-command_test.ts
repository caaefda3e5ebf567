import assert from "node:assert/strict";
import type { Command } from "../../pipeline/commands/command.ts";
import { runCommand } from "../../pipeline/commands/run-command.ts";
import { problem } from "../../pipeline/problem/problem.ts";
import { Refusal } from "../../pipeline/problem/refusal.ts";

const throwing = (error: unknown): () => Promise<Command> => () =>
  Promise.resolve({
    name: "report",
    summary: { fr: "", en: "" },
    forms: () => Promise.resolve([]),
    run: () => {
      throw error;
    },
  });

async function errOf(error: unknown, args: readonly string[]) {
  let err = "";
  const io = { out: () => {}, err: (text: string) => void (err += text) };
  const code = await runCommand("report", throwing(error), args, io);
  assert.equal(code, 1);
  return err;
}

Deno.test("a bug ends in one problem that names the stage and the input, in both languages", async () => {
  const err = await errOf(new TypeError("x is \u001b[31mundefined\u0007"), ["--data", "a\u001bb"]);
  assert.match(err, /Erreur \[unexpected\][^]*« report »[^]*--data a b[^]*--debug/);
  assert.match(err, /Error \[unexpected\][^]*“report”[^]*--data a b[^]*--debug/);
  assert.doesNotMatch(err, /run-command_test/, "no stack");
  // deno-lint-ignore no-control-regex
  assert.doesNotMatch(err, /[\u001b\u0007]/);
});

Deno.test("--debug adds the stack, and the command does not see the option", async () => {
  const err = await errOf(new TypeError("undefined"), ["--debug", "a"]);
  assert.match(err, /run-command_test\.ts/);
  assert.doesNotMatch(err, /(travaillait sur|at work on) ?: --debug/);
});

Deno.test("a message and an input of any length are bounded", async () => {
  const err = await errOf(new Error("x".repeat(1e6)), ["y".repeat(1e6)]);
  assert.ok(err.length < 4000, `${err.length}`);
});

Deno.test("what is thrown without being an error ends in the same problem", async () => {
  assert.match(await errOf("text", []), /unexpected/);
  assert.match(await errOf(undefined, []), /unexpected/);
});

Deno.test("errors of the system and refusals are told as such", async () => {
  assert.match(await errOf(new Deno.errors.NotFound("no"), []), /system-error/);
  const own = problem({
    code: "own",
    severity: "error",
    what: { fr: "Quoi", en: "What" },
    why: { fr: "", en: "" },
    mend: { fr: "", en: "" },
  });
  assert.match(await errOf(new Refusal(own), []), /Erreur \[own\][^]*Error \[own\]/);
});
