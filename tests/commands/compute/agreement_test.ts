import assert from "node:assert/strict";
import { join } from "node:path";
import { compute } from "../../../pipeline/commands/compute.ts";

type Row = Record<string, number | string | null>;

/** Run `compute agreement` on files of a folder of its own. */
async function agreement(files: Record<string, string>, ...args: string[]) {
  const folder = Deno.makeTempDirSync();
  try {
    for (const [name, content] of Object.entries(files)) {
      Deno.writeTextFileSync(join(folder, name), content);
    }
    let out = "";
    let err = "";
    const io = { out: (s: string) => void (out += s), err: (s: string) => void (err += s) };
    const full = args.map((arg) => Object.hasOwn(files, arg) ? join(folder, arg) : arg);
    const exit = await compute.run(["agreement", "--ratings", join(folder, "r.csv"), ...full], io);
    const rows: Row[] = exit === 0 ? JSON.parse(out) : [];
    return { exit, err, rows, row: (name: string) => rows.find((r) => r.coefficient === name) };
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

// Cohen (1968): counts of two raters over three categories.
const counts = [[44, 5, 1], [7, 20, 3], [9, 5, 6]];
let unit = 0;
const cohen = "unit,rater,value\n" +
  counts.flatMap((row, i) =>
    row.flatMap((count, j) =>
      Array.from({ length: count }, () => {
        unit++;
        return `u${unit},x,${"abc"[i]}\nu${unit},y,${"abc"[j]}`;
      })
    )
  ).join("\n");

Deno.test("every coefficient has a row, in the order of the contract", async () => {
  const { rows } = await agreement({ "r.csv": cohen }, "--draws", "50");
  assert.deepEqual(rows.map(({ coefficient }) => coefficient), [
    "percent_agreement",
    "cohen_kappa",
    "cohen_kappa_linear",
    "cohen_kappa_quadratic",
    "scott_pi",
    "fleiss_kappa",
    "conger_kappa",
    "brennan_prediger",
    "gwet_ac1",
    "gwet_ac2",
    "krippendorff_alpha",
  ]);
  for (const row of rows) {
    assert.equal(row.value === null, row.reason !== null, String(row.coefficient));
    if (row.value !== null) assert.deepEqual([row.n_units, row.n_raters], [100, 2]);
  }
});

Deno.test("weights from a file reach Cohen’s κ: .348 with those of Cohen (1968)", async () => {
  const files = { "r.csv": cohen, "w.csv": ",a,b,c\na,0,1,3\nb,1,0,6\nc,3,6,0\n" };
  const { row } = await agreement(files, "--weights", "w.csv", "--draws", "0");
  assert.ok(Math.abs(Number(row("cohen_kappa")?.value) - 0.348) < 5e-4);
  const plain = await agreement({ "r.csv": cohen }, "--draws", "0");
  assert.ok(Math.abs(Number(plain.row("cohen_kappa")?.value) - 0.492) < 5e-4);
});

Deno.test("an empty cell is missing, and three raters have no Cohen’s κ", async () => {
  const csv = "unit,rater,value\n1,a,1\n1,b,1\n1,c,2\n2,a,2\n2,b,2\n2,c,\n3,a,1\n3,b,\n3,c,\n";
  const { row } = await agreement({ "r.csv": csv }, "--scale", "ordinal", "--draws", "0");
  assert.equal(row("cohen_kappa")?.value, null);
  assert.match(String(row("cohen_kappa")?.reason), /two raters/);
  // Unit 3 has one rating: α drops it. Coincidences: 1–1: 1, 1–2: 2 × 1 (both ways), 2–2: 2.
  // Ordinal with two levels is nominal: 1 − 4 × 2 / (2 × 2 × 3).
  assert.equal(row("krippendorff_alpha")?.n_units, 2);
  assert.ok(Math.abs(Number(row("krippendorff_alpha")?.value) - (1 - 8 / 12)) < 1e-12);
});

Deno.test("a value outside the declared domain, and a unit rated twice, are refused", async () => {
  const outside = await agreement({ "r.csv": cohen }, "--categories", "a,b");
  assert.equal(outside.exit, 1);
  assert.match(outside.err, /domaine déclaré/);
  const twice = await agreement({ "r.csv": "unit,rater,value\n1,a,x\n1,a,y\n" });
  assert.match(twice.err, /codé deux fois/);
});
