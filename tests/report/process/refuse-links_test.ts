import assert from "node:assert/strict";
import { join } from "node:path";
import { refuseLinks } from "../../../pipeline/report/process/refuse-links.ts";
import { buildLab, cell, errorOf, page } from "../small-lab.ts";

const canLink = Deno.build.os !== "windows";
const prose = { "index.fr.md": page };

for (
  const [place, shown] of [
    ["lab/data/l.csv", "l.csv"],
    ["lab/data/.hidden/deep/l", ".hidden/deep/l"],
    ["lab/data/notebooks/l", "notebooks/l"],
    ["lab/data/reports/.l", "reports/.l"],
    ["notebooks/l", "notebooks/l"],
    ["notebooks/.hidden/l.txt", "notebooks/.hidden/l.txt"],
  ] as const
) {
  Deno.test({
    name: `no notebook reads through a link at ${place}`,
    ignore: !canLink,
    fn: async () => {
      const { code, file } = errorOf(
        await buildLab({
          notebooks: { bad: cell("export const m = 1;") },
          prose,
          prepare: (folder) => {
            Deno.writeTextFileSync(join(folder, "secret"), "secret");
            Deno.mkdirSync(join(folder, place, ".."), { recursive: true });
            Deno.symlinkSync(join(folder, "secret"), join(folder, place));
          },
        }),
      );
      assert.deepEqual([code, file], ["source-error", shown]);
    },
  });
}

for (
  const [what, place] of [
    ["a folder in the place of a notebook", "notebooks/x.nb.ts"],
    ["a folder in the place of a notebook of the lab", "lab/data/notebooks/x.nb.ts"],
    ["a folder in the place of a page", "prose/index.fr.md"],
  ] as const
) {
  Deno.test(`${what} is told as such`, async () => {
    const { code, file } = errorOf(
      await buildLab({
        prose,
        prepare: (folder) => {
          const path = join(folder, place);
          if (place.startsWith("prose")) Deno.removeSync(path);
          Deno.mkdirSync(path, { recursive: true });
        },
      }),
    );
    assert.equal(code, "source-error");
    assert.ok(place.endsWith(file!), file!);
  });
}

Deno.test({
  name: "a pipe in the place of a notebook or page is never opened, nor is a link to nothing",
  ignore: !canLink,
  fn: async () => {
    for (const place of ["notebooks/x.nb.ts", "prose/index.fr.md"]) {
      for (const kind of ["pipe", "link"]) {
        const { code } = errorOf(
          await buildLab({
            prose,
            prepare: (folder) => {
              const path = join(folder, place);
              if (place.startsWith("prose")) Deno.removeSync(path);
              if (kind === "link") Deno.symlinkSync(join(folder, "nothing"), path);
              else new Deno.Command("mkfifo", { args: [path] }).outputSync();
            },
          }),
        );
        assert.equal(code, "source-error", `${kind} ${place}`);
      }
    }
  },
});

Deno.test("what may not be read is not looked at, and what is too much is told", () => {
  const folder = Deno.realPathSync(Deno.makeTempDirSync({ prefix: "links-" }));
  try {
    const [data, notebooks] = [join(folder, "data"), join(folder, "notebooks")];
    for (const path of [join(data, "private"), notebooks]) {
      Deno.mkdirSync(path, { recursive: true });
    }
    if (canLink) Deno.symlinkSync(folder, join(data, "private/l"));
    for (let i = 0; i < 5; i++) Deno.writeTextFileSync(join(data, `${i}.csv`), "");
    const places = { data, against: null, selfCheck: null, notebooks, prose: [] };
    assert.deepEqual(refuseLinks(places), []);
    assert.equal(refuseLinks(places, { entries: 3 }).length, 1);
    Deno.mkdirSync(join(data, "a/b/c/d"), { recursive: true });
    assert.equal(refuseLinks(places, { depth: 2 }).length, 1);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
});
