import assert from "node:assert/strict";
import { join } from "node:path";
import { importFile } from "../../../pipeline/commands/import.ts";
import { readFolder } from "../../../pipeline/dataset/folder.ts";
import { openDataset } from "../../../pipeline/dataset/open-dataset.ts";
import { contents, inFolder } from "../report/small-site.ts";

const talk = "[Claire Petit] (0:01 - 0:11)\nRacontez-moi le projet.\n\n" +
  "[Yann Le Goff] (0:12 - 0:40)\nAvec Maëlys Quéméneur, nous avons ouvert le site.\n\n" +
  "[Claire Petit] (0:41 - 0:50)\nEt ensuite ?\n\n" +
  "[Yann Le Goff] (0:51 - 1:20)\nEnsuite, rien.\n";
const key =
  "name,pseudonym\nYann Le Goff,Cadre A\nClaire Petit,Animatrice\nMaëlys Quéméneur,Élue B\n";
const names = /Claire|Petit|Yann|Goff|Maëlys|Quéméneur/i;

/** Import a transcript into a lab, with a key in its private folder or none. */
async function take(folder: string, file: string, text: string, keyed: boolean, ...more: string[]) {
  const lab = join(folder, "lab");
  Deno.mkdirSync(join(lab, "private"), { recursive: true });
  Deno.writeTextFileSync(join(lab, "projects.csv"), "project_id,name\n");
  if (keyed) Deno.writeTextFileSync(join(lab, "private/names.csv"), key);
  Deno.writeTextFileSync(join(folder, file), text);
  let [out, err] = ["", ""];
  const io = { out: (s: string) => void (out += s), err: (s: string) => void (err += s) };
  const code = await importFile.run([join(folder, file), "--into", lab, ...more], io);
  const { private: _, ...files } = Object.fromEntries(
    Object.entries(contents(lab)).filter(([path]) => !path.startsWith("private/")),
  );
  return { code, out, err, lab, files };
}

Deno.test("with the lab's own key no name is left in any file, nor in the account", () =>
  inFolder(async (folder) => {
    const { code, out, files } = await take(folder, "Entretien Le Goff.txt", talk, true);
    assert.equal(code, 0);
    assert.ok(!names.test(JSON.stringify(files)), JSON.stringify(files));
    assert.ok(!names.test(out));
    assert.match(Object.keys(files).join(" "), /transcripts\/to-review\/ent-01\.txt/);
  }));

Deno.test("labels go on opening their turns, and the interviewer that was named does not count", () =>
  inFolder(async (folder) => {
    const { lab } = await take(folder, "a.txt", talk, true, "--interviewer", "Claire Petit");
    const dataset = openDataset(readFolder(lab));
    const [row] = dataset.tables.interviews.rows;
    assert.deepEqual(row?.interviewers, ["Animatrice"]);
    const { turns } = dataset.transcripts.get(row?.transcript ?? null)!;
    assert.deepEqual(turns.map(({ speaker, interviewer }) => [speaker, interviewer]), [
      ["Animatrice", true],
      ["Cadre A", false],
      ["Animatrice", true],
      ["Cadre A", false],
    ]);
  }));

Deno.test("labels before a colon keep their turns too", () =>
  inFolder(async (folder) => {
    const lines =
      "Claire Petit : alors ?\nYann Le Goff : oui.\nClaire Petit : et ?\nYann Le Goff : non.\n";
    const { lab } = await take(folder, "a.txt", lines, true, "--interviewer", "Claire Petit");
    const dataset = openDataset(readFolder(lab));
    const { turns } = dataset.transcripts.get("transcripts/to-review/ent-01.txt")!;
    assert.deepEqual(turns.map(({ interviewer }) => interviewer), [true, false, true, false]);
  }));

Deno.test("a pseudonym that would join the turns is refused, and nothing is written", () =>
  inFolder(async (folder) => {
    const long = key.replace("Cadre A", `Cadre ${"A".repeat(70)}`);
    Deno.writeTextFileSync(join(folder, "key.csv"), long);
    const { code, err, files } = await take(
      folder,
      "a.txt",
      talk,
      false,
      "--key",
      join(folder, "key.csv"),
    );
    assert.equal(code, 1);
    assert.match(err, /pseudonym-turns/);
    assert.deepEqual(Object.keys(files), ["projects.csv"]);
  }));

Deno.test("without a key what looks like a name is listed, on standard error only, with what to do", () =>
  inFolder(async (folder) => {
    const { code, out, err } = await take(folder, "a.txt", talk, false);
    assert.equal(code, 0);
    assert.match(err, /Claire Petit[^]*Maëlys Quéméneur[^]*likely-names[^]*private\/names\.csv/);
    assert.ok(!names.test(out));
  }));

Deno.test("ids are neutral and go on; the same text again is the same interview", () =>
  inFolder(async (folder) => {
    await take(folder, "Le Goff 12-02-2025.txt", talk, true);
    const other =
      "Chercheuse : bonjour, dites-moi ce que vous en pensez.\nMoi : beaucoup de bien.\n";
    const { files } = await take(folder, "Petit 13-02-2025.txt", other, true);
    assert.match(files["interviews.csv"]!, /\nent-01,[^]*\nent-02,/);
    const again = await take(folder, "copie.txt", talk, true);
    assert.deepEqual(again.files, files);
  }));

Deno.test("a transcript stays where git ignores it until it is marked as read again", () =>
  inFolder(async (folder) => {
    const { lab, files } = await take(folder, "a.txt", talk, true);
    assert.equal(files["transcripts/to-review/.gitignore"], "*\n");
    assert.ok(
      openDataset(readFolder(lab)).problems.some(({ code }) => code === "transcript-unreviewed"),
    );
    const io = { out: () => {}, err: () => {} };
    assert.equal(await importFile.run(["--reviewed", "ent-01", "--into", lab], io), 0);
    const after = contents(lab);
    assert.equal(after["transcripts/ent-01.txt"], files["transcripts/to-review/ent-01.txt"]);
    assert.ok(!Object.hasOwn(after, "transcripts/to-review/ent-01.txt"));
    assert.match(after["interviews.csv"]!, /transcripts\/ent-01\.txt/);
    assert.equal(await importFile.run(["--reviewed", "ent-09", "--into", lab], io), 1);
  }));
