import type { Bilingual } from "../../language/bilingual.ts";
import { percent, say } from "../../language/say.ts";
import type { RobustSentence } from "./sentences.ts";

/**
 * Word a statement about a tier by the tier's name: that all of it are above all later ones (`tier`),
 * or that it cannot be put in order (`level`). Shares are rounded down, so that 99.96 % never reads
 * as always.
 *
 * @param tier its name, as {@linkcode tierName} gives it
 * @param nameOf the shown name of a project's id
 */
export function wordTier(
  { kind, subjects, others, share, draws }: RobustSentence,
  tier: string,
  nameOf: (project: string) => string,
): Bilingual {
  const [one = "", other = ""] = subjects.map(nameOf);
  const size = subjects.length;
  if (kind === "tier") {
    return say(
      "Groupe {tier} : {size|{one}|chacun des {size} projets} devance {later|{other}|chacun des {later} projets des groupes suivants}, dans au moins {share} des {draws} tirages.",
      "Group {tier}: {size|{one}|each of the {size} projects} is above {later|{other}|each of the {later} projects of later groups}, in at least {share} of {draws} draws.",
      {
        tier,
        size,
        one,
        later: others.length,
        other: others.map(nameOf)[0] ?? "",
        share: percent(share, { down: true }),
        draws,
      },
    );
  }
  return size === 2
    ? say(
      "Entre {one} et {other} (groupe {tier}), on ne peut pas dire lequel devance l’autre.",
      "Between {one} and {other} (group {tier}), nobody can say which is above.",
      { one, other, tier },
    )
    : say(
      "Groupe {tier} : on ne peut pas ranger ses {size} projets ; certaines paires se départagent, l’ensemble non.",
      "Group {tier}: its {size} projects cannot be put in order; some pairs can be told apart, the whole cannot.",
      { tier, size },
    );
}
