import type { Bilingual } from "../../language/bilingual.ts";
import type { RowRef } from "../traced.ts";
import {
  type Claim,
  type Comparison,
  type Filters,
  type Measure,
  type Operator,
  parseClaim,
  type Term,
} from "./claim-grammar.ts";
import { type CodedPassage, codingRefs, type Corpus, type Exclusion, without } from "./corpus.ts";
import { type StateMatrix, stateMatrix } from "./states.ts";
import { valenceOf } from "./valence.ts";

/** A side of a comparison, computed. */
export interface TermValue {
  readonly value: number | null;
  /** For counts of people: out of how many who were asked and coded. */
  readonly of: number | null;
  readonly rows: readonly RowRef[];
}

/** A claim computed on the data. */
export interface CheckedClaim {
  readonly claim: string;
  /** Whether it holds; null when it cannot be read or computed. */
  readonly holds: boolean | null;
  /** The first computed value: the left side of the first comparison. */
  readonly value: number | null;
  readonly of: number | null;
  /** How far the first comparison is from flipping, 0 on the brink; null without a number. */
  readonly margin: number | null;
  readonly comparisons: readonly {
    readonly left: TermValue;
    readonly operator: Operator;
    readonly right: TermValue;
    readonly holds: boolean | null;
  }[];
  /** The codings that the values rest on, in file order. */
  readonly rows: readonly RowRef[];
  readonly error: Bilingual | null;
}

/** Compute a claim ({@linkcode Claim} has the grammar) on a corpus. */
export function checkClaim(corpus: Corpus, text: string): CheckedClaim {
  const { claim, error } = parseClaim(text);
  const unknown = claim === null ? null : unknownCode(corpus, claim);
  if (claim === null || unknown !== null) {
    return {
      claim: text,
      holds: null,
      value: null,
      of: null,
      margin: null,
      comparisons: [],
      rows: [],
      error: error ?? unknown,
    };
  }
  return evaluateClaim(stateMatrix(corpus), claim, text);
}

/** Compute a claim on a matrix already made. */
function evaluateClaim(matrix: StateMatrix, claim: Claim, text: string): CheckedClaim {
  const cache = new Map<string, StateMatrix>();
  const comparisons = claim.comparisons.map(({ left, operator, right }) => {
    const a = evaluateTerm(matrix, left, cache);
    const b = evaluateTerm(matrix, right, cache);
    const holds = a.value === null || b.value === null
      ? null
      : compares(a.value, operator, b.value);
    return { left: a, operator, right: b, holds };
  });
  const first = comparisons[0];
  const lines = new Set(
    comparisons.flatMap(({ left, right }) => [...left.rows, ...right.rows]).map(({ line }) => line),
  );
  return {
    claim: text,
    holds: comparisons.some(({ holds }) => holds === false)
      ? false
      : comparisons.some(({ holds }) => holds === null)
      ? null
      : true,
    value: first?.left.value ?? null,
    of: first?.left.of ?? null,
    margin: first ? marginOf(first.left.value, first.operator, first.right.value) : null,
    comparisons,
    rows: [...lines].sort((a, b) => a - b).map((line) => ({ table: "codings", line })),
    error: null,
  };
}

function unknownCode(corpus: Corpus, claim: Claim): Bilingual | null {
  const terms = claim.comparisons.flatMap(({ left, right }: Comparison) => [left, right]);
  for (const term of terms) {
    if ("code" in term && !corpus.codebook.index.has(term.code)) {
      return {
        fr: `Le code « ${term.code} » n’est pas dans la grille.`,
        en: `The code “${term.code}” is not in the codebook.`,
      };
    }
  }
  return null;
}

function evaluateTerm(
  matrix: StateMatrix,
  term: Term,
  cache: Map<string, StateMatrix>,
): TermValue {
  if ("number" in term) return { value: term.number, of: null, rows: [] };
  const code = matrix.corpus.codebook.index.get(term.code) ?? -1;
  const key = JSON.stringify(Object.entries(term.filters).sort());
  let filtered = cache.get(key);
  if (!filtered) {
    filtered = key === "[]" ? matrix : stateMatrix(only(matrix.corpus, term.filters));
    cache.set(key, filtered);
  }
  return measure(filtered, term.measure, code);
}

/** The corpus of the people that filters let in; a coder filter keeps that coder’s codings. */
function only(corpus: Corpus, { body, role, person, coder }: Filters): Corpus {
  const isIn = corpus.voices.map((voice) =>
    (body === undefined || voice.bodyId === body) && (role === undefined || voice.role === role) &&
    (person === undefined || voice.personId === person)
  );
  const passages = corpus.passages.filter(({ voice, row }) =>
    isIn[voice] && (coder === undefined || row.coder === coder)
  );
  const coded = new Set(passages.map(({ voice }) => voice));
  const voices = corpus.voices.map((voice, v) =>
    !isIn[v]
      ? { ...voice, interviews: [], coded: false }
      : coder === undefined
      ? voice
      : { ...voice, coded: coded.has(v) }
  );
  return { ...corpus, voices, passages };
}

function measure(matrix: StateMatrix, name: Measure, code: number): TermValue {
  const said: number[] = [];
  let silent = 0;
  let askedAndSaid = 0;
  for (const [v, { interviews }] of matrix.corpus.voices.entries()) {
    if (interviews.length === 0) continue;
    const state = matrix.state(v, code);
    if (state === "silent") silent++;
    if (state !== "said") continue;
    said.push(v);
    if (matrix.asked(v, code)) askedAndSaid++;
  }
  const asked = askedAndSaid + silent;
  const rowsOf = (voices: readonly number[]) => {
    const passages: CodedPassage[] = voices.flatMap((v) => [...matrix.passages(v, code)]);
    return codingRefs(passages);
  };
  const count = (value: number, voices: readonly number[] = said): TermValue => ({
    value,
    of: asked,
    rows: rowsOf(voices),
  });
  switch (name) {
    case "expressed":
      return count(said.length);
    case "asked":
      return { value: asked, of: null, rows: rowsOf(said) };
    case "silent":
      return count(silent, []);
    case "spontaneous":
      return count(said.length - askedAndSaid);
    case "share":
      return { ...count(askedAndSaid), value: asked > 0 ? askedAndSaid / asked : null };
    case "passages":
      return { value: rowsOf(said).length, of: null, rows: rowsOf(said) };
    case "bodies": {
      const bodies = new Set(said.flatMap((v) => matrix.corpus.voices[v]?.bodyId ?? []));
      return { value: bodies.size, of: null, rows: rowsOf(said) };
    }
    case "balance": {
      const { balance } = valenceOf(matrix, code);
      return { value: balance.value, of: null, rows: balance.trace.rows };
    }
    default: {
      const valence = valenceOf(matrix, code);
      const voices = valence.voices.filter(({ kind }) => kind === name).map(({ voice }) => voice);
      return count(voices.length, voices);
    }
  }
}

function compares(a: number, operator: Operator, b: number): boolean {
  switch (operator) {
    case ">=":
      return a >= b;
    case ">":
      return a > b;
    case "<=":
      return a <= b;
    case "<":
      return a < b;
    case "=":
      return a === b;
    case "!=":
      return a !== b;
  }
}

function marginOf(a: number | null, operator: Operator, b: number | null): number | null {
  if (a === null || b === null) return null;
  return operator.startsWith(">") ? a - b : operator.startsWith("<") ? b - a : Math.abs(a - b);
}

/** What leaving one out does to a claim. */
export interface Flip {
  readonly kind: "person" | "body" | "coder";
  readonly id: string;
  readonly value: number | null;
  /** Whether the claim still stands as it did. */
  readonly flips: boolean;
}

/** How a claim stands when any one person, body or coder is left out. */
export interface LeaveOneOut {
  readonly checked: CheckedClaim;
  /** Those whose absence changes whether the claim holds. */
  readonly flips: readonly Flip[];
  /** Every trial, flipping or not. */
  readonly trials: readonly Flip[];
}

/**
 * Check a claim again without each person and each body in turn, and without each coder who shared
 * interviews with another one.
 */
export function leaveOneOut(corpus: Corpus, text: string): LeaveOneOut {
  const checked = checkClaim(corpus, text);
  const { claim } = parseClaim(text);
  if (claim === null || checked.error !== null) return { checked, flips: [], trials: [] };
  const unique = (ids: readonly (string | null)[]) =>
    [...new Set(ids)].filter((id) => id !== null).sort();
  const heard = corpus.voices.filter(({ interviews }) => interviews.length > 0);
  const exclusions: [Flip["kind"], string, Exclusion][] = [
    ...unique(heard.map(({ personId }) => personId)).map((id) =>
      ["person", id, { person: id }] as [Flip["kind"], string, Exclusion]
    ),
    ...unique(heard.map(({ bodyId }) => bodyId)).map((id) =>
      ["body", id, { body: id }] as [Flip["kind"], string, Exclusion]
    ),
    ...unique(
      corpus.interviews.filter(({ coders }) => coders.length > 1).flatMap(({ coders }) => coders),
    ).map((id) => ["coder", id, { coder: id }] as [Flip["kind"], string, Exclusion]),
  ];
  const trials = exclusions.map(([kind, id, exclusion]): Flip => {
    const again = evaluateClaim(matrixWithout(corpus, kind, id, exclusion), claim, text);
    return { kind, id, value: again.value, flips: again.holds !== checked.holds };
  });
  return { checked, flips: trials.filter(({ flips }) => flips), trials };
}

const reduced = new WeakMap<Corpus, Map<string, StateMatrix>>();

/** The matrix without one, made once: every finding is tried against the same absences. */
function matrixWithout(
  corpus: Corpus,
  kind: Flip["kind"],
  id: string,
  exclusion: Exclusion,
): StateMatrix {
  const known = reduced.get(corpus) ?? new Map<string, StateMatrix>();
  reduced.set(corpus, known);
  const matrix = known.get(`${kind} ${id}`) ?? stateMatrix(without(corpus, exclusion));
  known.set(`${kind} ${id}`, matrix);
  return matrix;
}
