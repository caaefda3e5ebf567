import { testedInDraws } from "../../analysis/comparison/claim-words.ts";
import { checkClaim, claimsOf } from "../../analysis/comparison/claims.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import { type Bilingual, inBoth } from "../../language/bilingual.ts";
import { formatNumber, formatPercent } from "../../language/numbers.ts";
import { claim, type ClaimOutput } from "../../notebook/outputs/output.ts";
import type { Problem } from "../../problem/problem.ts";

/** A claim by its text: `{{claim "score:a > score:b"}}`. */
export const writtenClaim = /\{\{claim +"([^"\n]+)"\}\}/;

/**
 * Check a claim that is written in a page: an output whose words and share come from the
 * computation, or the problem of a claim that cannot be read.
 */
export function checkWrittenClaim(text: string, dataset: Dataset): ClaimOutput | Problem {
  const context = claimsOf(dataset);
  const checked = checkClaim(text, context);
  const [unread] = checked.problems;
  if (unread) return unread;
  const draws = checked.share === null ? 0 : context.robustness().draws;
  return claim({
    text: inBoth((language) => {
      const words = checked.text[language];
      const sentence = words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
      if (checked.share === null) return `${sentence}.`;
      // Rounded down, so that 99.96 % never reads as always.
      const share = formatPercent(checked.share, language, { down: true });
      const total = formatNumber(draws, language);
      return language === "fr"
        ? `${sentence}, dans ${share} des ${total} tirages.`
        : `${sentence}, in ${share} of ${total} draws.`;
    }),
    holds: checked.holds,
    found: foundWords(checked.found, checked.threshold),
    ...(checked.threshold === null || checked.share === null ? {} : {
      tested: testedInDraws(checked.share, checked.threshold, draws),
    }),
    trace: {
      rule: checked.threshold === null
        ? { fr: "Ce que la construction a trouvé.", en: "What the build found." }
        : {
          fr:
            "Part des tirages (données dans leurs intervalles, poids, méthodes) où l’énoncé est vrai ; il n’est imprimé qu’à partir du seuil.",
          en:
            "Share of the draws (data within their intervals, weights, methods) in which the statement is true; it is printed from the threshold on only.",
        },
      formula: text,
      rows: [],
    },
  });
}

function foundWords(found: Bilingual, threshold: number | null): Bilingual {
  if (threshold === null) return found;
  return inBoth((language) => {
    const percent = formatPercent(threshold, language, { digits: 2 });
    return language === "fr"
      ? `${found.fr} (seuil ${percent})`
      : `${found.en} (threshold ${percent})`;
  });
}
