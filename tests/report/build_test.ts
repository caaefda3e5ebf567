import assert from "node:assert/strict";
import { join } from "node:path";
import { sealBytes } from "../../pipeline/report/channel/frames.ts";
import { encodeRequest } from "../../pipeline/report/channel/request.ts";
import { buildLab, cell, errorOf, page, root } from "./small-lab.ts";

Deno.test("the build process ends by itself once it has answered", async () => {
  const folder = Deno.realPathSync(Deno.makeTempDirSync({ prefix: "build-" }));
  try {
    for (const name of ["data", "notebooks"]) Deno.mkdirSync(join(folder, name));
    Deno.writeTextFileSync(join(folder, "data/projects.csv"), "project_id,name\np1,One\n");
    const child = new Deno.Command(Deno.execPath(), {
      args: ["run", "--no-prompt", "--quiet", "-R", join(root, "pipeline/report/build.ts")],
      stdin: "piped",
      stdout: "null",
      stderr: "piped",
    }).spawn();
    const writer = child.stdin.getWriter();
    await writer.write(encodeRequest({
      seal: new Uint8Array(sealBytes),
      memoryMark: "memory",
      debug: false,
      request: {
        audience: "researchers",
        id: 1,
        task: "pages",
        data: join(folder, "data"),
        against: null,
        selfCheck: null,
        notebooks: join(folder, "notebooks"),
        prose: [],
        languages: ["fr"],
        memory: 1024,
      },
    }));
    const said = await new Response(child.stderr).text();
    assert.equal((await child.status).code, 0, said);
    await writer.close().catch(() => {});
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
});

for (
  const [what, where] of [
    ["the name of a notebook", { notebook: "n".repeat(230), id: "culprit" }],
    ["the name of a cell", { notebook: "bad", id: "c".repeat(3000) }],
  ] as const
) {
  Deno.test(`${what} may be long`, async () => {
    const { notebook, id } = where;
    const text = `// %% id=${id}\nexport const n = 1;\n`;
    const { summary, problems } = await buildLab({
      notebooks: { [notebook]: text },
      prose: { "index.fr.md": page },
    });
    assert.notEqual(summary, null, JSON.stringify(problems));
  });
}

for (const end of ["99999999999999999999999", "0", "00000000"]) {
  Deno.test(`a message that names line ${end} of its notebook names no line`, async () => {
    const { code, file } = errorOf(
      await buildLab({ notebooks: { bad: cell(`throw "bad.nb.ts:${end}";`) } }),
    );
    assert.deepEqual([code, file], ["cell-error", "notebooks/bad.nb.ts"]);
  });
}

Deno.test("a title and a cell of great length are no forging", async () => {
  const long = "9".repeat(30_000);
  const { problems } = await buildLab({
    prose: { "index.fr.md": page },
    prepare: (folder) => {
      Deno.writeTextFileSync(
        join(folder, "lab/data/datapackage.json"),
        JSON.stringify({ title: long, description: long }),
      );
      Deno.writeTextFileSync(
        join(folder, "lab/data/projects.csv"),
        `project_id,name,start_date\n${"p".repeat(1_000_000)},One,${long}\n`,
      );
    },
  });
  const codes = problems.map(({ code }) => code);
  assert.ok(codes.includes("source-error"), String(codes));
  assert.ok(!codes.includes("channel-forged"), String(codes));
});
