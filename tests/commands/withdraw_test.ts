import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { exportData } from "../../pipeline/commands/export.ts";
import { withdraw } from "../../pipeline/commands/withdraw.ts";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { pathOf } from "../privacy/paths.ts";
import { contents, inFolder } from "./report/small-site.ts";

/** Eight words of a text in a row, at every place. */
function fragments(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  return words.slice(0, -7).map((_, i) => words.slice(i, i + 8).join(" "));
}

/** A copy of the demo in a folder, with the words of one of its interviews. */
function copyOfDemo(folder: string, interview: string) {
  const lab = join(folder, "demo");
  cpSync(pathOf("data/demo"), lab, { recursive: true });
  const dataset = openDataset(readFolder(lab));
  const { transcript, person_id } = dataset.tables.interviews.rows
    .find(({ interview_id }) => interview_id === interview)!;
  const { text, points, turns } = dataset.transcripts.get(transcript)!;
  const said = turns.filter(({ interviewer, speaker }) => !interviewer && speaker !== null)
    .map(({ start, end }) => points.slice(start, end));
  return { lab, text, words: said.flatMap(fragments), person: person_id };
}

async function run(lab: string, interview: string) {
  let out = "";
  let err = "";
  const io = { out: (s: string) => void (out += s), err: (s: string) => void (err += s) };
  const code = await withdraw.run([interview, "--data", lab, "--lang", "en"], io);
  return { code, out, err };
}

/** Every export of a lab as text, the entries of archives apart. */
async function exportsOf(lab: string, folder: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const io = { out: () => {}, err: () => {} };
  for (const kind of ["zip", "qdpx", "qdc", "quotes", "iramuteq", "code-by-case"]) {
    const out = join(folder, `out-${kind}`);
    const args = ["--data", lab, "--as", kind, "--out", out, "--replace"];
    assert.equal(await exportData.run(args, io), 0, kind);
    const bytes = Deno.readFileSync(out);
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const entries = isZip ? Object.entries(unzipSync(bytes)) : [[kind, bytes] as const];
    for (const [name, part] of entries) {
      texts.set(`${kind}/${name}`, new TextDecoder().decode(part).replace(/\s+/g, " "));
    }
  }
  return texts;
}

Deno.test("a person leaves every table, text and export, and what must be erased by hand is told", () =>
  inFolder(async (folder) => {
    const { lab, words, person } = copyOfDemo(folder, "ent-05");
    assert.ok(words.length > 300);
    const before = await exportsOf(lab, folder);
    assert.ok([...before.values()].some((text) => words.some((part) => text.includes(part))));
    const { code, out } = await run(lab, "ent-05");
    assert.equal(code, 0);
    const files = Object.entries(contents(lab));
    for (const [path, text] of files) {
      assert.ok(!/\bent-05\b/.test(text), path);
      assert.ok(!new RegExp(`\\b${person}\\b`).test(text), path);
      const flat = text.replace(/\s+/g, " ");
      assert.deepEqual(words.filter((part) => flat.includes(part)), [], path);
    }
    for (const [name, text] of await exportsOf(lab, folder)) {
      assert.deepEqual(words.filter((part) => text.includes(part)), [], name);
      assert.ok(!/\bent-05\b/.test(text), name);
    }
    assert.match(out, /Removed: .*interviews 1.*codings \d+/);
    assert.match(out, /\+ reports\/governance\.fr\.md/);
    assert.match(out, /history of git/);
    const log = Deno.readTextFileSync(join(lab, "private/log.jsonl"));
    assert.equal(JSON.parse(log).rows.interviews, 1);
    assert.ok(!log.includes("05"));
  }));

Deno.test("what is left is a dataset without errors", () =>
  inFolder(async (folder) => {
    const { lab } = copyOfDemo(folder, "ent-05");
    await run(lab, "ent-05");
    const { problems, tables } = openDataset(readFolder(lab), { anchors: true });
    assert.deepEqual(problems.filter(({ severity }) => severity === "error"), []);
    assert.equal(tables.interviews.rows.length, 15);
    assert.ok(tables.proposals.rows.every(({ coding_ids }) =>
      coding_ids.every((id) => !id.startsWith("ent-05"))
    ));
  }));

Deno.test("an interview that is not there changes nothing, and the nearest one is proposed", () =>
  inFolder(async (folder) => {
    const { lab } = copyOfDemo(folder, "ent-05");
    const before = contents(lab);
    const { code, err } = await run(lab, "ent-055");
    assert.equal(code, 1);
    assert.match(err, /withdraw[^]*ent-05/);
    assert.deepEqual(contents(lab), before);
  }));

Deno.test("an interview marked as withdrawn, or of which only use was allowed, leaves no words in any export", () =>
  inFolder(async (folder) => {
    for (const [from, to] of [[",done,quote", ",withdrawn,quote"], [",done,quote", ",done,use"]]) {
      Deno.mkdirSync(join(folder, "one"));
      const { lab, words } = copyOfDemo(join(folder, "one"), "ent-10");
      const table = join(lab, "interviews.csv");
      const rows = Deno.readTextFileSync(table).split("\n").map((line) =>
        line.startsWith("ent-10,") ? line.replace(from!, to!) : line
      );
      Deno.writeTextFileSync(table, rows.join("\n"));
      for (const [name, text] of await exportsOf(lab, join(folder, "one"))) {
        assert.deepEqual(words.filter((part) => text.includes(part)), [], `${to} ${name}`);
      }
      Deno.removeSync(join(folder, "one"), { recursive: true });
    }
  }));
