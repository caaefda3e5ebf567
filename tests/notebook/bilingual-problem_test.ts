import assert from "node:assert/strict";
import { say } from "../../pipeline/language/say.ts";
import { notebookProblem } from "../../pipeline/notebook/notebook-problem.ts";

Deno.test("a mistake in words is told in both languages", () => {
  try {
    say("{n} essais", "{n} trials", { n: NaN });
    assert.fail("not reached");
  } catch (error) {
    const { what, code } = notebookProblem(error, "a.nb.ts", []);
    assert.equal(code, "cell-error");
    assert.match(what.fr, /n’a rien à dire pour « n »/);
    assert.match(what.en, /has nothing to say for “n”/);
  }
});
