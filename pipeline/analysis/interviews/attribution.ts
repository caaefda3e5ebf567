import type { Corpus } from "./corpus.ts";
import { type Grouping, groupOf } from "./prevalence.ts";

/** How small a group may be before its members are told apart. */
export interface GroupOptions {
  /**
   * People a body or a role must have among those interviewed to be named beside words or counts.
   * @default 3
   */
  readonly smallest?: number | undefined;
}

/** What may be said of where words come from. Body and role are never named together. */
export interface Attribution {
  readonly interviewId: string;
  /** Null where naming the body would come close to naming the person. */
  readonly bodyId: string | null;
}

/** Bodies or roles with enough people to be named, with their number, in order of first interview. */
export function namedGroups(
  corpus: Corpus,
  by: Grouping,
  { smallest = 3 }: GroupOptions = {},
): ReadonlyMap<string, number> {
  const people = new Map<string, number>();
  for (const voice of corpus.voices) {
    const group = groupOf(voice, by);
    if (group === null || voice.interviews.length === 0) continue;
    people.set(group, (people.get(group) ?? 0) + 1);
  }
  return new Map([...people].filter(([, count]) => count >= smallest));
}

/** What pages call a person: the interviews they gave, never a name. */
export function voiceName({ voices, interviews }: Corpus, voice: number): string {
  return (voices[voice]?.interviews ?? []).map((i) => interviews[i]?.row.interview_id).join("+");
}

/** Where the words of an interview come from, as far as it may be said. */
export function attributionOf(
  corpus: Corpus,
  interview: number,
  options: GroupOptions = {},
): Attribution {
  const held = corpus.interviews[interview];
  const bodyId = corpus.voices[held?.voice ?? -1]?.bodyId ?? null;
  const isNamed = bodyId !== null && namedGroups(corpus, "body", options).has(bodyId);
  return { interviewId: held?.row.interview_id ?? "", bodyId: isNamed ? bodyId : null };
}
