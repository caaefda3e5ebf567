import assert from "node:assert/strict";
import type { Dataset } from "../../../pipeline/dataset/dataset.ts";
import type { Problem } from "../../../pipeline/problem/problem.ts";
import { absent, eachProject, sentence } from "../../../pipeline/notebook/outputs/output.ts";
import { Library } from "../../../pipeline/report/library.ts";
import { PageContext } from "../../../pipeline/report/render/page-context.ts";
import { renderProse } from "../../../pipeline/report/prose/prose.ts";
import { datasetOf, measuresOf, projectsOf } from "../../analysis/framework/dataset-of.ts";
import { notebook, pageSource } from "../page.ts";

// a is above b on both indicators, so under any weights; c has the best of y and the worst of x.
const data: Dataset = datasetOf({
  projects: projectsOf(["a", "b", "c"]),
  indicators: `indicator_id,parent_id,kind,normalisation,low,high
    idx,,index,,,
    x,idx,indicator,goalposts,0,10
    y,idx,indicator,goalposts,0,10
  `,
  measures: measuresOf(["x", "y"], { a: [9, 8], b: [4, 3], c: [1, 9] }),
  hypotheses: "hypothesis_id,project_id,indicator_id,comparator,target\nh1,a,x,at-least,5\n",
});

const words = { fr: "rien ici", en: "nothing here" };
const outputs = {
  none: absent(words),
  some: sentence({ fr: "oui", en: "yes" }),
  sheet: eachProject((id) => id === "a" ? sentence({ fr: "oui", en: "yes" }) : null),
};
const library = new Library([
  notebook(outputs),
  notebook({}, ["interviews"], "needy"),
]);

function render(body: string, language: "fr" | "en" = "en", project: string | null = null) {
  const problems: Problem[] = [];
  const page = new PageContext(data, language, "index.html");
  const source = pageSource(body, { language });
  const { body: html } = renderProse({ source, page, library, project, problems });
  return { html: html.text, problems };
}

Deno.test("a claim in prose by its text is printed in words, with its share and its trace", () => {
  const { html, problems } = render('{{claim "score:a > score:b"}}');
  assert.deepEqual(problems, []);
  assert.match(html, /class="claim"/);
  assert.match(html, /a is above b, in 100% of 10,000 draws\./i);
  assert.match(html, /href="#t1"/);
});

Deno.test("a claim inside a line is part of the line", () => {
  const { html, problems } = render(
    'It is so: {{claim "hypothesis:h1 is inconclusive"}} Indeed.',
    "fr",
  );
  assert.deepEqual(problems, []);
  assert.match(html, /<p[^>]*>It is so.*<a class="num" href="#t1">.*non tranchée\.<\/a> Indeed/);
});

Deno.test("a false claim is an error at its line, with the figure that decides", () => {
  const { problems } = render('First line.\n\nSo {{claim "score:b > score:a"}}\n');
  const [problem] = problems;
  assert.equal(problems.length, 1);
  assert.equal(problem!.code, "claim-false");
  assert.equal(problem!.severity, "error");
  // The body starts at line 4 of the file.
  assert.deepEqual([problem!.file, problem!.line], ["reports/index.en.md", 6]);
  assert.match(problem!.why.en, /true in 0% of the draws \(threshold 95%\)/);
});

Deno.test("a claim that cannot be read, or names nobody, is an error with its forms or the nearest", () => {
  const unread = render('{{claim "a beats b"}}').problems;
  assert.deepEqual(unread.map(({ code, line }) => [code, line]), [["claim-error", 4]]);
  assert.match(unread[0]!.mend.en, /score:A > score:B/);
  const unknown = render('{{claim "score:a > score:zz"}}').problems;
  assert.match(unknown[0]!.what.en, /zz/);
});

Deno.test("an absent output says why, and a part with it goes", () => {
  assert.match(render("{{sentence n.none}}").html, /nothing here/);
  assert.match(render("{{figure n.none}}", "fr").html, /rien ici/);
  const body =
    "{{with n.none}}\nA\n{{end}}\n{{without n.none}}\nB\n{{end}}\n{{with n.some}}\nC\n{{end}}";
  const { html, problems } = render(body);
  assert.deepEqual(problems, []);
  assert.ok(!html.includes("A") && html.includes("B") && html.includes("C"), html);
});

Deno.test("a part with an output of a notebook that was not run goes; a misspelt one is an error", () => {
  const needy = render("{{with needy.any}}\nA\n{{end}}");
  assert.ok(!needy.html.includes("A"));
  assert.deepEqual(needy.problems, []);
  const misspelt = render("{{with n.nome}}\nA\n{{end}}").problems;
  assert.match(misspelt[0]!.what.en, /No notebook exports n\.nome/);
});

Deno.test("on a sheet, a part with an output goes by the project", () => {
  const body = "{{with n.sheet}}\nA\n{{end}}";
  assert.ok(render(body, "en", "a").html.includes("A"));
  assert.ok(!render(body, "en", "b").html.includes("A"));
});
