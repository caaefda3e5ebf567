import assert from "node:assert/strict";
import { join } from "node:path";
import { checkKeeping } from "../../pipeline/privacy/keeping.ts";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { inFolder } from "../commands/report/small-site.ts";

const record = { controller: "équipe", purpose: "bilan" };

/** What is told of a lab with this processing record and these private files. */
function told(folder: string, processing: unknown, files: readonly string[] = []) {
  const lab = join(folder, "lab");
  Deno.mkdirSync(join(lab, "private"), { recursive: true });
  const put = (path: string, text: string) => Deno.writeTextFileSync(join(lab, path), text);
  put("projects.csv", "project_id,name\n");
  put("interviews.csv", "interview_id,person_id,status,consent\nent-01,p-01,done,use\n");
  put("datapackage.json", JSON.stringify({ name: "lab", as_of: "2026-01-01", processing }));
  for (const name of files) put(`private/${name}`, "x");
  const found = checkKeeping(lab, openDataset(readFolder(lab)));
  Deno.removeSync(lab, { recursive: true });
  return found.map(({ code, file, column }) => `${code} ${file} ${column}`);
}

Deno.test("a kind that is still there after its date is told, as of the date of the data", () =>
  inFolder((folder) => {
    const keep = { key: "2025-12-31", recordings: "2025-12-31", contacts: "2026-06-30" };
    const files = ["names.csv", "contacts.csv", "e1.m4a"];
    assert.deepEqual(told(folder, { ...record, keep }, files), [
      "keeping private/names.csv processing.keep.key",
      "keeping private/ processing.keep.recordings",
    ]);
    assert.deepEqual(told(folder, { ...record, keep }), []);
    return Promise.resolve();
  }));

Deno.test("a lab with interviews and no record is told; so is what is not understood", () =>
  inFolder((folder) => {
    assert.deepEqual(told(folder, undefined), ["keeping datapackage.json processing"]);
    assert.deepEqual(told(folder, { ...record, keep: { key: "bientôt", photos: "2026-01-01" } }), [
      "keeping datapackage.json processing.keep.key",
      "keeping datapackage.json processing.keep.photos",
    ]);
    assert.deepEqual(told(folder, { ...record, colour: "red", keep: {} }), [
      "keeping datapackage.json processing.colour",
    ]);
    return Promise.resolve();
  }));
