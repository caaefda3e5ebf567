import { entry, words } from "../entry.ts";

const stops = words(
  "Une option déclarée qui ne peut pas s’appliquer arrête le calcul.",
  "A declared option that cannot apply stops the computation.",
);
const nesting = words(
  "Une meilleure catégorie demande au moins autant sur chaque critère ; sinon un projet peut mériter la meilleure sans mériter l’autre.",
  "A better category asks at least as much on every criterion; otherwise a project can deserve the better one without the other.",
);
const weightsStop = words(
  "Une pondération qui ne peut pas s’appliquer arrête le calcul.",
  "A set of weights that cannot apply stops the computation.",
);
const weighAll = words(
  "Donnez un poids à chaque nœud frère, ou à aucun.",
  "Give a weight to every sibling node, or to none.",
);
const moreThanData = words(
  "Avec une vingtaine de projets, cela dirait plus que les données.",
  "With about twenty projects, it would say more than the data do.",
);

/** Methods and claims: what would say more than the data do. */
export const methods = {
  "framework-error/method-z-scores": entry({
    severity: "error",
    what: words(
      "L’agrégation {cell} ne s’applique pas à des scores z.",
      "The aggregation {cell} does not apply to z-scores.",
    ),
    why: stops,
    mend: words(
      "Retirez cette méthode de l’espace des méthodes.",
      "Remove this method from the method space.",
    ),
    example: { at: { file: "indicators.csv", line: 1, column: "aggregation", cell: "geometric" } },
  }),
  "framework-error/method-generalised": entry({
    severity: "error",
    what: words(
      "Une moyenne généralisée a besoin d’un exposant : elle se déclare par nœud.",
      "A generalised mean needs a power: it is declared by node.",
    ),
    why: stops,
    mend: words(
      "Retirez cette méthode de l’espace des méthodes.",
      "Remove this method from the method space.",
    ),
    example: {
      at: { file: "indicators.csv", line: 1, column: "aggregation", cell: "generalised" },
    },
  }),
  "framework-error/method-none": entry({
    severity: "error",
    what: words(
      "« none » n’est pas une autre façon de normaliser.",
      "“none” is not another way to normalise.",
    ),
    why: stops,
    mend: words(
      "Retirez cette méthode de l’espace des méthodes.",
      "Remove this method from the method space.",
    ),
    example: { at: { file: "indicators.csv", line: 1, column: "normalisation", cell: "none" } },
  }),
  "framework-error/method-lacks": entry({
    severity: "error",
    what: words(
      "La normalisation {cell} manque de bornes ou de cible pour {ids}.",
      "The normalisation {cell} lacks goalposts or a target for {ids}.",
    ),
    why: stops,
    mend: words(
      "Retirez cette méthode de l’espace des méthodes.",
      "Remove this method from the method space.",
    ),
    example: {
      at: { file: "indicators.csv", line: 1, column: "normalisation", cell: "goalposts" },
      values: { ids: "confort, bruit" },
    },
  }),
  "framework-error/method-noise": entry({
    severity: "error",
    what: words(
      "Le bruit sur les poids doit être entre 0 et 1, 1 exclu.",
      "The noise on weights must be between 0 and 1, 1 excluded.",
    ),
    why: stops,
    mend: words(
      "Retirez cette méthode de l’espace des méthodes.",
      "Remove this method from the method space.",
    ),
    example: { at: { file: "indicators.csv", line: 1, column: "weight", cell: "1.5" } },
  }),
  "framework-error/not-nested": entry({
    severity: "error",
    what: words(
      "Les profils de « {better} » et de « {worse} » ne s’emboîtent pas sur « {criterion} » ({column}) : {cell} en haut, {asked} au-dessous.",
      "The profiles of “{better}” and “{worse}” are not nested on “{criterion}” ({column}): {cell} above, {asked} below.",
    ),
    why: nesting,
    mend: words(
      "Donnez à « {better} » un seuil {sense|least=d’au moins|most=d’au plus} {asked} sur {column}, ou échangez les deux catégories.",
      "Give “{better}” a threshold of at {sense|least=least|most=most} {asked} on {column}, or exchange the two categories.",
    ),
    example: {
      at: { column: "confort", cell: "6" },
      values: {
        better: "Prolonger",
        worse: "Revoir",
        criterion: "Confort",
        asked: "7",
        sense: "least",
      },
    },
  }),
  "framework-error/no-threshold": entry({
    severity: "error",
    what: words(
      "Les profils de « {better} » et de « {worse} » ne s’emboîtent pas sur « {criterion} » ({column}) : {cell} en haut, aucun seuil au-dessous.",
      "The profiles of “{better}” and “{worse}” are not nested on “{criterion}” ({column}): {cell} above, no threshold below.",
    ),
    why: nesting,
    mend: words(
      "Donnez à « {worse} » un seuil sur {column}, ou retirez l’autre.",
      "Give “{worse}” a threshold on {column}, or remove the other.",
    ),
    example: {
      at: { column: "confort", cell: "6" },
      values: { better: "Prolonger", worse: "Revoir", criterion: "Confort" },
    },
  }),
  "framework-error/veto": entry({
    severity: "error",
    what: words(
      "Le veto de « {category} » sur « {criterion} » ({column}) est à {cell}, son seuil à {reached} : qui atteint le seuil est barré.",
      "The veto of “{category}” on “{criterion}” ({column}) is at {cell}, its threshold at {reached}: who reaches the threshold is barred.",
    ),
    why: words(
      "Un veto dit ce qui est trop bas, quoi que valent les autres critères.",
      "A veto says what is too low, whatever the other criteria are.",
    ),
    mend: words(
      "Mettez le veto au-dessous du seuil, ou retirez-le.",
      "Put the veto below the threshold, or remove it.",
    ),
    example: {
      at: { column: "confort", cell: "8" },
      values: { category: "Prolonger", criterion: "Confort", reached: "7" },
    },
  }),
  "weights-error/nobody": entry({
    severity: "error",
    what: words("Aucun poids n’est donné par « {cell} ».", "No weight is given by “{cell}”."),
    why: weightsStop,
    mend: weighAll,
    example: { at: { file: "weights.csv", column: "weight", cell: "usagers" } },
  }),
  "weights-error/partial": entry({
    severity: "error",
    what: words(
      "La feuille « {stakeholder} » ne pèse qu’une partie des nœuds frères (manque : {cell}).",
      "The sheet “{stakeholder}” weighs only a part of the sibling nodes (missing: {cell}).",
    ),
    why: weightsStop,
    mend: weighAll,
    example: {
      at: { file: "weights.csv", line: 4, column: "weight", cell: "bruit" },
      values: { stakeholder: "usagers" },
    },
  }),
  "method-error/percentage": entry({
    severity: "error",
    what: words("Pourcentage sur {n} cas.", "Percentage of {n} cases."),
    why: moreThanData,
    mend: words("Donnez le compte : « 5 sur 7 ».", "Give the count: “5 of 7”."),
    example: { at: {}, values: { n: 7 } },
  }),
  "method-error/mean": entry({
    severity: "error",
    what: words("Moyenne de {n} valeurs ordinales.", "Mean of {n} ordinal values."),
    why: moreThanData,
    mend: words("Donnez la médiane ou la répartition.", "Give the median or the distribution."),
    example: { at: {}, values: { n: 5 } },
  }),
  "method-error/asymptotic": entry({
    severity: "error",
    what: words(
      "Test asymptotique sur un petit échantillon.",
      "Asymptotic test on a small sample.",
    ),
    why: moreThanData,
    mend: words("Prenez un test exact.", "Use an exact test."),
    example: { at: {} },
  }),
  "method-error/family": entry({
    severity: "warning",
    what: words(
      "Test hors d’une famille déclarée : exploratoire.",
      "Test outside a declared family: exploratory.",
    ),
    why: moreThanData,
    mend: words("Dites-le, et comptez les regards.", "Say so, and count the looks."),
    example: { at: {} },
  }),
  "method-error/weights": entry({
    severity: "error",
    what: words(
      "Poids tirés de l’échantillon ({from}).",
      "Weights taken from the sample ({from}).",
    ),
    why: moreThanData,
    mend: words(
      "Faites déclarer les poids par les parties prenantes.",
      "Have stakeholders declare the weights.",
    ),
    example: { at: {}, values: { from: "entropy" } },
  }),
  "method-error/correlation": entry({
    severity: "error",
    what: words(
      "Une corrélation de {r} sur {n} cas ne se distingue pas de zéro.",
      "A correlation of {r} on {n} cases is not told from zero.",
    ),
    why: moreThanData,
    mend: words("Ne l’interprétez pas.", "Do not interpret it."),
    example: { at: {}, values: { r: 0.3, n: 12 } },
  }),
  "method-error/alpha": entry({
    severity: "error",
    what: words(
      "Alpha de Cronbach de {items} items sur {n} cas : instable.",
      "Cronbach’s alpha of {items} items on {n} cases: unstable.",
    ),
    why: moreThanData,
    mend: words("Décrivez les items un à un.", "Describe the items one by one."),
    example: { at: {}, values: { items: 8, n: 12 } },
  }),
  "method-error/statistic": entry({
    severity: "error",
    what: words("Colonne sans variation.", "Column without variation."),
    why: moreThanData,
    mend: words("Écrivez « non calculable ».", "Write “not computable”."),
    example: { at: {} },
  }),
  "method-error/ranking": entry({
    severity: "error",
    what: words("Classement sans son incertitude.", "Ranking without its doubt."),
    why: moreThanData,
    mend: words("Montrez intervalles de rang ou paliers.", "Show rank intervals or tiers."),
    example: { at: {} },
  }),
  "method-error/complexity": entry({
    severity: "error",
    what: words(
      "Réseau en morceaux : l’indice de complexité ne ferait qu’en numéroter les parties.",
      "Network in pieces: a complexity index would only number its parts.",
    ),
    why: moreThanData,
    mend: words("Ne le calculez pas.", "Do not compute it."),
    example: { at: {} },
  }),
  "method-error/qca": entry({
    severity: "error",
    what: words(
      "{conditions} conditions pour {cases} cas : le hasard donnerait une solution.",
      "{conditions} conditions for {cases} cases: chance would give a solution.",
    ),
    why: moreThanData,
    mend: words("Retirez des conditions.", "Remove conditions."),
    example: { at: {}, values: { conditions: 8, cases: 20 } },
  }),
};
