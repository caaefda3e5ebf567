import assert from "node:assert/strict";
import { plainQuotes } from "../../../pipeline/ingest/text/loose-quotes.ts";
import { readTable } from "../../../pipeline/ingest/read-table.ts";

Deno.test("plainQuotes: spaces around quotes go, those inside stay", () => {
  assert.deepEqual(plainQuotes('a, "b, c" ,d\n1, " x ",2\n', ","), {
    text: 'a,"b, c",d\n1," x ",2\n',
    padded: 1,
    escaped: null,
  });
});

Deno.test("plainQuotes: quotes escaped by a backslash are doubled, a last backslash is one", () => {
  assert.deepEqual(plainQuotes('a;b\n"c \\" d";"e\\"\n', ";"), {
    text: 'a;b\n"c "" d";"e\\"\n',
    padded: null,
    escaped: 2,
  });
});

Deno.test("plainQuotes: a text that follows the standard stays as it is", () => {
  const text = 'a,b\n"x, ""y""","z\n, ""w"""\n1, 2\n';
  assert.deepEqual(plainQuotes(text, ","), { text, padded: null, escaped: null });
});

Deno.test("readTable: a quote after a space that never closes swallows no row", () => {
  const text = "id,longueur,note\n" + 'a, "5 m,x\nb,6 m,y\nc,7 m,z\n';
  const { tables } = readTable(new TextEncoder().encode(text), "t.csv");
  assert.deepEqual(tables[0]?.rows.map((row) => row[0]), ["a", "b", "c"]);
});
