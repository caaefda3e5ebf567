import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { Random } from "../../pipeline/analysis/random/random.ts";
import type { Command } from "../../pipeline/commands/command.ts";
import { runCommand } from "../../pipeline/commands/run-command.ts";
import { tableNames } from "../../pipeline/dataset/tables/mod.ts";

/**
 * Whatever files a user has, a command ends in problems that name them: `unexpected`, which means a
 * bug, is nobody's answer to a file.
 */
const root = fileURLToPath(new URL("../../", import.meta.url));
const tiny = join(root, "tests/fixtures/tiny");
const demo = join(root, "data/demo");

const load: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("../../pipeline/commands/check.ts")).check,
  compute: async () => (await import("../../pipeline/commands/compute.ts")).compute,
  export: async () => (await import("../../pipeline/commands/export.ts")).exportData,
  new: async () => (await import("../../pipeline/commands/new.ts")).create,
  import: async () => (await import("../../pipeline/commands/import.ts")).importFile,
};

async function run(name: string, ...args: string[]): Promise<string> {
  let said = "";
  const io = { out: () => {}, err: (text: string) => said += text };
  await runCommand(name, load[name]!, args, io);
  return said;
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = Deno.realPathSync(Deno.makeTempDirSync({ prefix: "never-" }));
  try {
    await work(folder);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

function bytesOf(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256));
}

const pieces = [
  ..."; , \t \n \r\n \" '".split(" "),
  ...["", "  ", "a", "é", "1,5", "-3", "1e999", "NaN", "2020-13-45", "31/12/2020", "oui", "null"],
  ...["__proto__", "constructor", "toString", "=1+1", "\u0000", "\ufeff", "\ud800", "𝛼", "<b>"],
  ...["project_id", "name", "start", "measures", "x/../../y", "CON", "9".repeat(400)],
];

function textOf(random: Random, count: number): string {
  return Array.from({ length: count }, () => pieces[random.below(pieces.length)]).join("");
}

/** A real file with some of its bytes changed, dropped or doubled. */
function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  const out = bytes.slice(0, random.below(2) === 0 ? bytes.length : random.below(bytes.length));
  for (let n = random.below(6); n > 0 && out.length > 0; n--) {
    out[random.below(out.length)] = random.below(256);
  }
  return out;
}

/** A descriptor whose parts are of any type. */
function descriptorOf(random: Random): string {
  const any = (): unknown =>
    [null, 3, true, "x", "projects.csv", "../x.csv", [], {}, [null], ["a"], { a: 1 }][
      random.below(11)
    ];
  return JSON.stringify(
    Object.fromEntries(
      ["name", "title", "description", "licenses", "created", "fictional", "checks", "dateOrder"]
        .map((key) => [key, any()]).concat([[
          "resources",
          [any(), [{ name: any(), path: any() }, { name: "projects", path: "projects.csv" }]][
            random.below(2)
          ],
        ]]),
    ),
  );
}

Deno.test("a folder of any bytes is checked, computed and exported without a bug", async () => {
  const random = new Random(11);
  const computations = [..."scores robustness agreement participation promises matrix".split(" ")];
  for (let n = 0; n < 60; n++) {
    await inFolder(async (folder) => {
      const lab = join(folder, "lab");
      Deno.mkdirSync(join(lab, "transcripts"), { recursive: true });
      Deno.writeTextFileSync(join(lab, "projects.csv"), "project_id,name\np1,One\n");
      for (let f = 0; f < 4; f++) {
        const table = tableNames[random.below(tableNames.length)]!;
        const ending = ["csv", "csv", "xlsx", "ods", "tsv"][random.below(5)];
        const content = random.below(3) === 0
          ? bytesOf(random, random.below(400))
          : new TextEncoder().encode(textOf(random, random.below(60)));
        Deno.writeFileSync(join(lab, `${table}.${ending}`), content);
      }
      if (random.below(2) === 0) {
        Deno.writeTextFileSync(join(lab, "datapackage.json"), descriptorOf(random));
      }
      Deno.writeFileSync(join(lab, "transcripts/a.vtt"), bytesOf(random, 80));
      Deno.writeTextFileSync(join(lab, "repairs.csv"), textOf(random, 20));
      const said = [
        await run("check", "--data", lab),
        await run("check", "--data", lab, "--repair", "--format", "json"),
        await run("compute", computations[n % computations.length]!, "--data", lab),
        await run("export", "--data", lab, "--out", join(folder, "out.zip")),
        await run("export", "--data", lab, "--as", "qdpx", "--out", join(folder, "out.qdpx")),
      ];
      for (const text of said) assert.doesNotMatch(text, /\[unexpected\]/, `${n}: ${text}`);
    });
  }
});

Deno.test("the demo's own tables, mutated, are checked and computed without a bug", async () => {
  const random = new Random(12);
  const files = [...Deno.readDirSync(demo)].filter(({ isFile }) => isFile).map(({ name }) => name);
  for (let n = 0; n < 25; n++) {
    await inFolder(async (folder) => {
      for (const name of files) {
        const bytes = Deno.readFileSync(join(demo, name));
        const changed = random.below(4) === 0 ? mutated(bytes, random) : bytes;
        Deno.writeFileSync(join(folder, name), changed);
      }
      const computation = ["agreement", "saturation", "matrix", "promises", "cooccurrence"][n % 5]!;
      for (
        const text of [
          await run("check", "--data", folder),
          await run("compute", computation, "--data", folder),
        ]
      ) {
        assert.doesNotMatch(text, /\[unexpected\]/, `${n}: ${text}`);
      }
    });
  }
});

Deno.test("any file is checked and imported without a bug", async () => {
  const random = new Random(13);
  const endings = "csv tsv txt xlsx ods docx vtt srt md qdpx qde qdc zip json".split(" ");
  const samples = [
    join(tiny, "projects.csv"),
    join(demo, "transcripts/ent-10.vtt"),
    join(demo, "datapackage.json"),
  ].map((path) => Deno.readFileSync(path));
  const zipped = zipSync({
    "project.qde": new TextEncoder().encode("<Project><"),
    "a/b": bytesOf(random, 9),
  });
  for (let n = 0; n < 120; n++) {
    await inFolder(async (folder) => {
      const file = join(folder, `any ${n}.${endings[n % endings.length]}`);
      const kind = random.below(4);
      Deno.writeFileSync(
        file,
        kind === 0
          ? bytesOf(random, random.below(500))
          : kind === 1
          ? new TextEncoder().encode(textOf(random, 50))
          : kind === 2
          ? mutated(samples[random.below(samples.length)]!, random)
          : mutated(zipped, random),
      );
      const lab = join(folder, "lab");
      Deno.mkdirSync(lab);
      Deno.writeTextFileSync(join(lab, "projects.csv"), "project_id,name\np1,One\n");
      for (
        const text of [
          await run("check", file),
          await run("check", file, "--schema", file),
          await run("import", file, "--into", lab),
          await run("export", "--data", lab, "--out", file),
        ]
      ) {
        assert.doesNotMatch(text, /\[unexpected\]/, `${basename(file)}: ${text}`);
      }
    });
  }
});

Deno.test("any arguments are answered without a bug", async () => {
  const random = new Random(14);
  const words = [
    ..."--data --out --into --as --format --lang --sheet --schema --repair --rows --index --seed"
      .split(" "),
    ..."--against --in --interview --sirene json csv fr de notebook dataset 3 -1".split(" "),
    ...[
      "",
      "-",
      "--",
      "--=",
      "--data=",
      "/dev/null",
      "scores",
      "agreement",
      "sort",
      tiny,
      "\u0000",
      "é",
    ],
  ];
  for (let n = 0; n < 300; n++) {
    const name = Object.keys(load)[n % 5]!;
    const args = Array.from({ length: random.below(5) }, () => words[random.below(words.length)]!);
    // What would write beside the tests is kept away from it.
    if (
      name === "new" || args.includes("--repair") ||
      args.some((arg) => arg === tiny && name === "import")
    ) continue;
    const text = await run(name, ...args);
    assert.doesNotMatch(text, /\[unexpected\]/, `${name} ${args.join(" ")}: ${text}`);
  }
});
