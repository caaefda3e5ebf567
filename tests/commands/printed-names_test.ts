import assert from "node:assert/strict";
import { join } from "node:path";
import { check } from "../../pipeline/commands/check.ts";
import { create } from "../../pipeline/commands/new.ts";
import { report } from "../../pipeline/commands/report.ts";
import type { Command } from "../../pipeline/commands/command.ts";
import { smallProgramme } from "./report/run-report.ts";
import { inFolder } from "./report/small-site.ts";

/** What a command prints, on both streams. */
async function said(command: Command, args: readonly string[]): Promise<string> {
  let text = "";
  const io = {
    out: (part: string) => void (text += part),
    err: (part: string) => void (text += part),
  };
  await command.run(args, io);
  return text;
}

const hostile = "a\u001b[31m\u202eb";

Deno.test({
  name: "no command prints a name so that a terminal obeys it",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (folder) => {
      const { args, data } = smallProgramme(folder, [`${hostile}\nc`]);
      const lab = data[0]!;
      const file = join(folder, `${hostile}.csv`);
      Deno.writeTextFileSync(file, `${hostile},name\n1,2\n`);
      const nowhere = join(folder, hostile);
      const out = ["--out", join(folder, "site")];
      const texts = [
        await said(report, [...args, "--data", nowhere, ...out]),
        await said(report, [...args, "--data", lab, ...out, "--seconds", "0.001"]),
        await said(check, ["--data", lab]),
        await said(check, ["--data", nowhere]),
        await said(check, [file]),
        await said(check, [nowhere]),
        await said(create, ["notebook", hostile]),
      ];
      for (const text of texts) {
        // deno-lint-ignore no-control-regex
        assert.doesNotMatch(text, /[\u001b\u202e]/);
        assert.doesNotMatch(text, /^c\b/m);
        assert.match(text, /a \[31m b/);
      }
    }),
});

Deno.test("a name of any length is told in few words", async () => {
  const text = await said(create, ["notebook", "é".repeat(100_000)]);
  assert.match(text, /usage-error/);
  assert.ok(text.length < 1500, String(text.length));
});
