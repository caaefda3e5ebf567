import assert from "node:assert/strict";
import { marked, type Tokens } from "marked";
import { commands } from "../../../pipeline/main.ts";
import { commandReference } from "../../../pipeline/commands/options/reference.ts";
import { languages } from "../../../pipeline/language/bilingual.ts";

const all = await Promise.all(Object.values(commands).map((load) => load()));

Deno.test("the reference has a section a command and a row an option, in each language", async () => {
  for (const language of languages) {
    const text = await commandReference(all, language);
    for (const command of all) {
      assert.match(text, new RegExp(`^## ${command.name}$`, "m"));
      for (const form of await command.forms()) {
        for (const [name, option] of Object.entries(form.options)) {
          const row = text.split("\n").find((line) =>
            line.startsWith("|") &&
            line.includes(`--${option.isNegatable ? "[no-]" : ""}${name}`) &&
            line.includes(option.words[language])
          );
          assert.ok(row, `${form.title} --${name}, ${language}`);
        }
      }
    }
    assert.match(text, /--debug/);
  }
});

Deno.test("bars in values do not break the tables, and words are the same each time", async () => {
  const text = await commandReference(all, "en");
  const tables = marked.lexer(text).filter((token) => token.type === "table");
  assert.ok(tables.length >= all.length);
  for (const table of tables) {
    for (const row of (table as Tokens.Table).rows) {
      assert.equal(row.length, 4);
      assert.ok(/^`.*`$/.test(row[0]?.text ?? ""));
    }
  }
  assert.equal(await commandReference(all, "en"), text);
});
