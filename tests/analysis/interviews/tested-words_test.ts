import assert from "node:assert/strict";
import { checkClaim } from "../../../pipeline/analysis/interviews/claims.ts";
import { interviewCorpus } from "../../../pipeline/analysis/interviews/corpus.ts";
import { releaseOf } from "../../../pipeline/analysis/interviews/release.ts";
import { testedWords } from "../../../pipeline/analysis/interviews/tested-words.ts";
import { readFolder } from "../../../pipeline/dataset/folder.ts";
import { openDataset } from "../../../pipeline/dataset/open-dataset.ts";
import { pathOf } from "../../privacy/paths.ts";

const demo = openDataset(readFolder(pathOf("data/demo")), { audience: "readers" });
const said = (claim: string) =>
  testedWords(demo, checkClaim(interviewCorpus(demo), claim)).en.replaceAll("\u00a0", " ");

Deno.test("the threshold, what was found and how far it is from falling are said", () => {
  assert.equal(
    said("negative(qui-decide) >= 6"),
    "Tested: people rather negative, “Who decides” ≥ 6 (found: 7 of 14; 2 fewer and the statement falls).",
  );
  assert.match(said("negative(qui-decide) <= 7"), /found: 7 of 14; 1 more and the statement falls/);
  assert.match(said("negative(qui-decide) >= 9"), /found: 7 of 14: the statement does not hold/);
  assert.match(said("negative(qui-decide) = 7"), /one more or fewer and the statement falls/);
});

Deno.test("every comparison of a claim is said", () => {
  assert.match(
    said("negative(qui-decide) >= 6 and negative(qui-decide) > positive(qui-decide)"),
    /≥ 6 .*; people rather negative, “Who decides” > people rather positive, “Who decides”/,
  );
});

Deno.test("what the edition does not tell is not said here either", () => {
  const filtered = said("negative(qui-decide, body=conseil-usagers) >= 1");
  assert.match(filtered, /in part of the interviews ≥ 1\.$/);
  assert.ok(!/found/.test(filtered));
  const { codebook } = interviewCorpus(demo);
  const untold = codebook.codes.find((_, place) => !releaseOf(demo).tells(place));
  if (untold !== undefined) assert.ok(!/found/.test(said(`expressed(${untold.code_id}) >= 1`)));
});

Deno.test("a claim that cannot be read says so", () => {
  assert.match(said("nobody(knows)"), /cannot be read: nobody\(knows\)/);
});
