import type { Bilingual } from "../../language/bilingual.ts";
import { type Problem, problem } from "../../problem/problem.ts";
import type { Evaluation } from "../framework/evaluate.ts";
import { sampleNormalisations } from "../framework/framework-check.ts";
import { refusal } from "../framework/refusal.ts";
import { incompleteBeta } from "./special-functions.ts";

/** Something an analysis is about to show or to use, as the method rules see it. */
export type Use =
  | { readonly kind: "percentage"; readonly n: number }
  | { readonly kind: "mean"; readonly n: number; readonly scale: "ordinal" | "interval" }
  | { readonly kind: "test"; readonly exact: boolean; readonly family: string | null }
  | {
    readonly kind: "weights";
    readonly from: "declared" | "equal" | "pca" | "entropy" | "critic" | "dea";
  }
  | { readonly kind: "correlation"; readonly n: number; readonly r: number }
  | { readonly kind: "alpha"; readonly n: number; readonly items: number }
  | { readonly kind: "statistic"; readonly distinct: number }
  | { readonly kind: "ranking"; readonly withIntervals: boolean }
  | { readonly kind: "complexity"; readonly connected: boolean }
  | { readonly kind: "qca"; readonly cases: number; readonly conditions: number };

/** Thresholds of the method rules. */
export const methodRules = {
  /** Under this n, counts ("5 of 7") and no percentages. */
  percentageCases: 20,
  /** Under this n, no mean of ordinals. */
  ordinalMeanCases: 8,
  /** Cases per item under which Cronbach's alpha says nothing (Handbook, box 5: 3:1 at least). */
  casesPerItem: 3,
  /** Indicators in a weighed group beyond which allocation grows inconsistent (Handbook, 2008). */
  groupSize: 10,
} as const;

/** What the method rules of the house refuse (errors) or want said (warnings). */
export function lintUses(uses: readonly Use[]): Problem[] {
  return uses.flatMap((use) => {
    const found = finding(use);
    if (!found) return [];
    const [severity, what, mend] = found;
    return [problem({ code: "method-error", severity, what, mend, why: reason })];
  });
}

const reason: Bilingual = {
  fr: "Avec une vingtaine de projets, cela dirait plus que les données.",
  en: "With about twenty projects, it would say more than the data do.",
};

type Finding = [Problem["severity"], Bilingual, Bilingual] | null;

function finding(use: Use): Finding {
  switch (use.kind) {
    case "percentage":
      return use.n >= methodRules.percentageCases ? null : ["error", {
        fr: `Pourcentage sur ${use.n} cas.`,
        en: `Percentage of ${use.n} cases.`,
      }, { fr: "Donnez le compte : « 5 sur 7 ».", en: "Give the count: “5 of 7”." }];
    case "mean":
      return use.scale === "interval" || use.n >= methodRules.ordinalMeanCases ? null : ["error", {
        fr: `Moyenne de ${use.n} valeurs ordinales.`,
        en: `Mean of ${use.n} ordinal values.`,
      }, {
        fr: "Donnez la médiane ou la répartition.",
        en: "Give the median or the distribution.",
      }];
    case "test":
      return testFinding(use);
    case "weights":
      return use.from === "declared" || use.from === "equal" ? null : ["error", {
        fr: `Poids tirés de l’échantillon (${use.from}).`,
        en: `Weights taken from the sample (${use.from}).`,
      }, {
        fr: "Faites déclarer les poids par les parties prenantes.",
        en: "Have stakeholders declare the weights.",
      }];
    case "correlation":
      return correlationP(use.r, use.n) <= 0.05 ? null : ["error", {
        fr: `Une corrélation de ${use.r} sur ${use.n} cas ne se distingue pas de zéro.`,
        en: `A correlation of ${use.r} on ${use.n} cases is not told from zero.`,
      }, { fr: "Ne l’interprétez pas.", en: "Do not interpret it." }];
    case "alpha":
      return use.n >= methodRules.casesPerItem * use.items ? null : ["error", {
        fr: `Alpha de Cronbach de ${use.items} items sur ${use.n} cas : instable.`,
        en: `Cronbach’s alpha of ${use.items} items on ${use.n} cases: unstable.`,
      }, { fr: "Décrivez les items un à un.", en: "Describe the items one by one." }];
    case "statistic":
      return use.distinct > 1 ? null : ["error", {
        fr: "Colonne sans variation.",
        en: "Column without variation.",
      }, { fr: "Écrivez « non calculable ».", en: "Write “not computable”." }];
    case "ranking":
      return use.withIntervals ? null : ["error", {
        fr: "Classement sans son incertitude.",
        en: "Ranking without its doubt.",
      }, { fr: "Montrez intervalles de rang ou paliers.", en: "Show rank intervals or tiers." }];
    case "complexity":
      return use.connected ? null : ["error", {
        fr: "Réseau en morceaux : l’indice de complexité ne ferait qu’en numéroter les parties.",
        en: "Network in pieces: a complexity index would only number its parts.",
      }, { fr: "Ne le calculez pas.", en: "Do not compute it." }];
    case "qca":
      // Four to five conditions for about twenty cases (Marx & Dușa, 2011).
      return use.cases >= 2 ** (use.conditions - 1) ? null : ["error", {
        fr:
          `${use.conditions} conditions pour ${use.cases} cas : le hasard donnerait une solution.`,
        en: `${use.conditions} conditions for ${use.cases} cases: chance would give a solution.`,
      }, { fr: "Retirez des conditions.", en: "Remove conditions." }];
  }
}

function testFinding({ exact, family }: Extract<Use, { kind: "test" }>): Finding {
  if (!exact) {
    return ["error", {
      fr: "Test asymptotique sur un petit échantillon.",
      en: "Asymptotic test on a small sample.",
    }, { fr: "Prenez un test exact.", en: "Use an exact test." }];
  }
  return family !== null ? null : ["warning", {
    fr: "Test hors d’une famille déclarée : exploratoire.",
    en: "Test outside a declared family: exploratory.",
  }, { fr: "Dites-le, et comptez les regards.", en: "Say so, and count the looks." }];
}

/** Two-sided p of Pearson's r under independence and normality: I_{1−r²}((n − 2)/2, 1/2). */
export function correlationP(r: number, n: number): number {
  return n < 3 ? 1 : incompleteBeta(1 - r * r, (n - 2) / 2, 0.5);
}

/** What of a framework a page must say: sample scales, groups too large to weigh. */
export function lintFramework({ framework }: Evaluation): Problem[] {
  return framework.nodes.flatMap((node) => {
    const at = { file: framework.file, line: node.row.line };
    if (node.scored && node.children.length === 0 && sampleNormalisations.has(node.normalisation)) {
      return [refusal(
        { ...at, column: "normalisation", cell: node.normalisation },
        {
          fr:
            `L’échelle de ${node.id} vient de l’échantillon : un nouveau projet change les scores.`,
          en: `The scale of ${node.id} comes from the sample: a new project changes the scores.`,
        },
        { fr: "Déclarez des bornes, ou dites-le.", en: "Declare goalposts, or say so." },
        "warning",
      )];
    }
    if (node.children.length > methodRules.groupSize) {
      return [refusal(
        { ...at, column: "parent_id", cell: node.id },
        {
          fr:
            `${node.id} a ${node.children.length} enfants : leurs poids ne se déclarent plus de façon cohérente.`,
          en:
            `${node.id} has ${node.children.length} children: their weights cannot be declared consistently.`,
        },
        { fr: "Groupez-les.", en: "Group them." },
        "warning",
      )];
    }
    return [];
  });
}
