import assert from "node:assert/strict";
import { commands } from "../../../pipeline/main.ts";
import type { Command } from "../../../pipeline/commands/command.ts";
import { optionUse } from "../../../pipeline/commands/options/help.ts";
import { parseArguments } from "../../../pipeline/commands/options/parse-arguments.ts";
import { languages } from "../../../pipeline/language/bilingual.ts";

const all: readonly Command[] = await Promise.all(
  Object.values(commands).map((load) => load()),
);

async function helpOf(command: Command, ...args: string[]) {
  let [out, err] = ["", ""];
  const io = { out: (s: string) => void (out += s), err: (s: string) => void (err += s) };
  assert.equal(await command.run(args, io), 0, err);
  assert.equal(err, "");
  return out;
}

Deno.test("the help of every form tells each option, its default and an example, in both languages", async () => {
  for (const command of all) {
    for (const form of await command.forms()) {
      const named = form.name.split(" ").slice(1);
      const out = await helpOf(command, ...named, "--help");
      for (const language of languages) {
        assert.ok(out.includes(form.summary[language]), `${form.title}, ${language}: summary`);
        for (const option of [...Object.values(form.positionals), ...Object.values(form.options)]) {
          assert.ok(
            out.includes(option.words[language]),
            `${form.title}: ${option.words[language]}`,
          );
          if (option.otherwise) assert.ok(out.includes(option.otherwise[language]), form.title);
        }
        for (const [name, option] of Object.entries(form.options)) {
          assert.ok(out.includes(optionUse(name, option, language)), `${form.title} --${name}`);
        }
      }
      assert.ok(out.includes(form.example), form.title);
    }
  }
});

Deno.test("every example is a call that its form takes", async () => {
  for (const command of all) {
    for (const form of await command.forms()) {
      const start = `deno task ${form.name} `;
      assert.ok(form.example.startsWith(start), `${form.title}: ${form.example}`);
      const parsed = parseArguments(form, form.example.slice(start.length).split(" "));
      assert.ok("values" in parsed, `${form.example}: ${JSON.stringify(parsed)}`);
    }
  }
});

Deno.test("a form's default is one of the values it takes", async () => {
  for (const command of all) {
    for (const form of await command.forms()) {
      for (const [name, option] of Object.entries(form.options)) {
        const initial = option.initial();
        if (option.isFlag || initial === undefined || Array.isArray(initial)) continue;
        assert.deepEqual(option.read([String(initial)]), initial, `${form.title} --${name}`);
      }
    }
  }
});

Deno.test("help runs nothing, even beside options that would write or are wrong", async () => {
  const folder = Deno.makeTempDirSync();
  try {
    for (const command of all) {
      for (const asked of ["--help", "-h"]) {
        const out = await helpOf(
          command,
          "--out",
          `${folder}/site`,
          "--into",
          `${folder}/lab`,
          "--in",
          folder,
          asked,
          "--nope",
        );
        assert.match(out, /^deno task /);
      }
    }
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
});

Deno.test("after two signs --help is an argument like others", async () => {
  const { check } = await import("../../../pipeline/commands/check.ts");
  let out = "";
  const io = { out: (s: string) => void (out += s), err: () => {} };
  assert.equal(await check.run(["--", "--help"], io), 1);
  assert.match(out, /^--help\n/, "a file of that name was looked for");
});
