import assert from "node:assert/strict";
import { Random } from "../../../pipeline/analysis/random/random.ts";
import { highlight } from "../../../pipeline/report/render/highlight.ts";
import { randomText } from "../../language/random-text.ts";

Deno.test("comments, strings and keywords are marked, and only whole words", () => {
  assert.equal(
    highlight('const a = "b"; // if').text,
    '<span class="k">const</span> a = <span class="s">&quot;b&quot;</span>; ' +
      '<span class="c">// if</span>',
  );
  assert.equal(highlight("constant").text, "constant");
  assert.equal(
    highlight('"// no comment"').text,
    '<span class="s">&quot;// no comment&quot;</span>',
  );
});

Deno.test("whatever is marked, the code itself stays what it was (property)", () => {
  const random = new Random(31);
  const parts = [..."ab \n<>&\"'`\\/*;", "const ", "//", "/*", "*/", "return"];
  for (let n = 0; n < 2000; n++) {
    const code = randomText(random, parts, 15);
    const text = highlight(code).text.replaceAll(/<span class="[cks]">|<\/span>/g, "")
      .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'").replaceAll("&amp;", "&");
    assert.equal(text, code);
  }
});
