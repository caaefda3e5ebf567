import type { Bilingual } from "../language/bilingual.ts";
import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";

/**
 * Whom an edition is for: the `readers` are the members of the bodies and their colleagues, who know
 * each other; the `researchers` are the team that keeps the data.
 */
export type Audience = "readers" | "researchers";

export const audiences: readonly Audience[] = ["readers", "researchers"];

/** Several bodies counted together, where each alone is too small. */
export interface College {
  readonly id: string;
  readonly label: Bilingual;
  readonly bodies: readonly string[];
}

/** From how many people on something may be said of a group (`disclosure` in `datapackage.json`). */
export interface DisclosureRules {
  /** People asked, for a count to be printed. @default 3 */
  readonly asked: number;
  /** People asked of a body, a college or a role, for a count of it. @default 6 */
  readonly group: number;
  /** People heard of a body or a college, for words to be attributed to it. @default 5 */
  readonly attribution: number;
  /** People asked, for all or none of them to be told. @default 12 */
  readonly unanimity: number;
  /** @default [] */
  readonly colleges: readonly College[];
}

/** The least that the rules may be set to: a lab may ask for more people, never for fewer. */
export const leastDisclosure: DisclosureRules = Object.freeze({
  asked: 3,
  group: 6,
  attribution: 5,
  unanimity: 12,
  colleges: Object.freeze([]),
});

const file = "datapackage.json";
const numbers = ["asked", "group", "attribution", "unanimity"] as const;

/**
 * Read `disclosure` of a descriptor. What is not understood, or lower than the least, is a problem,
 * and the least stands.
 */
export function readDisclosure(json: unknown, problems: Problem[]): DisclosureRules {
  if (json === undefined || json === null) return leastDisclosure;
  if (typeof json !== "object" || Array.isArray(json)) {
    problems.push(notUnderstood("disclosure", json));
    return leastDisclosure;
  }
  const given = json as Readonly<Record<string, unknown>>;
  const known: readonly string[] = [...numbers, "colleges"];
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) problems.push(notUnderstood(`disclosure.${name}`, given[name]));
  }
  const read = (name: (typeof numbers)[number]) => {
    const least = leastDisclosure[name];
    const value = given[name];
    if (value === undefined) return least;
    if (Number.isSafeInteger(value) && (value as number) >= least) return value as number;
    problems.push(
      found("disclosure-rules/least", { file, column: `disclosure.${name}`, cell: show(value) }, {
        least,
      }),
    );
    return least;
  };
  return {
    asked: read("asked"),
    group: read("group"),
    attribution: read("attribution"),
    unanimity: read("unanimity"),
    colleges: readColleges(given.colleges, problems),
  };
}

function readColleges(json: unknown, problems: Problem[]): readonly College[] {
  if (json === undefined) return [];
  if (!Array.isArray(json)) {
    problems.push(notUnderstood("disclosure.colleges", json));
    return [];
  }
  const taken = new Set<string>();
  return json.flatMap((entry: unknown): College[] => {
    const { id, title, title_en, bodies } = (entry ?? {}) as Record<string, unknown>;
    const isList = Array.isArray(bodies) && bodies.every((body) => typeof body === "string");
    const again = isList ? (bodies as string[]).find((body) => taken.has(body)) : undefined;
    if (typeof id !== "string" || typeof title !== "string" || !isList || again !== undefined) {
      problems.push(notUnderstood("disclosure.colleges", again ?? entry));
      return [];
    }
    for (const body of bodies as string[]) taken.add(body);
    const en = typeof title_en === "string" ? title_en : title;
    return [{ id, label: { fr: title, en }, bodies: bodies as string[] }];
  });
}

function notUnderstood(column: string, value: unknown): Problem {
  return found("disclosure-rules/form", { file, column, cell: show(value) });
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? "").slice(0, 80);
}
