import assert from "node:assert/strict";
import { parseCells } from "../../pipeline/notebook/percent.ts";

const read = (...lines: string[]) => parseCells(lines.join("\n"), "notebooks/a.nb.ts");

Deno.test("cells are cut at their marks, with kind, id, metadata and line", () => {
  const { cells, problems } = read(
    '// %% [markdown] id=intro {"lang":"fr","needs":["measures"]}',
    "// # Titre",
    "//",
    "// Texte // avec des barres.",
    "",
    "// %% id=load",
    "const a = 1; // kept",
    "",
    "// %%",
    "export {};",
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(cells, [
    {
      id: "intro",
      kind: "markdown",
      metadata: { lang: "fr", needs: ["measures"] },
      line: 1,
      source: "# Titre\n\nTexte // avec des barres.",
    },
    { id: "load", kind: "code", metadata: {}, line: 6, source: "const a = 1; // kept" },
    { id: "cell-3", kind: "code", metadata: {}, line: 9, source: "export {};" },
  ]);
});

Deno.test("what stands before the first mark is the cell start, unless it is empty", () => {
  assert.deepEqual(read("", "// %% id=a", "1;").cells.map(({ id }) => id), ["a"]);
  const { cells } = read("import './x.ts';", "// %% id=a", "1;");
  assert.deepEqual(cells.map(({ id, line, source }) => [id, line, source]), [
    ["start", 1, "import './x.ts';"],
    ["a", 2, "1;"],
  ]);
});

Deno.test("a cell may be empty, and keeps its place", () => {
  const { cells } = read("// %% id=a", "// %% id=b", "1;");
  assert.deepEqual(cells.map(({ id, source }) => [id, source]), [["a", ""], ["b", "1;"]]);
});

Deno.test("files of Windows are read alike: CRLF and byte order mark", () => {
  const unix = '// %% [markdown] id=t {"lang":"en"}\n// # Title\n\n// %% id=b\nconst x = `a\nb`;\n';
  const windows = `\ufeff${unix.replaceAll("\n", "\r\n")}`;
  assert.deepEqual(parseCells(windows, "a.nb.ts"), parseCells(unix, "a.nb.ts"));
});

Deno.test("a line that only looks like a mark is code", () => {
  const { cells } = read("// %% id=a", "// %%% no", '"// %% id=b";', " // %% id=c");
  assert.deepEqual(cells.map(({ id }) => id), ["a"]);
});

Deno.test("two cells of one name are a problem at the second", () => {
  const { problems } = read("// %% id=a", "1;", "// %% id=a", "2;");
  assert.deepEqual(
    problems.map(({ code, severity, file, line, cell }) => [code, severity, file, line, cell]),
    [["notebook-error", "error", "notebooks/a.nb.ts", 3, "a"]],
  );
});

Deno.test("metadata that are no JSON are a problem with line and cell, and the cell stays", () => {
  const { cells, problems } = read("// %% id=a", "1;", "// %% id=b {lang: fr}", "2;");
  assert.deepEqual(problems.map(({ line, cell }) => [line, cell]), [[3, "{lang: fr}"]]);
  assert.deepEqual(cells.map(({ id, metadata }) => [id, metadata]), [["a", {}], ["b", {}]]);
});
