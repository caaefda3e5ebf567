import assert from "node:assert/strict";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { importFile } from "../../../pipeline/commands/import.ts";
import { interviewExports } from "../../../pipeline/commands/export/qda.ts";
import { openDataset } from "../../../pipeline/dataset/open-dataset.ts";
import { readFolder } from "../../../pipeline/dataset/folder.ts";
import { readQda } from "../../../pipeline/ingest/refi-qda/read-qda.ts";
import { writeQdpx } from "../../../pipeline/ingest/refi-qda/write-qda.ts";

const guid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const text =
  "Chercheur : et les délais ?\nMme Dupont : 😀 trop longs.\nMme Dupont : Dupont attend.\n";

function passage(n: number, words: string) {
  const start = [...text.slice(0, text.indexOf(words))].length;
  const coding = { guid: guid(100 + n), code: guid(2), user: guid(1), createdAt: null, memo: "" };
  const end = start + [...words].length;
  return { guid: guid(50 + n), name: words, start, end, memo: "", codings: [coding] };
}

const qdpx = writeQdpx({
  name: "x",
  origin: "test",
  users: [{ guid: guid(1), name: "Prénom Nom" }],
  codes: [
    {
      guid: guid(2),
      name: "Délais",
      parent: null,
      isCodable: true,
      colour: "#ff0000",
      description: "",
    },
    {
      guid: guid(3),
      name: "délais",
      parent: guid(2),
      isCodable: true,
      colour: null,
      description: "",
    },
  ],
  sources: [{
    guid: guid(4),
    name: "Entretien Dupont.docx",
    text,
    selections: [passage(1, "trop longs"), passage(2, "Dupont attend")],
    codings: [],
    memo: "",
    variables: {},
    reading: "as-is",
  }],
  notes: [],
});

/** A folder of its own for each test, gone afterwards. */
function inFolder(run: (folder: string) => Promise<void> | void): () => Promise<void> {
  return async () => {
    const folder = Deno.makeTempDirSync();
    try {
      await run(folder);
    } finally {
      Deno.removeSync(folder, { recursive: true });
    }
  };
}

async function runImport(folder: string, name: string, bytes: Uint8Array, ...more: string[]) {
  const file = join(folder, name);
  Deno.writeFileSync(file, bytes);
  const key = join(folder, "names.csv");
  Deno.writeTextFileSync(key, "name,pseudonym\nDupont,Élue A\n");
  let out = "";
  let err = "";
  const io = { out: (s: string) => void (out += s), err: (s: string) => void (err += s) };
  const into = join(folder, "data");
  const args = [file, "--into", into, "--format", "json", "--key", key, ...more];
  const exit = await importFile.run(args, io);
  return { exit, ledger: out === "" ? null : JSON.parse(out), err, into };
}

/** Every file of a folder with its text. */
function contents(folder: string): Record<string, string> {
  const { files } = readFolder(folder);
  return Object.fromEntries([...files].map(([path, b]) => [path, new TextDecoder().decode(b)]));
}

Deno.test(
  "a coding project becomes a dataset without names, whose codings still stand on their words",
  inFolder(async (folder) => {
    const { exit, ledger, into } = await runImport(folder, "projet.qdpx", qdpx);
    assert.equal(exit, 0);
    assert.deepEqual(ledger.codes, { in: 2, out: 2 });
    assert.deepEqual(ledger.sources, { in: 1, withText: 1 });
    assert.deepEqual(ledger.selections, { in: 2, out: 2 });
    assert.deepEqual(ledger.codings, { in: 2, out: 2 });
    assert.ok(!JSON.stringify(contents(into)).includes("Dupont"));
    assert.ok(!JSON.stringify(contents(into)).includes("Prénom"));
    const dataset = openDataset(readFolder(into), { anchors: true });
    // Nobody has read the transcript again, and no consent is noted yet.
    assert.deepEqual(dataset.problems.map(({ code }) => code), [
      "consent-unknown",
      "transcript-unreviewed",
    ]);
    assert.deepEqual(dataset.tables.codings.rows.map(({ exact }) => exact), [
      "trop longs",
      "[Élue A] attend",
    ]);
    assert.deepEqual(
      dataset.tables.codes.rows.map(({ code_id, parent_id }) => [code_id, parent_id]),
      [
        ["delais", null],
        ["delais-delais", "delais"],
      ],
    );
  }),
);

Deno.test(
  "importing twice changes nothing, even when the tool minted new identifiers",
  inFolder(async (folder) => {
    const { into } = await runImport(folder, "projet.qdpx", qdpx);
    const before = contents(into);
    await runImport(folder, "projet.qdpx", qdpx);
    assert.deepEqual(contents(into), before);
    const { project } = readQda(qdpx, "x");
    const renamed = JSON.parse(JSON.stringify(project).replaceAll("-4000-8000-", "-4000-9000-"));
    const { ledger } = await runImport(folder, "projet.qdpx", writeQdpx(renamed));
    assert.deepEqual(ledger.written, []);
    assert.deepEqual(contents(into), before);
  }),
);

Deno.test(
  "what was imported goes out again with the same codings",
  inFolder(async (folder) => {
    const { into } = await runImport(folder, "projet.qdpx", qdpx);
    const table = join(into, "interviews.csv");
    const [head, row] = Deno.readTextFileSync(table).split("\n");
    Deno.writeTextFileSync(table, `${head},consent\n${row},quote\n`);
    const { bytes } = interviewExports.qdpx(openDataset(readFolder(into)));
    const { ledger, project } = readQda(bytes, "x");
    assert.deepEqual(ledger.codings, { in: 2, out: 2 });
    const source = project.sources[0];
    const points = [...source?.text ?? ""];
    assert.deepEqual(
      source?.selections.map(({ start, end }) => points.slice(start, end).join("")),
      ["trop longs", "[Élue A] attend"],
    );
  }),
);

Deno.test(
  "a corrected transcript moves its codings by proof",
  inFolder(async (folder) => {
    const { into } = await runImport(folder, "projet.qdpx", qdpx);
    const id = openDataset(readFolder(into)).tables.interviews.rows[0]?.interview_id ?? "";
    const corrected = strToU8(`Entretien relu\n${text}`);
    const { exit } = await runImport(folder, "relu.txt", corrected, "--interview", id);
    assert.equal(exit, 0);
    const dataset = openDataset(readFolder(into), { anchors: true });
    assert.ok(dataset.problems.every(({ code }) => !/anchors|hash/.test(code)));
    assert.equal(dataset.tables.codings.rows[0]?.exact, "trop longs");
    assert.equal(dataset.tables.interviews.rows.length, 1);
  }),
);

Deno.test(
  "no interview and no descriptor leads an import out of its folder",
  inFolder(async (folder) => {
    const words = strToU8("Moi : oui.\n");
    for (const id of ["../../pwned", "a/b", "a b", "CON:", ""]) {
      const { exit, err, into } = await runImport(folder, "e.txt", words, "--interview", id);
      assert.equal(exit, 1, id);
      assert.match(err, /n’est pas un identifiant/);
      assert.throws(() => Deno.statSync(into), Deno.errors.NotFound);
    }
    const into = join(folder, "data");
    Deno.mkdirSync(into);
    const resources = [{ name: "interviews", path: "../interviews.csv" }];
    Deno.writeTextFileSync(join(into, "datapackage.json"), JSON.stringify({ resources }));
    const led = await runImport(folder, "e.txt", words, "--interview", "CON");
    assert.equal(led.exit, 1);
    assert.match(led.err, /path-outside/);
    assert.throws(() => Deno.statSync(join(folder, "interviews.csv")), Deno.errors.NotFound);
    Deno.removeSync(join(into, "datapackage.json"));
    const { exit } = await runImport(folder, "e.txt", words, "--interview", "CON");
    assert.equal(exit, 0);
    const transcripts = [...Deno.readDirSync(join(into, "transcripts", "to-review"))]
      .filter(({ name }) => !name.startsWith(".")).map(({ name }) => name);
    assert.equal(transcripts.length, 1);
    assert.match(transcripts[0] ?? "", /^con--[0-9a-f]{12}\.txt$/);
  }),
);

Deno.test(
  "subtitles become labelled turns; names stay out of the folder and of standard output",
  inFolder(async (folder) => {
    const vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Chercheur>Alors ?\n\n" +
      "00:03.000 --> 00:04.000\n<v Personne>Dupont dit <i>oui</i></v>\n";
    const { ledger, into } = await runImport(folder, "e.vtt", strToU8(vtt));
    assert.equal(
      contents(into)["transcripts/to-review/ent-01.txt"],
      "[Chercheur] (0:01 - 0:02)\nAlors ?\n\n[Personne] (0:03 - 0:04)\n[Élue A] dit oui\n",
    );
    assert.deepEqual(ledger.pseudonyms, [{ pseudonym: "Élue A", count: 1 }]);
    assert.ok(!JSON.stringify(ledger).includes("Dupont"));
  }),
);

Deno.test(
  "a project without texts is refused and writes nothing",
  inFolder(async (folder) => {
    const xml = `<Project xmlns="urn:QDA-XML:project:1.0" name="x"><Sources><TextSource ` +
      `guid="${guid(4)}" name="e" plainTextPath="internal://x.txt"/></Sources></Project>`;
    const { exit, ledger, into } = await runImport(folder, "projet.qde", strToU8(xml));
    assert.equal(exit, 1);
    assert.equal(ledger.problems[0].severity, "error");
    assert.throws(() => Deno.statSync(into), Deno.errors.NotFound);
  }),
);

Deno.test(
  "an unknown kind of file is a sentence and exit code 1",
  inFolder(async (folder) => {
    const { exit, err } = await runImport(folder, "a.xyz", strToU8("x"));
    assert.equal(exit, 1);
    assert.match(err, /n’est pas connu/);
  }),
);
