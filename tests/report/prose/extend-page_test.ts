import assert from "node:assert/strict";
import type { Problem } from "../../../pipeline/problem/problem.ts";
import { extendPage } from "../../../pipeline/report/prose/extend-page.ts";
import type { PageSource } from "../../../pipeline/report/prose/front-matter.ts";
import { proseAt } from "../../../pipeline/report/prose/prose-problem.ts";
import { pageSource } from "../page.ts";

const shared = pageSource([
  "{{part opening}}",
  "One.",
  "{{end}}",
  "{{with measures}}",
  "{{part detail}}",
  "Two.",
  "{{without measures}}",
  "Three.",
  "{{end}}",
  "{{end}}",
  "{{end}}",
].join("\n"));

function extend(lines: readonly string[], below: PageSource | undefined = shared) {
  const problems: Problem[] = [];
  const own = pageSource(lines.join("\n"), { file: "lab/reports/index.en.md", bodyLine: 1 });
  return { page: extendPage(own, below, problems), problems };
}

Deno.test("the shared page stands where it is placed, whole or in parts, in any order", () => {
  assert.equal(extend(["a", "{{shared}}", "b"]).page.body, `a\n${shared.body}\nb`);
  const { page, problems } = extend(["{{shared detail}}", "a", "{{shared opening}}"]);
  assert.deepEqual(page.body.split("\n"), [
    "{{with measures}}",
    "Two.",
    "{{without measures}}",
    "Three.",
    "{{end}}",
    "{{end}}",
    "a",
    "One.",
  ]);
  assert.deepEqual(problems, []);
});

Deno.test("a page that places nothing of the shared one is its own", () => {
  const { page, problems } = extend(["a {{shared}} b", "{{shared a b}}"]);
  assert.equal(page.body, "a {{shared}} b\n{{shared a b}}");
  assert.deepEqual(problems, []);
});

Deno.test("a problem is told where its line was written, in the shared page or in the lab's", () => {
  const { page } = extend(["a", "{{shared detail}}", "mine"]);
  const at = (cause: string, line?: number) => {
    const place = proseAt(page, cause, null, line);
    return `${place.file}:${place.line}`;
  };
  // The shared body starts on line 4 of its file.
  assert.equal(at("Three."), "reports/index.en.md:11");
  assert.equal(at("mine"), "lab/reports/index.en.md:3");
  assert.equal(at("the third line of the page as it was put together", 3), "reports/index.en.md:9");
});

Deno.test("a part that does not exist, or does not end, is a problem with the nearest name", () => {
  for (const [name, repair] of [["openning", "opening"], ["nothing-like-it", null]]) {
    const { page, problems } = extend(["a", `{{shared ${name}}}`]);
    assert.equal(page.body, "a");
    assert.deepEqual(problems.map(({ code, file, line, repair }) => [code, file, line, repair]), [
      ["prose-error", "lab/reports/index.en.md", 2, repair],
    ]);
  }
  const open = extend(["{{shared opening}}"], pageSource("{{part opening}}\nOne."));
  assert.deepEqual(open.problems.map(({ cell }) => cell), ["{{shared opening}}"]);
});

Deno.test("a page with no shared one below it cannot place it, and says so for each line", () => {
  const problems: Problem[] = [];
  const own = pageSource("{{shared}}\na\n{{shared opening}}");
  assert.equal(extendPage(own, undefined, problems).body, "a");
  assert.deepEqual(problems.map(({ line, cell }) => [line, cell]), [
    [4, "{{shared}}"],
    [6, "{{shared opening}}"],
  ]);
});
