import assert from "node:assert/strict";
import { join } from "node:path";
import { check } from "../../pipeline/commands/check.ts";

async function run(args: readonly string[]): Promise<{ code: number; text: string }> {
  let text = "";
  const io = {
    out: (more: string) => void (text += more),
    err: (more: string) => void (text += more),
  };
  return { code: await check.run(args, io), text };
}

async function inFolder(
  files: Readonly<Record<string, string>>,
  test: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = Deno.makeTempDirSync();
  try {
    for (const [name, text] of Object.entries(files)) {
      Deno.writeTextFileSync(join(folder, name), text);
    }
    await test(folder);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

Deno.test("check FILE --format json --rows: the whole contract", () =>
  inFolder(
    { "t.csv": "id;montant;début\np-1;1 234,5 €;31/12/2024\np-2;;29/02/2023\n" },
    async (folder) => {
      const { code, text } = await run([join(folder, "t.csv"), "--format", "json", "--rows"]);
      const report = JSON.parse(text);
      assert.equal(code, 1);
      assert.deepEqual(Object.keys(report), [
        "file",
        "format",
        "encoding",
        "delimiter",
        "headerLine",
        "columns",
        "rowCount",
        "problems",
        "rows",
      ]);
      const [found, ...others] = report.problems;
      assert.deepEqual(others, []);
      assert.deepEqual(Object.keys(found), [
        "code",
        "severity",
        "line",
        "column",
        "cell",
        "message_fr",
        "message_en",
        "repair",
      ]);
      assert.deepEqual([found.code, found.line, found.column, found.cell], [
        "type-error",
        3,
        "début",
        "29/02/2023",
      ]);
      delete report.problems;
      assert.deepEqual(report, {
        file: "t.csv",
        format: "csv",
        encoding: "utf-8",
        delimiter: ";",
        headerLine: 1,
        columns: [
          { name: "id", type: "string" },
          { name: "montant", type: "number" },
          { name: "début", type: "date" },
        ],
        rowCount: 2,
        rows: [
          { id: "p-1", montant: 1234.5, "début": "2024-12-31" },
          { id: "p-2", montant: null, "début": null },
        ],
      });
    },
  ));

Deno.test("check FILE: what is not there, and options that do not exist, are told", async () => {
  const absent = await run(["nowhere.csv", "--format", "json"]);
  assert.equal(absent.code, 1);
  assert.equal(JSON.parse(absent.text).problems[0].code, "file-error");
  assert.equal((await run(["--nothing"])).code, 1);
});

Deno.test("check: an option that cannot apply is refused, and nothing is done", () =>
  inFolder({ "projects.csv": "project_id,name,status\np-1,A,complted\n" }, async (folder) => {
    const file = join(folder, "projects.csv");
    for (
      const args of [
        [file, "--repair"],
        [file, "--translations"],
        [file, "--data", folder],
        [file, "--against", folder],
        ["--data", folder, "--rows"],
        ["--data", folder, "--schema", file],
        ["--data", folder, "--sheet", "x"],
      ]
    ) {
      const { code, text } = await run(args);
      assert.equal(code, 1, args.join(" "));
      assert.match(text, /cannot apply/);
    }
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["projects.csv"]);
  }));

Deno.test("check --data --repair: repairs.csv is written, and decisions in it are kept", () =>
  inFolder({ "projects.csv": "project_id,name,status\np-1,A,complted\n" }, async (folder) => {
    assert.equal((await run(["--data", folder, "--repair"])).code, 1);
    const path = join(folder, "repairs.csv");
    const proposed = Deno.readTextFileSync(path);
    assert.match(proposed, /projects\.csv,2,status,complted,completed,/);
    Deno.writeTextFileSync(path, proposed.replace(/,\n$/, ",oui\n"));
    const { code, text } = await run(["--data", folder, "--repair"]);
    assert.equal(code, 0);
    assert.match(text, /Réparations : 1 appliquées, 0 refusées/);
    assert.match(Deno.readTextFileSync(path), /,oui\n$/);
    assert.match(Deno.readTextFileSync(join(folder, "projects.csv")), /complted/);
  }));

Deno.test("check --data --against: what changed since a delivery", () =>
  inFolder(
    { "projects.csv": "project_id,name\np-1,A\n" },
    (older) =>
      inFolder({ "projects.csv": "project_id,name\np-1,B\np-2,C\n" }, async (newer) => {
        const { code, text } = await run(["--data", newer, "--against", older, "--format", "json"]);
        assert.equal(code, 0);
        const [{ changes }] = JSON.parse(text);
        assert.deepEqual(changes[0].rowsAdded, ["p-2"]);
        assert.deepEqual(changes[0].rowsAltered[0].cells, [{
          column: "name",
          before: "A",
          after: "B",
        }]);
      }),
  ));
