import { releaseOf } from "../../analysis/interviews/release.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import type { Language } from "../../language/bilingual.ts";
import { say } from "../../language/say.ts";
import { inferences } from "../../privacy/inferences.ts";
import { planRelease } from "../../privacy/plan-release.ts";
import { readReleases } from "../../privacy/private-folder.ts";

/**
 * For the team: by which groups counts are told, how many themes are withheld, and what members of
 * each body could infer from what pages for readers tell.
 *
 * @param dataset The lab, opened for readers.
 */
export function disclosureText(lab: string, dataset: Dataset, language: Language): string {
  if (dataset.tables.interviews.rows.length === 0) return "";
  const { groups, counts } = releaseOf(dataset);
  const { withheld } = planRelease(dataset, readReleases(lab));
  const codes = dataset.tables.codes.rows.length;
  const told = new Set(counts.map(({ codeId }) => codeId)).size;
  const byGroup = new Set(
    counts.filter(({ groupId }) => groupId !== "").map(({ codeId }) => codeId),
  ).size;
  const lines = [
    groups.length === 0
      ? say(
        "Aucun compte par groupe : trop peu de personnes entendues.",
        "No count by group: too few people heard.",
      )
      : say("Groupes : {list}.", "Groups: {list}.", {
        list: say("{all}", "{all}", {
          all: groups.map(({ label, voices }) => `${label[language]} (${voices.length})`).join(
            ", ",
          ),
        }),
      }),
    say(
      "Thèmes dont le compte se dit : {told} sur {codes} ; par groupe : {byGroup} ; retenus à cause d’un site remis : {withheld}.",
      "Themes whose count is told: {told} of {codes}; by group: {byGroup}; withheld because of a site handed on: {withheld}.",
      { told, codes, byGroup, withheld: withheld.length },
    ),
    say(
      "Ce que des lecteurs pourraient déduire ; à ne pas publier :",
      "What readers could infer; not to be published:",
    ),
    ...inferences(dataset).map(({ text }) => say("- {text}", "- {text}", { text })),
  ];
  return `${lines.map((line) => line[language]).join("\n")}\n`;
}
