import assert from "node:assert/strict";
import { check } from "../../../pipeline/commands/check.ts";
import { pathOf } from "../../privacy/paths.ts";

async function run(...args: string[]) {
  let out = "";
  const io = { out: (text: string) => void (out += text), err: () => {} };
  const code = await check.run(args, io);
  return { code, out };
}

for (
  const [language, words] of [["fr", /ne pas publier/], ["en", /not to be published/]] as const
) {
  Deno.test(`${language}: the team reads by which groups counts are told and what readers could infer`, async () => {
    const args = ["--data", pathOf("data/demo"), "--lang", language];
    const { code, out } = await run(...args, "--disclosure");
    assert.equal(code, 0);
    assert.match(out, words);
    assert.ok(!words.test((await run(...args)).out));
    assert.ok(!/\b(?:ent|pers)-\d/.test(out));
  });
}

Deno.test("of a lab without interviews there is nothing to infer", async () => {
  const { code, out } = await run(
    "--data",
    pathOf("data/nantes-city-lab"),
    "--lang",
    "en",
    "--disclosure",
  );
  assert.equal(code, 0);
  assert.ok(!/not to be published/.test(out));
});
