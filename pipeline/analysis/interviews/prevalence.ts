import { type Bilingual, same } from "../../language/bilingual.ts";
import { wilson } from "../statistics/wilson.ts";
import type { Traced } from "../traced.ts";
import { codeLabel } from "./codebook.ts";
import { codingRefs, type Voice } from "./corpus.ts";
import type { StateMatrix } from "./states.ts";

/** How many voices express a theme, among those who were asked and coded. */
export interface Prevalence {
  readonly code: number;
  readonly codeId: string;
  readonly label: Bilingual;
  /** Bodies or roles, joined by +; null for all. */
  readonly group: string | null;
  /** Voices who express it: n of `asked`. */
  readonly expressed: Traced;
  /** Voices asked and coded: the denominator. */
  readonly asked: number;
  /** Voices who raise it without having been asked, beside the n above. */
  readonly spontaneous: number;
  readonly silent: number;
  readonly notAsked: number;
  readonly notCoded: number;
  /** Passages, beside the voices: a talkative person weighs here. */
  readonly passages: number;
  /**
   * 95 % Wilson score interval of the share (Wilson, 1927), null when nobody was asked: a cue of
   * how little n is, no inference to a population, since the sample is chosen.
   */
  readonly wilson: { readonly low: number; readonly high: number } | null;
}

/** How voices are grouped. */
export type Grouping = "body" | "role";

/** The group of a voice. */
export function groupOf(voice: Voice, by: Grouping): string | null {
  return by === "body" ? voice.bodyId : voice.role;
}

/** Prevalence of a theme over all voices, or over those of some bodies or roles. */
export function prevalenceOf(
  matrix: StateMatrix,
  code: number,
  group: { readonly by: Grouping; readonly values: readonly string[] } | null = null,
): Prevalence {
  const { corpus } = matrix;
  const counts = { said: 0, silent: 0, "not-asked": 0, "not-coded": 0 };
  let asked = 0;
  const heard = [];
  let passages = 0;
  for (const [v, voice] of corpus.voices.entries()) {
    if (voice.interviews.length === 0) continue;
    if (group !== null && !group.values.includes(groupOf(voice, group.by) ?? "")) continue;
    const state = matrix.state(v, code);
    counts[state]++;
    const own = matrix.passages(v, code);
    passages += own.length;
    if (state === "said" && matrix.asked(v, code)) {
      asked++;
      for (const passage of own) heard.push(passage);
    } else if (state === "silent") asked++;
  }
  const row = corpus.codebook.codes[code];
  const said = asked - counts.silent;
  return {
    code,
    codeId: row?.code_id ?? "",
    label: row ? codeLabel(row) : same(""),
    group: group?.values.join("+") ?? null,
    expressed: {
      value: said,
      low: said,
      high: said,
      unit: "",
      trace: {
        rule: {
          fr: "Personnes qui expriment le thème, parmi celles qui ont été interrogées et codées.",
          en: "People who express the theme, among those who were asked and coded.",
        },
        formula: `${said} / ${asked}`,
        rows: codingRefs(heard),
        leftOut: corpus.leftOut,
      },
    },
    asked,
    spontaneous: counts.said - said,
    silent: counts.silent,
    notAsked: counts["not-asked"],
    notCoded: counts["not-coded"],
    passages,
    wilson: wilson(said, asked),
  };
}

/** Prevalence by body or role: one entry per group, in the order of first interview. */
export function prevalenceByGroup(matrix: StateMatrix, code: number, by: Grouping): Prevalence[] {
  const groups = new Set<string>();
  for (const voice of matrix.corpus.voices) {
    const group = groupOf(voice, by);
    if (group !== null && voice.interviews.length > 0) groups.add(group);
  }
  return [...groups].map((value) => prevalenceOf(matrix, code, { by, values: [value] }));
}

/** Prevalence of every code, in codebook order. */
export function prevalences(matrix: StateMatrix): Prevalence[] {
  return matrix.corpus.codebook.codes.map((_, code) => prevalenceOf(matrix, code));
}
