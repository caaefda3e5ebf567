import assert from "node:assert/strict";
import type { Problem } from "../../../pipeline/problem/problem.ts";
import { keepConditions } from "../../../pipeline/report/prose/conditions.ts";
import { tinyDataset } from "../../analysis/portfolio/datasets.ts";
import { pageSource } from "../page.ts";

const dataset = tinyDataset();

function keep(...lines: string[]) {
  const problems: Problem[] = [];
  const kept = keepConditions(pageSource(lines.join("\n")), dataset, problems);
  return { kept: kept.split("\n"), problems };
}

Deno.test("a named part stays, whatever its name, and lines keep their numbers", () => {
  for (const name of ["opening", "projects", "n.count"]) {
    const { kept, problems } = keep("a", `{{part ${name}}}`, "b", "{{end}}", "c");
    assert.deepEqual(kept, ["a", "", "b", "", "c"]);
    assert.deepEqual(problems, []);
  }
});

Deno.test("a part goes by the tables that the dataset has", () => {
  assert.deepEqual(keep("{{with measures}}", "b", "{{end}}").kept, ["", "b", ""]);
  assert.deepEqual(keep("{{with interviews}}", "b", "{{end}}").kept, ["", "", ""]);
  assert.deepEqual(keep("{{without measures}}", "b", "{{end}}").kept, ["", "", ""]);
  assert.deepEqual(keep("{{without interviews}}", "b", "{{end}}").kept, ["", "b", ""]);
});

Deno.test("parts inside parts: a line stays when all of them hold", () => {
  const { kept, problems } = keep(
    "{{with measures}}",
    "1",
    "{{without measures}}",
    "2",
    "{{part a}}",
    "3",
    "{{end}}",
    "{{end}}",
    "4",
    "{{end}}",
    "5",
  );
  assert.deepEqual(kept.filter((line) => line !== ""), ["1", "4", "5"]);
  assert.deepEqual(problems, []);
});

Deno.test("an end too many is a problem at its own line, not at the first end", () => {
  const { problems } = keep("{{part a}}", "a", "{{end}}", "b", "{{end}}");
  assert.deepEqual(
    problems.map(({ code, file, line, cell }) => [code, file, line, cell]),
    // The body starts at line 4 of the file.
    [["prose-error", "reports/index.en.md", 8, "{{end}}"]],
  );
});

Deno.test("a part that does not end is a problem at its start", () => {
  const { problems } = keep("{{part a}}", "a", "{{end}}", "{{part a}}", "b");
  assert.deepEqual(problems.map(({ line, cell }) => [line, cell]), [[7, "{{part a}}"]]);
});

Deno.test("a table that does not exist is a problem, with the nearest name", () => {
  const { problems } = keep("{{with measure}}", "a", "{{end}}");
  assert.deepEqual(problems.map(({ line, repair }) => [line, repair]), [[4, "measures"]]);
});

Deno.test("words in a line are no condition", () => {
  const { kept, problems } = keep("see {{part a}} there", "{{part}}");
  assert.deepEqual(kept, ["see {{part a}} there", "{{part}}"]);
  assert.deepEqual(problems, []);
});
