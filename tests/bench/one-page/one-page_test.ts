import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runReport } from "../../commands/report/run-report.ts";
import { makeDataset } from "./make-dataset.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

/** The rows of a CSV file that quotes nothing. */
function rowsOf(folder: string, name: string): Record<string, string>[] {
  const [head, ...lines] = Deno.readTextFileSync(join(folder, `${name}.csv`)).trim().split("\n");
  const names = head!.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}

/** The tables of a page: their rows, each with its cells as text. */
function tablesOf(page: string): string[] {
  const text = (html: string) => html.replace(/<[^>]*>/g, "").replace(/\s/g, " ").trim();
  return [...page.matchAll(/<table[^]*?<\/table>/g)].map(([table]) =>
    [...table.matchAll(/<tr[^]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<t[dh][^>]*>([^]*?)<\/t[dh]>/g)].map(([, cell]) => text(cell!)).join(" | ")
    ).join("\n")
  );
}

Deno.test("the one-page report prints what its data say, counted again without the engine", async () => {
  const folder = Deno.makeTempDirSync();
  const data = join(folder, "lab");
  makeDataset(data, { projects: 20, segments: 400 });
  const sources = ["--notebooks", join(here, "notebooks"), "--prose", join(here, "pages")];
  const out = join(folder, "out");
  const { code, err } = await runReport(["--data", data, ...sources, "--lang", "fr", "--out", out]);
  assert.equal(code, 0, err);
  const tables = tablesOf(Deno.readTextFileSync(join(out, "lab/fr/index.html")));
  const codings = rowsOf(data, "codings");
  const roles = [...new Set(rowsOf(data, "interviews").map(({ role }) => role!))].sort();
  const themes = [...new Set(codings.map(({ code_id }) => code_id!))].sort();
  const counted = themes.map((theme) => {
    const own = codings.filter(({ code_id }) => code_id === theme);
    const by = roles.map((role) =>
      own.filter(({ interview_id }) => interview_id!.startsWith(`${role}-`)).length
    );
    return { theme, all: own.length, by };
  });
  const wide = counted.map(({ theme, by }) => [theme, ...by].join(" | "));
  assert.ok(tables.includes([["Thème", ...roles].join(" | "), ...wide].join("\n")));
  const perTheme = counted.map(({ theme, all }) => `${theme} | ${all}`);
  assert.ok(tables.includes(["Thème | Passages", ...perTheme].join("\n")));
  const projects = rowsOf(data, "projects");
  const budgets = rowsOf(data, "measures").filter(({ indicator_id }) => indicator_id === "budget");
  const sectors = tables.find((table) => table.startsWith("Secteur | Projets | Budget"))!;
  for (const line of sectors.split("\n").slice(1)) {
    const [sector, n, budget] = line.split(" | ");
    const own = projects.filter(({ theme }) => theme === sector);
    const sum = budgets.filter(({ project_id: id }) => own.some((row) => row.project_id === id))
      .reduce((sum, { value }) => sum + Number(value), 0);
    assert.deepEqual([Number(n), Number(budget!.replace(/ /g, ""))], [own.length, sum]);
  }
  Deno.removeSync(folder, { recursive: true });
});
