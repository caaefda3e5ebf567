import assert from "node:assert/strict";
import { join } from "node:path";
import { compute } from "../../../pipeline/commands/compute.ts";

/** Run `compute` on tables written to a folder that is deleted afterwards. */
async function run(
  tables: Readonly<Record<string, string>>,
  args: (folder: string) => readonly string[],
): Promise<{ code: number; rows: Record<string, unknown>[]; err: string }> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, text] of Object.entries(tables)) {
      await Deno.writeTextFile(join(folder, name), text);
    }
    let [out, err] = ["", ""];
    const io = {
      out: (text: string) => void (out += text),
      err: (text: string) => void (err += text),
    };
    const code = await compute.run(args(folder), io);
    return { code, rows: out === "" ? [] : JSON.parse(out), err };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const input = (name: string, text: string, ...more: string[]) =>
  run({ "m.csv": text }, (folder) => [name, "--input", join(folder, "m.csv"), ...more]);

Deno.test("specialisation of a wide matrix: one row a territory and activity", async () => {
  const { code, rows } = await input("specialisation", "t,x,y\nr,30,10\ns,10,30\n");
  assert.equal(code, 0);
  assert.deepEqual(rows.map((row) => [row.territory, row.activity, row.lq, row.rsca]), [
    ["r", "x", 1.5, 0.2],
    ["r", "y", 0.5, -1 / 3],
    ["s", "x", 0.5, -1 / 3],
    ["s", "y", 1.5, 0.2],
  ]);
});

Deno.test("specialisation of a dataset names its reference, year and source", async () => {
  const { code, rows } = await run({
    "projects.csv": "project_id,name\np,P\n",
    "sources.csv": "source_id,title\ns,S\n",
    "territory.csv": "territory,year,activity_code,employment,source_id\n" +
      "Pays,2020,A21:A,50,s\nPays,2020,A21:B,50,s\nPays,2020,A21:C,100,s\n" +
      "Ville,2020,A21:A,1,s\nVille,2020,A21:B,1,s\nVille,2020,A21:C,2,s\n",
  }, (folder) => ["specialisation", "--data", folder]);
  assert.equal(code, 0);
  const last = rows.at(-1);
  assert.deepEqual(
    [last?.territory, last?.activity, last?.lq, last?.reference, last?.year, last?.source_id],
    ["Ville", "A21:C", 1, "Pays", 2020, "s"],
  );
  // Sections B and C are one group of A10: entropy 1.5 bits, of which 0.811 between groups.
  const between = -(0.25 * Math.log2(0.25) + 0.75 * Math.log2(0.75));
  assert.ok(Math.abs(Number(last?.unrelated_variety) - between) < 1e-12);
  assert.ok(Math.abs(Number(last?.related_variety) - (1.5 - between)) < 1e-12);
});

Deno.test("relatedness reads co-occurrences, or presences of territories", async () => {
  const square = await input(
    "relatedness",
    ",a,b,c\na,0,2,1\nb,2,0,1\nc,1,1,0\n",
    "--method",
    "jaccard",
  );
  const value = (rows: Record<string, unknown>[], a: string, b: string) =>
    rows.find((row) => row.activity === a && row.related === b)?.relatedness;
  assert.equal(value(square.rows, "a", "b"), 2 / 4);
  assert.equal(value(square.rows, "a", "a"), 0);
  const presence = "t,a,b\nr,1,1\ns,1,0\n";
  const proximity = await input("relatedness", presence, "--method", "hidalgo");
  assert.equal(value(proximity.rows, "a", "b"), 0.5);
  const hollow = await input("relatedness", ",a,b\na,0,1\nb,1,0\n", "--method", "hidalgo");
  assert.equal(hollow.code, 1);
  assert.match(hollow.err, /diagonale/);
});

Deno.test("complexity is standardised, and refused with the reason when disconnected", async () => {
  const nested = "t,a,b,c\nr,1,1,1\ns,1,1,0\nu,1,0,0\n";
  const { rows } = await input("complexity", nested, "--binary");
  const eci = rows.map((row) => Number(row.eci));
  assert.deepEqual(rows.map((row) => row.diversity), [3, 2, 1]);
  assert.ok(Math.abs(eci.reduce((a, b) => a + b, 0)) < 1e-12);
  assert.ok(Math.abs(eci.reduce((a, b) => a + b * b, 0) / 3 - 1) < 1e-12);
  assert.ok(eci[0]! > eci[1]! && eci[1]! > eci[2]!);
  const split = await input("complexity", "t,a,b\nr,1,0\ns,0,1\n", "--binary");
  assert.equal(split.code, 1);
  assert.match(split.err, /n’est pas connexe/);
});

Deno.test("a cell that is no number is a problem with its line and column", async () => {
  const { code, err } = await input("complexity", "t,a,b\nr,1,zero\n", "--binary");
  assert.equal(code, 1);
  assert.match(err, /--input:2, b/);
});

Deno.test("alignment: the portfolio first, then what each project brings", async () => {
  const { code, rows } = await run({
    "projects.csv": "project_id,name\np,P\nq,Q\n",
    "domains.csv": "domain_id,label_fr,priority\nsea,Mer,1\nsky,Ciel,1\n",
    "project_domains.csv": "project_id,domain_id,membership,coder\np,sea,1,x\nq,sky,1,x\n",
  }, (folder) => ["alignment", "--data", folder, "--draws", "99"]);
  assert.equal(code, 0);
  assert.deepEqual(rows.map((row) => row.scope), ["portfolio", "project", "project"]);
  assert.deepEqual([rows[0]?.cosine, rows[0]?.overlap], [1, 1]);
  assert.equal(rows[1]?.variety_change, 1);
  const none = await run({ "projects.csv": "project_id,name\np,P\n" }, (folder) => [
    "alignment",
    "--data",
    folder,
  ]);
  assert.equal(none.code, 1);
});

Deno.test("participation has one row a project, promises one a proposal", async () => {
  const tables = {
    "projects.csv": "project_id,name\np,P\nq,Q\n",
    "activities.csv": "activity_id,project_id,phase,promised_level,delivered_level\n" +
      "a,p,design,involve,consult\nb,q,design,,\n",
    "proposals.csv": "proposal_id,activity_id,decision,reply_fr\n1,a,accepted,oui\n2,a,rejected,\n",
    "attendance.csv": "activity_id,attribute,category,count\na,age,young,3\na,age,old,1\n",
  };
  const all = await run(tables, (folder) => ["participation", "--data", folder]);
  assert.deepEqual(all.rows.map((row) => row.project_id), ["p", "q"]);
  assert.deepEqual(
    [all.rows[0]?.delivered_level, all.rows[0]?.influence, all.rows[0]?.blau_age],
    ["consult", 0.5, 0.5],
  );
  assert.equal(all.rows[1]?.blau_age, null);
  assert.equal(all.rows[1]?.delivered_level, null);
  const ledger = await run(tables, (folder) => ["promises", "--data", folder]);
  assert.deepEqual(ledger.rows.map((row) => [row.proposal_id, row.promise, row.answer]), [
    ["1", "half-kept", "half-kept"],
    ["2", "half-kept", "not-kept"],
    [null, "unknown", null],
  ]);
});
