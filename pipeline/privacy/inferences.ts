import { bodyLabel } from "../analysis/interviews/body-label.ts";
import { codeLabel } from "../analysis/interviews/codebook.ts";
import { interviewCorpus } from "../analysis/interviews/corpus.ts";
import { type ReleasedCount, releaseOf } from "../analysis/interviews/release.ts";
import type { Dataset } from "../dataset/dataset.ts";
import type { Bilingual } from "../language/bilingual.ts";
import { say } from "../language/say.ts";

/** What a reader can work out from the counts told and from what they know already. */
export interface Inference {
  /** The body whose members can. */
  readonly bodyId: string;
  readonly text: Bilingual;
}

/**
 * What members of the bodies could infer from the counts that pages tell: each knows their own answer,
 * and those of one body may put theirs together. For the team, before a site is handed on: none of it
 * can be masked without masking the count itself.
 *
 * Told are counts that let one person know the answer of all others asked, and what is left of a group
 * when the members of one body of it put their answers together.
 */
export function inferences(dataset: Dataset): Inference[] {
  const { counts, groups } = releaseOf(dataset);
  const bodies = heardByBody(dataset);
  return [...bodies].flatMap(([bodyId, members]) => [
    ...counts.filter(({ measure }) => measure === "said").flatMap((count) =>
      ofOne(dataset, bodyId, members, count)
    ),
    ...groups.filter((group) => group.bodies.includes(bodyId)).flatMap(({ label, voices }) => {
      const others = voices.length - members.size;
      if (others <= 0 || others >= dataset.disclosure.group) return [];
      return [{
        bodyId,
        text: say(
          "{body} : en réunissant leurs réponses, ses {n} membres entendus connaissent les comptes des {others} autres de « {label} ».",
          "{body}: by putting their answers together, its {n} members heard know the counts of the {others} others of “{label}”.",
          { body: bodyLabel(dataset, bodyId), n: members.size, others, label },
        ),
      }];
    }),
  ]);
}

/** What a count tells one member who is alone in what they said, or alone in not saying it. */
function ofOne(
  dataset: Dataset,
  bodyId: string,
  members: ReadonlySet<string>,
  { codeId, groupId, people, count }: ReleasedCount,
): Inference[] {
  const others = people.length - 1;
  const isAlone = count === 1 || count === others;
  if (!isAlone || others < 1 || !people.some((person) => members.has(person))) return [];
  const code = dataset.tables.codes.rows.find(({ code_id }) => code_id === codeId);
  const group = releaseOf(dataset).groups.find(({ id }) => id === groupId);
  const values = {
    body: bodyLabel(dataset, bodyId),
    theme: code === undefined ? codeId : codeLabel(code),
    where: group === undefined ? "" : say(" ({label})", " ({label})", { label: group.label }),
    count,
    asked: people.length,
    others,
    alone: count === 1 ? "said" as const : "silent" as const,
  };
  return [{
    bodyId,
    text: say(
      "{body} : « {theme} »{where}, {count} sur {asked} : {alone|said=qui l’a dit sait qu’aucun des {others} autres ne l’a dit|silent=qui ne l’a pas dit sait que les {others} autres l’ont dit}.",
      "{body}: “{theme}”{where}, {count} of {asked}: {alone|said=who said it knows that none of the {others} others did|silent=who did not say it knows that the {others} others did}.",
      values,
    ),
  }];
}

function heardByBody(dataset: Dataset): ReadonlyMap<string, ReadonlySet<string>> {
  const bodies = new Map<string, Set<string>>();
  for (const { bodyId, personId, interviews } of interviewCorpus(dataset).voices) {
    if (bodyId === null || interviews.length === 0) continue;
    const members = bodies.get(bodyId) ?? new Set();
    members.add(personId);
    bodies.set(bodyId, members);
  }
  return bodies;
}
