import assert from "node:assert/strict";
import { partsOfThrown } from "../../pipeline/problem/thrown.ts";
import { unexpectedProblem } from "../../pipeline/problem/unexpected.ts";
import { notebookProblem } from "../../pipeline/notebook/notebook-problem.ts";

const throwing = () => {
  throw new Error("inner");
};
let nested: object = new Error("deep");
for (let i = 0; i < 1e5; i++) nested = new Proxy(nested, {});

for (
  const [what, thrown] of [
    ["no prototype", Object.create(null)],
    ["a message that throws", Object.defineProperty(new Error("x"), "message", { get: throwing })],
    ["a stack that throws", Object.defineProperty(new Error("x"), "stack", { get: throwing })],
    ["a proxy of traps", new Proxy(new Error("x"), { get: throwing, getPrototypeOf: throwing })],
    ["a text that throws", { toString: throwing }],
    ["a revoked proxy", (({ proxy, revoke }) => (revoke(), proxy))(Proxy.revocable({}, {}))],
    ["proxies of proxies", nested],
    ["a symbol", Symbol("x")],
    ["a message of great length", new Error("é\n".repeat(2e6))],
    ["a name of great length", Object.assign(new Error("x"), { name: "n".repeat(2e6) })],
  ] as const
) {
  Deno.test(`what was thrown with ${what} is read without throwing`, () => {
    const { name, message, stack } = partsOfThrown(thrown);
    assert.ok(name.length <= 200 && message.length <= 20_000 && stack.length <= 50_000);
    assert.equal(unexpectedProblem(thrown, "report", "lab").code, "unexpected");
    assert.equal(notebookProblem(thrown, "a.nb.ts", []).code, "cell-error");
  });
}
