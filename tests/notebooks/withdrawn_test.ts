import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Every file of a folder as text, the tables that pages carry to be saved decoded. */
function readSite(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((path) => {
    const text = readFileSync(path, "utf8");
    const saved = [...text.matchAll(/base64,([A-Za-z0-9+/=]+)/g)]
      .map(([, code = ""]) => new TextDecoder().decode(Uint8Array.fromBase64(code)));
    return [path.slice(folder.length), [text, ...saved].join("\n")];
  }));
}

for (const edition of ["readers", "researchers"] as const) {
  Deno.test(`an interview that is withdrawn is gone from every page for ${edition}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "withdrawn-"));
    try {
      const data = join(folder, "demo");
      cpSync(join(root, "data", "demo"), data, { recursive: true });
      const file = join(data, "interviews.csv");
      const rows = readFileSync(file, "utf8").split("\n").map((line) =>
        line.startsWith("ent-10,") ? line.replace(",done,", ",withdrawn,") : line
      );
      writeFileSync(file, rows.join("\n"));
      const { code, stderr } = await new Deno.Command(Deno.execPath(), {
        args: [
          "task",
          "report",
          "--data",
          data,
          "--out",
          join(folder, "site"),
          "--seconds",
          "3600",
          "--for",
          edition,
        ],
        cwd: root,
        stdout: "null",
        stderr: "piped",
      }).output();
      assert.equal(code, 0, new TextDecoder().decode(stderr));
      const pages = readSite(join(folder, "site"));
      const dataset = openDataset(readFolder(data));
      const wordsOf = (interview: string) =>
        dataset.tables.codings.rows.filter(({ interview_id }) => interview_id === interview)
          .flatMap(({ exact }) => exact !== null && exact.length > 20 ? [exact.slice(0, 40)] : []);
      const holding = (mark: string) =>
        [...pages].filter(([, text]) => text.includes(mark)).map(([path]) => path);
      // What stays can be found in the same way: a search that finds nothing would prove nothing.
      assert.ok(edition === "readers" || holding("ent-05").length >= 8);
      assert.ok(wordsOf("ent-05").some((words) => holding(words).length > 0));
      // Of the researchers' edition, the page on the data says that rows of it are left.
      const elsewhere = (mark: string) => holding(mark).filter((path) => !path.includes("quality"));
      assert.deepEqual(elsewhere("ent-10"), []);
      assert.deepEqual(elsewhere("p-10"), []);
      if (edition === "readers") {
        for (const mark of ["ent-10", "p-10", "ent-05", "p-05"]) {
          assert.deepEqual(holding(mark), []);
        }
      }
      assert.ok(wordsOf("ent-10").length > 10);
      for (const words of wordsOf("ent-10")) assert.deepEqual(holding(words), [], words);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
