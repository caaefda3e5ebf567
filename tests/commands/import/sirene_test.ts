import assert from "node:assert/strict";
import { join } from "node:path";
import { importFile } from "../../../pipeline/commands/import.ts";
import { openDataset } from "../../../pipeline/dataset/open-dataset.ts";
import { readFolder } from "../../../pipeline/dataset/folder.ts";
import { runDuckdb } from "./duckdb.ts";
import { recorder, register } from "./register.ts";

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function run(folder: string, ...args: string[]) {
  const { io, written } = recorder();
  const file = join(folder, "register.csv");
  await Deno.writeTextFile(file, register);
  const into = join(folder, "dataset");
  const code = await importFile.run(["--sirene", file, "--into", into, ...args], io);
  return { code, into, ...written };
}

function rowsOf(into: string) {
  return openDataset(readFolder(into)).tables.territory.rows;
}

Deno.test("open establishments become employment by department, with bounds", () =>
  inFolder(async (folder) => {
    const { code, into, out } = await run(folder, "--reader", "text");
    assert.equal(code, 0);
    assert.match(out, /9 establishments read, 6 counted/);
    const cell = (territory: string, activity: string) => {
      const row = rowsOf(into).find((one) =>
        one.territory === territory && one.activity_code === activity
      );
      return row &&
        [row.employment, row.employment_low, row.employment_high, row.establishments, row.year];
    };
    // Bands 12 (20 to 49), 01 (1 to 2) and none.
    assert.deepEqual(cell("44", "A38:JC"), [36, 21, 51, 3, 2022]);
    assert.deepEqual(cell("44", "A38:CL"), [0, 0, 0, 1, 2022]);
    assert.deepEqual(cell("974", "A38:CL"), [10_000, 10_000, null, 1, 2022]);
    assert.deepEqual(cell("49", "A38:AZ"), [4, 3, 5, 1, 2022]);
    assert.deepEqual(cell("49", "A38:JC"), [0, 0, 0, 0, 2022]);
    assert.deepEqual(cell("Ensemble du fichier", "A38:CL"), [10_000, 10_000, null, 2, 2022]);
  }));

Deno.test("the query is kept with the input's name, size and hash", () =>
  inFolder(async (folder) => {
    const { into } = await run(folder, "--reader", "text");
    const query = await Deno.readTextFile(join(into, "territory.query.sql"));
    const bytes = new TextEncoder().encode(register);
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    assert.ok(query.includes(`input: register.csv, ${bytes.length} bytes, sha256 ${hash.toHex()}`));
    assert.ok(query.includes("FROM read_csv('register.csv'"));
    assert.ok(query.includes("'NAFRev2' AS known"));
    assert.ok(query.includes("1 closed, 1 in another nomenclature, 1 without a known division"));
    assert.ok(!query.includes(folder));
  }));

Deno.test("rows of other sources stay, an earlier import of the same year is replaced", () =>
  inFolder(async (folder) => {
    const into = join(folder, "dataset");
    await Deno.mkdir(into);
    await Deno.writeTextFile(
      join(into, "territory.csv"),
      "territory,year,activity_code,employment,source_id\nFrance,2018,A10:J,5,other\n",
    );
    await Deno.writeTextFile(
      join(into, "datapackage.json"),
      '{"name":"d","resources":[{"name":"sources","path":"sources.csv"}]}',
    );
    await run(folder, "--reader", "text", "--activity", "a10");
    const first = await Deno.readTextFile(join(into, "territory.csv"));
    await run(folder, "--reader", "text", "--activity", "a10");
    assert.equal(await Deno.readTextFile(join(into, "territory.csv")), first);
    const rows = rowsOf(into);
    assert.equal(rows.filter(({ source_id }) => source_id === "other").length, 1);
    assert.ok(rows.some(({ activity_code }) => activity_code === "A10:JZ"));
    const { resources } = JSON.parse(await Deno.readTextFile(join(into, "datapackage.json")));
    assert.deepEqual(resources.map(({ name }: { name: string }) => name), ["sources", "territory"]);
  }));

Deno.test("a mapping makes territories of municipalities; the rest counts in the whole", () =>
  inFolder(async (folder) => {
    const map = join(folder, "epci.csv");
    await Deno.writeTextFile(map, "commune,territory\n44109,Métropole\n44162,Métropole\n");
    const { into } = await run(folder, "--reader", "text", "--map", map, "--activity", "a10");
    const territories = new Set(rowsOf(into).map(({ territory }) => territory));
    assert.deepEqual([...territories], ["Ensemble du fichier", "Métropole"]);
  }));

Deno.test("employment from a numeric column", () =>
  inFolder(async (folder) => {
    const file = join(folder, "numbers.csv");
    await Deno.writeTextFile(
      file,
      "codeCommuneEtablissement;etatAdministratifEtablissement;activitePrincipaleEtablissement;jobs\r\n" +
        "44109;A;62.01Z;12,5\r\n44109;A;62.01Z;\r\n",
    );
    const { io } = recorder();
    const into = join(folder, "dataset");
    const args = ["--sirene", file, "--into", into, "--employment", "jobs", "--year", "2023"];
    assert.equal(await importFile.run([...args, "--reader", "text"], io), 0);
    const [row] = rowsOf(into);
    assert.deepEqual([row?.employment, row?.establishments, row?.year], [12.5, 2, 2023]);
  }));

Deno.test("what cannot be done is said: arguments, file, columns", () =>
  inFolder(async (folder) => {
    const { io, written } = recorder();
    assert.equal(await importFile.run(["--into", folder], io), 1);
    assert.match(written.err, /“import” needs FILE/);
    assert.equal(
      await importFile.run(["--sirene", join(folder, "no.csv"), "--into", folder], io),
      1,
    );
    assert.match(written.err, /does not exist/);
    const file = join(folder, "other.csv");
    await Deno.writeTextFile(file, "a,b\n1,2\n");
    const args = ["--sirene", file, "--into", folder, "--reader", "text"];
    assert.equal(await importFile.run(args, io), 1);
    assert.match(written.err, /Columns are missing: etatAdministratifEtablissement/);
  }));

const absent = await runDuckdb("SELECT 1");

Deno.test({
  name: "DuckDB reads CSV and Parquet to the same table as the plain reader (needs DuckDB)",
  ignore: absent !== null,
  fn: () =>
    inFolder(async (folder) => {
      const plain = await run(folder, "--reader", "text");
      const expected = await Deno.readTextFile(join(plain.into, "territory.csv"));
      const csv = await run(folder, "--reader", "duckdb");
      assert.equal(csv.err, "");
      assert.equal(await Deno.readTextFile(join(csv.into, "territory.csv")), expected);
      const file = join(folder, "register.parquet");
      const failed = await runDuckdb(
        `COPY (SELECT * FROM read_csv('${join(folder, "register.csv")}', all_varchar = true))
         TO '${file}' (FORMAT parquet)`,
      );
      assert.equal(failed, null);
      const { io, written } = recorder();
      const into = join(folder, "from-parquet");
      assert.equal(await importFile.run(["--sirene", file, "--into", into], io), 0, written.err);
      assert.equal(await Deno.readTextFile(join(into, "territory.csv")), expected);
    }),
});

Deno.test("the import command hands registers over with all their options", () =>
  inFolder(async (folder) => {
    const { io, written } = recorder();
    const file = join(folder, "register.csv");
    await Deno.writeTextFile(file, register);
    const into = join(folder, "dataset");
    const args = ["--sirene", file, "--into", into, "--reader", "text"];
    assert.equal(await importFile.run(args, io), 0);
    assert.match(written.out, /9 establishments read, 6 counted/);
    assert.ok(rowsOf(into).length > 0);
  }));
