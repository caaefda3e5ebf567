import assert from "node:assert/strict";
import { join } from "node:path";
import { importFile } from "../../../pipeline/commands/import.ts";
import { lockFolder } from "../../../pipeline/commands/files/lock.ts";
import { contents, inFolder } from "../report/small-site.ts";

const talk = (who: string) =>
  `Chercheur : oui ?\n${who} : trop long, et personne ne dit pourquoi au juste.\n`;

/** Import a text into a dataset; the exit code and what was said. */
async function take(folder: string, name: string, text: string, ...more: string[]) {
  Deno.writeTextFileSync(join(folder, name), text);
  let err = "";
  const io = { out: () => {}, err: (part: string) => void (err += part) };
  const args = [join(folder, name), "--into", join(folder, "lab"), ...more];
  return { exit: await importFile.run(args, io), err };
}

/** A dataset with these files. */
function lab(folder: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, "lab");
  for (const [file, text] of Object.entries(files)) {
    Deno.mkdirSync(join(path, file, ".."), { recursive: true });
    Deno.writeTextFileSync(join(path, file), text);
  }
  return path;
}

const interviews = "interview_id,person_id,transcript,text_sha256,status\n";

/** Datasets that an import of `essai.txt` as the interview `essai` would damage, and what refuses it. */
const refused: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
  "a transcript of the user's own": ["transcript-kept", {
    "transcripts/to-review/essai.txt": "Mes notes.\n",
  }],
  "a transcript changed by hand since": ["transcript-kept", {
    "transcripts/essai.txt": "Relu à la main.\n",
    "interviews.csv": `${interviews}essai,essai,transcripts/essai.txt,${"0".repeat(64)},done\n`,
  }],
  "a table with a title above it": ["import-loss", {
    "interviews.csv": `Nos entretiens;;\n;;\ninterview_id;person_id;status\ni1;p1;done\n`,
  }],
  "a table with cells beyond its columns": ["import-loss", {
    "interviews.csv": "interview_id,person_id,status\ni1,p1,done,une note\n",
  }],
  "a table with two columns of one name": ["import-loss", {
    "interviews.csv": "interview_id,person_id,note,note\ni1,p1,a,b\n",
  }],
  "a table that is declared in a workbook": ["import-workbook", {
    "datapackage.json": `{"resources":[{"name":"interviews","path":"all.xlsx"}]}`,
  }],
  "a table that is declared outside the dataset": ["path-outside", {
    "datapackage.json": `{"resources":[{"name":"interviews","path":"../../elsewhere.csv"}]}`,
  }],
  "a table that is declared in two files": ["import-several-files", {
    "datapackage.json": `{"resources":[{"name":"interviews","path":["a.csv","b.csv"]}]}`,
  }],
};

for (const [what, [code, files]] of Object.entries(refused)) {
  Deno.test(`an import does not damage ${what}`, () =>
    inFolder(async (folder) => {
      lab(folder, { "projects.csv": "project_id,name\n", ...files });
      const before = contents(join(folder, "lab"));
      const { exit, err } = await take(folder, "essai.txt", talk("A"), "--interview", "essai");
      assert.equal(exit, 1);
      assert.match(err, new RegExp(`Erreur \\[${code}\\][^]*Error \\[${code}\\]`));
      assert.deepEqual(contents(join(folder, "lab")), before);
      assert.throws(() => Deno.statSync(join(folder, "elsewhere.csv")), Deno.errors.NotFound);
    }));
}

Deno.test("an identifier that leads out of the dataset is refused", () =>
  inFolder(async (folder) => {
    for (const id of ["../../x", "a/../../../x", "/elsewhere/x", "a\\..\\x"]) {
      const { exit, err } = await take(folder, "essai.txt", talk("A"), "--interview", id);
      assert.equal(exit, 1, id);
      assert.match(err, /n’est pas un identifiant/);
      assert.deepEqual(Object.keys(contents(folder)), ["essai.txt"]);
    }
  }));

Deno.test("another state of a text that is there is refused until somebody says which interview it is", () =>
  inFolder(async (folder) => {
    lab(folder, { "projects.csv": "project_id,name\n" });
    assert.equal((await take(folder, "one.txt", talk("A"))).exit, 0);
    const before = contents(join(folder, "lab"));
    const corrected = `${talk("A")}A : j’oubliais le calendrier.\n`;
    const { exit, err } = await take(folder, "relu.txt", corrected);
    assert.equal(exit, 1);
    assert.match(err, /interview-there[^]*ent-01/);
    assert.deepEqual(contents(join(folder, "lab")), before);
    assert.equal((await take(folder, "relu.txt", corrected, "--interview", "ent-01")).exit, 0);
    assert.match(contents(join(folder, "lab"))["transcripts/to-review/ent-01.txt"]!, /calendrier/);
  }));

Deno.test("rows and columns that are there already stay as they stand", () =>
  inFolder(async (folder) => {
    const path = lab(folder, {
      "projects.csv": "project_id,name\n",
      "interviews.csv": "interview_id,person_id,status,own\ni1,p1,refused,mine\n",
    });
    assert.equal((await take(folder, "essai.txt", talk("A"))).exit, 0);
    assert.match(contents(path)["interviews.csv"]!, /own\n[^]*i1,p1,.*refused.*,mine\n/);
  }));

Deno.test("a second import into a dataset at the same time is refused, and both can be done in turn", () =>
  inFolder(async (folder) => {
    const path = lab(folder, { "projects.csv": "project_id,name\n" });
    const lock = lockFolder(path);
    const { exit, err } = await take(folder, "one.txt", talk("A"));
    lock.release();
    assert.equal(exit, 1);
    assert.match(err, /output-busy/);
    assert.deepEqual(contents(path), { "projects.csv": "project_id,name\n" });
    await take(folder, "one.txt", talk("A"));
    await take(folder, "two.txt", talk("B"));
    assert.match(contents(path)["interviews.csv"]!, /ent-01[^]*ent-02/);
  }));
