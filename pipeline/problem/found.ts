import type { Bilingual } from "../language/bilingual.ts";
import { type Sayable, sayIn } from "../language/say.ts";
import { catalogue, type Code } from "./catalogue.ts";
import type { Entry, PlaceOf, ValuesFor, Words } from "./entry.ts";
import { type Problem, problem, type ProblemParts } from "./problem.ts";

type Entries = typeof catalogue;

/** Where a problem of a code is found: what the words of its entry name must be given. */
export type Place<C extends Code> = C extends Code
  ? Entries[C] extends Entry<infer What, infer Why, infer Mend, infer _> ? PlaceOf<What, Why, Mend>
  : never
  : never;

/** The values that fill the words of a code's entry; those of the place aside. */
export type Values<C extends Code> = C extends Code
  ? Entries[C] extends Entry<infer What, infer Why, infer Mend, infer Suggest>
    ? ValuesFor<What, Why, Mend, Suggest>
  : never
  : never;

/**
 * A problem of the catalogue: the only way to make one. The words are the entry's, filled with the
 * values given and with what the place says (`{cell}`, `{line}`, …).
 *
 * The code of a variant (`source-error/empty-file`) is printed without what follows the stroke.
 *
 * @throws {BilingualError} for a value that is no number: see `say`.
 *
 * @example
 * ```ts
 * import { found } from "./found.ts";
 * found("duplicate-row", { file: "projects.csv", line: 12 }, { first: "9" }).what.en;
 * // "The line repeats line 9."
 * ```
 */
export function found<C extends Code>(
  code: C,
  at: Place<C>,
  ...values: [keyof Values<C>] extends [never] ? [] : [values: Values<C>]
): Problem {
  // The compiler has checked that place and values are those of the entry.
  return fill(code, at as At, (values[0] ?? {}) as Readonly<Record<string, Sayable>>);
}

/** The example of an entry, as the problem that would be printed. */
export function exampleOf(code: Code): Problem {
  const { at, values } = (catalogue[code] as Entry).example;
  return fill(code, at, (values ?? {}) as Readonly<Record<string, Sayable>>);
}

/** The code that is printed for an entry: what stands before the stroke. */
export function publicCode(code: string): string {
  return code.split("/", 1)[0] ?? code;
}

type At = Omit<Partial<ProblemParts>, "code" | "what" | "why" | "mend">;

function fill(code: Code, at: At, values: Readonly<Record<string, Sayable>>): Problem {
  const entry: Entry = catalogue[code];
  const { severity = entry.severity } = at;
  // What else a caller knows of the place is no part of the problem.
  const { file = null, line = null, column = null, cell = null, repair = null } = at;
  const all: Record<string, Sayable> = { ...values };
  for (const [name, value] of Object.entries({ file, line, column, cell, repair })) {
    if (value !== null) all[name] = String(value);
  }
  const suggested = entry.suggest !== undefined && repair !== null;
  return problem({
    code: publicCode(code),
    severity,
    file,
    line,
    column,
    cell,
    repair,
    what: filled(entry.what, all),
    why: filled(entry.why, all),
    mend: filled(suggested ? entry.suggest! : entry.mend, all),
  });
}

function filled({ fr, en }: Words, values: Readonly<Record<string, Sayable>>): Bilingual {
  return { fr: sayIn("fr", fr, values).fr, en: sayIn("en", en, values).en };
}
