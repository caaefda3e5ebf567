import assert from "node:assert/strict";
import { join } from "node:path";
import { compute } from "../../../pipeline/commands/compute.ts";

const files: Readonly<Record<string, string>> = {
  "projects.csv": "project_id,name\n",
  "codes.csv": "code_id,parent_id\na,\nb,a\n",
  "interviews.csv": "interview_id,person_id,status,date\ne2,p2,done,2024-02\ne1,p1,done,2024-01\n" +
    "e3,p3,done,2024-03\n",
  "codings.csv": "coding_id,interview_id,code_id,coder,start,end\nk1,e1,a,x,0,5\nk2,e2,b,x,0,5\n" +
    "k3,e3,b,x,0,5\nk4,e3,a,x,3,9\n",
};

async function run(...args: string[]) {
  const folder = Deno.makeTempDirSync();
  try {
    for (const [name, text] of Object.entries(files)) {
      Deno.writeTextFileSync(join(folder, name), text);
    }
    let out = "";
    const io = { out: (s: string) => void (out += s), err: (s: string) => void (out += s) };
    assert.equal(await compute.run([...args, "--data", folder], io), 0, out);
    return args.includes("csv") ? out : JSON.parse(out);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

Deno.test("saturation gives the curve by date and the first crossing", async () => {
  const found = await run("saturation", "--base", "1", "--run", "1");
  assert.deepEqual(
    found.curve.map((row: Record<string, unknown>) => [
      row.interview_id,
      row.position,
      row.new_codes,
      row.ratio,
    ]),
    [["e1", 1, 1, 1], ["e2", 2, 1, 0], ["e3", 3, 0, null]],
  );
  assert.deepEqual(found.first_crossing, { position: 2, written: "2+1" });
  const csv = await run("saturation", "--format", "csv");
  assert.match(csv, /^interview_id,position,new_codes,ratio,/);
});

Deno.test("matrix, codes, cooccurrence and evidence print their rows", async () => {
  const matrix = await run("matrix", "--level", "1");
  assert.deepEqual(
    matrix.map((row: Record<string, unknown>) => [row.person_id, row.code_id, row.state]),
    [["p1", "a", "said"], ["p2", "a", "said"], ["p3", "a", "said"]],
  );
  const codes = await run("codes");
  assert.deepEqual(
    codes.map((row: Record<string, unknown>) => [row.code_id, row.expressed, row.asked]),
    [["a", 3, 3], ["b", 2, 3]],
  );
  const [pair] = await run("cooccurrence");
  assert.deepEqual([pair.code_a, pair.code_b, pair.overlap, pair.interviews], ["a", "b", 1, 1]);
  assert.deepEqual(await run("evidence"), {
    findings: [],
    recommendations: [],
    orphans: [],
    unused_strong_findings: [],
  });
});
