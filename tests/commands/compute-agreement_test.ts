import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What `compute agreement` prints for ratings as unit, rater, value. */
async function agreementOf(lines: readonly string[], ...more: string[]) {
  const folder = await Deno.makeTempDir();
  try {
    const file = join(folder, "ratings.csv");
    await Deno.writeTextFile(file, ["unit,rater,value", ...lines, ""].join("\n"));
    const args = ["compute", "agreement", "--ratings", file, "--draws", "0", ...more];
    const { stdout, success } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--allow-read", "--allow-env", "pipeline/main.ts", ...args, "--format", "json"],
      cwd: root,
    }).output();
    assert.ok(success);
    return JSON.parse(new TextDecoder().decode(stdout)) as Record<string, unknown>[];
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const three = ["a", "b", "c"].flatMap((rater) =>
  [1, 2, 3, 4].map((unit) => `${unit},${rater},${rater === "c" && unit > 2 ? "no" : "yes"}`)
).concat(["5,a,no", "5,b,no", "5,c,no"]);

Deno.test("several raters have Light's κ, the mean over their pairs; two have it as Cohen's", async () => {
  // Pairs: a–b agree throughout (1); a–c and b–c: 3 of 5 agree, expected 0.8·0.4 + 0.2·0.6 = 0.44.
  const expected = (1 + 2 * (0.6 - 0.44) / 0.56) / 3;
  const light = (await agreementOf(three)).find(({ coefficient }) => coefficient === "light_kappa");
  assert.ok(Math.abs(Number(light?.value) - expected) < 1e-12);
  const two = three.filter((line) => !line.includes(",c,"));
  assert.ok((await agreementOf(two)).every(({ coefficient }) => coefficient !== "light_kappa"));
});

Deno.test("Fleiss' κ of each value, which of two values is one number", async () => {
  const rows = await agreementOf(three, "--by-category");
  assert.deepEqual(rows.map(({ category }) => category), ["no", "yes"]);
  const [no, yes] = rows.map(({ fleiss_kappa }) => Number(fleiss_kappa));
  // 15 ratings, 5 "no"; units 3 and 4 have one of three: 1 − (2·1·2) / (5·3·2 · 1/3 · 2/3).
  assert.ok(Math.abs(no! - (1 - 4 / (30 * 2 / 9))) < 1e-12);
  assert.ok(Math.abs(no! - yes!) < 1e-12);
});
