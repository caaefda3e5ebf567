import type { Bilingual } from "../../language/bilingual.ts";

/**
 * The language of checked claims.
 *
 * ```
 * claim      = comparison { "and" comparison }
 * comparison = term ( ">=" | ">" | "<=" | "<" | "=" | "!=" ) term
 * term       = number | measure "(" code { "," filter } ")"
 * filter     = ( "body" | "role" | "person" | "coder" ) "=" value
 * measure    = one of {@linkcode measures}
 * ```
 *
 * `expressed(coordination) >= 5` · `negative(delays) > positive(delays)` ·
 * `expressed(users, body=conseil-usagers) = 3 and silent(users) = 0`
 */
export interface Claim {
  readonly comparisons: readonly Comparison[];
}

/** Two terms and how they compare. */
export interface Comparison {
  readonly left: Term;
  readonly operator: Operator;
  readonly right: Term;
}

export type Operator = ">=" | ">" | "<=" | "<" | "=" | "!=";

/** A number, or a measure of a code among the people that the filters let in. */
export type Term =
  | { readonly number: number }
  | { readonly measure: Measure; readonly code: string; readonly filters: Filters };

/** Which people, or whose codings, a measure looks at. */
export type Filters = Readonly<Partial<Record<"body" | "role" | "person" | "coder", string>>>;

/** What can be claimed of a code; people are counted, never passages, save in `passages`. */
const measures = {
  expressed: {
    fr: "personnes qui expriment le thème, interrogées ou non",
    en: "people who express the theme, asked or not",
  },
  asked: {
    fr: "personnes interrogées sur le thème et codées",
    en: "people asked about the theme and coded",
  },
  silent: { fr: "personnes interrogées qui n’en disent rien", en: "people asked who say nothing" },
  spontaneous: {
    fr: "personnes qui l’expriment sans avoir été interrogées",
    en: "people who express it without being asked",
  },
  positive: { fr: "personnes plutôt positives", en: "people rather positive" },
  negative: { fr: "personnes plutôt négatives", en: "people rather negative" },
  mixed: { fr: "personnes partagées", en: "people of two minds" },
  share: { fr: "part des personnes interrogées", en: "share of the people asked" },
  balance: { fr: "solde (P−N)/(P+N)", en: "balance (P−N)/(P+N)" },
  passages: { fr: "passages", en: "passages" },
  bodies: {
    fr: "instances dont une personne au moins l’exprime",
    en: "bodies of which one person at least expresses it",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Measure = keyof typeof measures;

/** What each measure counts, in words. */
export const measureWords: Readonly<Record<Measure, Bilingual>> = measures;

/** A claim as read, or what is wrong with it. */
export type ParsedClaim =
  | { readonly claim: Claim; readonly error: null }
  | { readonly claim: null; readonly error: Bilingual };

const termPattern = String.raw`(-?\d+(?:[.,]\d+)?|[a-z]+\s*\([^()]*\))`;
const comparisonPattern = new RegExp(
  String.raw`^\s*${termPattern}\s*(>=|<=|!=|≥|≤|≠|>|<|==?)\s*${termPattern}\s*$`,
);
const filterNames = ["body", "role", "person", "coder"] as const;

/** Read a claim. */
export function parseClaim(text: string): ParsedClaim {
  const comparisons: Comparison[] = [];
  for (const part of text.split(/(?<!\s)\s+(?:and|et)\s+/)) {
    const match = comparisonPattern.exec(part);
    if (!match) return fail(part.trim());
    const left = parseTerm(match[1] ?? "");
    const right = parseTerm(match[3] ?? "");
    if (left === null) return fail(match[1] ?? "");
    if (right === null) return fail(match[3] ?? "");
    comparisons.push({ left, operator: operatorOf(match[2] ?? ""), right });
  }
  return { claim: { comparisons }, error: null };
}

function operatorOf(sign: string): Operator {
  const plain: Readonly<Record<string, Operator>> = {
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "==": "=",
    ">=": ">=",
    "<=": "<=",
    "!=": "!=",
    ">": ">",
    "<": "<",
  };
  return plain[sign] ?? "=";
}

function parseTerm(text: string): Term | null {
  if (/^-?\d/.test(text)) return { number: Number(text.replace(",", ".")) };
  const match = /^([a-z]+)\s*\(([^()]*)\)$/.exec(text);
  const name = match?.[1] ?? "";
  const [code = "", ...rest] = (match?.[2] ?? "").split(",").map((part) => part.trim());
  if (!Object.hasOwn(measures, name) || code === "" || code.includes("=")) return null;
  const filters: Partial<Record<(typeof filterNames)[number], string>> = {};
  for (const part of rest) {
    const [key = "", value = ""] = part.split("=").map((piece) => piece.trim());
    const known = filterNames.find((filter) => filter === key);
    if (known === undefined || value === "") return null;
    filters[known] = value;
  }
  return { measure: name as Measure, code, filters };
}

function fail(part: string): ParsedClaim {
  const names = Object.keys(measures).join(", ");
  return {
    claim: null,
    error: {
      fr: `« ${part} » ne se lit pas : on attend par exemple expressed(code) >= 5, avec ${names}.`,
      en:
        `“${part}” cannot be read: an example of what is expected is expressed(code) >= 5, with ${names}.`,
    },
  };
}
