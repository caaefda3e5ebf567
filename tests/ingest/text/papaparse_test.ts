import assert from "node:assert/strict";
import Papa from "papaparse";

const path = new URL("../../../../shared/cases/papaparse/papaparse-tests.json", import.meta.url);
const present = isPresent(path);

interface Case {
  readonly id: string;
  readonly suite: string;
  readonly runnable: boolean;
  readonly description: string;
  readonly config?: Record<string, unknown>;
  readonly input: unknown;
  readonly expected: unknown;
}

Deno.test({
  name: "papaparse: the library that cuts cells passes its own 201 cases (needs ../shared)",
  ignore: !present,
  fn() {
    const { cases } = JSON.parse(Deno.readTextFileSync(path)) as { cases: Case[] };
    const runnable = cases.filter(({ runnable }) => runnable);
    assert.equal(runnable.length, 201);
    for (const one of runnable) runCase(one);
  },
});

function runCase({ id, suite, config, input, expected, description }: Case): void {
  const options = revive(config ?? {}) as Record<string, unknown>;
  const value = revive(input);
  const label = `${id}: ${description}`;
  if (suite === "UNPARSE_TESTS") {
    assert.equal(Papa.unparse(value as unknown[], options), expected, label);
    return;
  }
  const actual = suite === "CORE_PARSER_TESTS"
    // The core parser is exported, and left out of the published types.
    ? new (Papa.Parser as unknown as Parser)(options).parse(value)
    : Papa.parse(value as string, options as Papa.ParseConfig<unknown>);
  const { meta, data, errors } = revive(expected) as Record<string, unknown>;
  const found = actual as unknown as Record<string, unknown>;
  assert.deepEqual(plain(found.data), plain(data), label);
  assert.deepEqual(plain(found.errors), plain(errors), label);
  const known = (found.meta ?? {}) as Record<string, unknown>;
  for (const [key, wanted] of Object.entries((meta ?? {}) as Record<string, unknown>)) {
    assert.deepEqual(known[key] ?? null, wanted ?? null, `${label} (${key})`);
  }
}

type Parser = new (config: unknown) => { parse(input: unknown): unknown };

/** Restore what JSON cannot hold. */
function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [key, inner] = entries[0] ?? [];
  if (entries.length === 1) {
    if (key === "$date") return new Date(String(inner));
    if (key === "$undefined") return undefined;
    if (key === "$number") return Number(inner);
    if (key === "$regexp") return new RegExp(String(inner));
  }
  return Object.fromEntries(entries.map(([name, item]) => [name, revive(item)]));
}

/** Comparable without prototypes: `__proto__` columns come on objects that have none. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, item) => item === undefined ? "undefined" : item) ?? "null",
  );
}

function isPresent(url: URL): boolean {
  try {
    return Deno.statSync(url).isFile;
  } catch {
    return false;
  }
}
