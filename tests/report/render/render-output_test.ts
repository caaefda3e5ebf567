import assert from "node:assert/strict";
import { percent, say } from "../../../pipeline/language/say.ts";
import { sentence } from "../../../pipeline/notebook/outputs/output.ts";
import { value } from "../../../pipeline/notebook/outputs/value.ts";
import { plainText, renderSentence } from "../../../pipeline/report/render/render-output.ts";
import { pageContext, traced } from "../page.ts";

Deno.test("computed values in a message open, in the order of the language, and as printed", () => {
  const n = traced(1);
  const all = value(traced(7), { digits: 0 });
  const output = sentence(
    say(
      "« {n} » {n|projet|projets} sur {all} ; {share}",
      "of {all}, {n} {n|project|projects}: {share}",
      {
        n,
        all,
        share: percent(traced(0.125), { digits: 1 }),
      },
    ),
  );
  const french = pageContext("fr");
  assert.equal(
    renderSentence(output, french, null).text,
    '«\u00a0<a class="num" href="#t1">1</a>\u00a0» projet sur ' +
      '<a class="num" href="#t2">7</a>\u202f; <a class="num" href="#t3">12,5\u00a0%</a>',
  );
  assert.deepEqual(french.traces.list[1]?.trace, all.traced.trace);
  const english = pageContext("en");
  assert.match(
    renderSentence(output, english, null).text,
    /^of <a[^>]*>7<\/a>, <a[^>]*>1<\/a> project: /,
  );
  assert.equal(plainText(output, english), "of 7, 1 project: 12.5%");
});
