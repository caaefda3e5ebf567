import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { right } from "./mistakes.ts";

const file = fileURLToPath(new URL("./mistakes.ts", import.meta.url));

Deno.test("wrong columns, keys, values and kinds are errors of the compiler", async () => {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["check", "--quiet", file],
    stderr: "piped",
  }).output();
  assert.ok(success, new TextDecoder().decode(stderr));
});

Deno.test("what the compiler lets pass runs", () => {
  assert.deepEqual(right(), right().toSorted((a, b) => (b ?? 0) - (a ?? 0)));
});
