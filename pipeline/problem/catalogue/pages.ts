import { didYouMean, entry, words } from "../entry.ts";

const hiddenPart = words(
  "La partie serait cachée ou montrée sans qu’on l’ait voulu.",
  "The part would be hidden or shown against the intention.",
);
const tooSlow = words(
  "La mise en page prendrait des minutes ou toute la mémoire.",
  "Setting the page would take minutes or all the memory.",
);
const computable = words(
  "Une affirmation doit pouvoir être recalculée.",
  "A claim must be one that can be computed again.",
);

/** Pages of prose and the claims in them. */
export const pages = {
  "same-page": entry({
    severity: "error",
    what: words(
      "Deux pages s’appelleraient {path} : « {other} » et « {cell} ».",
      "Two pages would have the name {path}: “{other}” and “{cell}”.",
    ),
    why: words("La seconde remplacerait la première.", "The second would replace the first."),
    mend: words("Renommez l’une des deux.", "Rename one of the two."),
    example: {
      at: { cell: "projects.essai" },
      values: { path: "projet-essai.html", other: "projet-essai" },
    },
  }),
  "prose-error/unknown-key": entry({
    severity: "error",
    what: words(
      "Cette ligne de l’en-tête n’est pas comprise.",
      "This line of the head is not understood.",
    ),
    why: words(
      "L’en-tête connaît {keys}, une ligne « clé: texte » chacun.",
      "The head knows {keys}, one line “key: text” each.",
    ),
    mend: words("Retirez la ligne.", "Remove the line."),
    suggest: didYouMean,
    example: {
      at: { file: "reports/portfolio.fr.md", line: 2, cell: "titel: Essais", repair: "title" },
      values: { keys: "title, order" },
    },
  }),
  "prose-error/bad-value": entry({
    severity: "error",
    what: words(
      "« {cell} » n’est pas une valeur possible ici.",
      "“{cell}” is not a possible value here.",
    ),
    why: words("On attend : {allowed}.", "Expected: {allowed}."),
    mend: words("Corrigez ou retirez la ligne.", "Correct or remove the line."),
    suggest: didYouMean,
    example: {
      at: { file: "reports/portfolio.fr.md", line: 3, cell: "onee" },
      values: { allowed: "one, many" },
    },
  }),
  "prose-error/bad-name": entry({
    severity: "warning",
    what: words("« {cell} » n’est pas le nom d’une page.", "“{cell}” is not the name of a page."),
    why: words(
      "Le nom devient une adresse : minuscules sans accent, chiffres et traits d’union.",
      "The name becomes an address: lower case without accents, digits and hyphens.",
    ),
    mend: words("Nommez-le {repair}.", "Name it {repair}."),
    example: { at: { file: "reports/Portée.fr.md", cell: "Portée.fr.md", repair: "portee.fr.md" } },
  }),
  "prose-error/missing-title": entry({
    severity: "error",
    what: words("La page n’a pas de titre.", "The page has no title."),
    why: words("La navigation en a besoin.", "The navigation needs it."),
    mend: words("Ajoutez « title: … » dans l’en-tête.", "Add “title: …” to the head of the page."),
    example: { at: { file: "reports/portfolio.fr.md", line: 1 } },
  }),
  "prose-error/unknown-name": entry({
    severity: "error",
    what: words("Aucun carnet n’exporte {name}.", "No notebook exports {name}."),
    why: words(
      "La page ne peut pas placer ce qui n’existe pas.",
      "The page cannot place what does not exist.",
    ),
    mend: words(
      "Exportez-le d’un carnet, ou retirez-le de la page.",
      "Export it from a notebook, or take it off the page.",
    ),
    suggest: didYouMean,
    example: {
      at: {
        file: "reports/portfolio.fr.md",
        line: 9,
        cell: "{{figure portfolio.theme}}",
        repair: "portfolio.themes",
      },
      values: { name: "portfolio.theme" },
    },
  }),
  "prose-error/condition-output": entry({
    severity: "error",
    what: words("Aucun carnet n’exporte {name}.", "No notebook exports {name}."),
    why: hiddenPart,
    mend: words("Vérifiez son nom.", "Check its name."),
    suggest: didYouMean,
    example: {
      at: { file: "reports/portfolio.fr.md", line: 9, cell: "{{with portfolio.theme}}" },
      values: { name: "portfolio.theme" },
    },
  }),
  "prose-error/condition-table": entry({
    severity: "error",
    what: words("La table {name} n’est pas connue.", "The table {name} is not known."),
    why: hiddenPart,
    mend: words("Vérifiez son nom.", "Check its name."),
    suggest: didYouMean,
    example: {
      at: {
        file: "reports/portfolio.fr.md",
        line: 9,
        cell: "{{with project}}",
        repair: "projects",
      },
      values: { name: "project" },
    },
  }),
  "prose-error/unmatched": entry({
    severity: "error",
    what: words("{cell} n’a pas son pendant.", "{cell} has no counterpart."),
    why: words(
      "Une partie va de \\{\\{part …\\}\\}, \\{\\{with …\\}\\} ou \\{\\{without …\\}\\} à \\{\\{end\\}\\}.",
      "A part goes from \\{\\{part …\\}\\}, \\{\\{with …\\}\\} or \\{\\{without …\\}\\} to \\{\\{end\\}\\}.",
    ),
    mend: words("Ajoutez la ligne qui manque.", "Add the missing line."),
    example: { at: { file: "reports/portfolio.fr.md", line: 9, cell: "{{end}}" } },
  }),
  "prose-error/wrong-kind": entry({
    severity: "error",
    what: words("Ce nom désigne : {kind}.", "This name stands for: {kind}."),
    why: words("Le mot de la page en demande un autre.", "The page’s word asks for another."),
    mend: words("Écrivez \\{\\{{kind} …\\}\\}.", "Write \\{\\{{kind} …\\}\\}."),
    example: {
      at: { file: "reports/portfolio.fr.md", line: 9, cell: "{{table portfolio.themes}}" },
      values: { kind: "figure" },
    },
  }),
  "prose-error/too-deep": entry({
    severity: "error",
    what: words(
      "Des citations ou des listes s’emboîtent sur {depth} niveaux (au plus {most}).",
      "Quotes or lists stand inside one another {depth} deep (at most {most}).",
    ),
    why: tooSlow,
    mend: words(
      "Retirez des niveaux, ou placez ces lignes ailleurs.",
      "Remove levels, or put these lines elsewhere.",
    ),
    example: { at: { file: "reports/portfolio.fr.md", line: 9 }, values: { depth: 30, most: 20 } },
  }),
  "prose-error/signs": entry({
    severity: "error",
    what: words(
      "Il y a ici plus de {most} signes de mise en valeur (*, _ ou ~).",
      "There are more than {most} signs of emphasis (*, _ or ~) here.",
    ),
    why: tooSlow,
    mend: words(
      "Séparez le texte par des lignes vides, ou retirez de ces signes.",
      "Part the text by empty lines, or remove some of these signs.",
    ),
    example: { at: { file: "reports/portfolio.fr.md", line: 9 }, values: { most: 500 } },
  }),
  "prose-error/paragraph-lines": entry({
    severity: "error",
    what: words(
      "Ce paragraphe a plus de {most} lignes.",
      "This paragraph has more than {most} lines.",
    ),
    why: tooSlow,
    mend: words("Partagez-le par des lignes vides.", "Part it by empty lines."),
    example: { at: { file: "reports/portfolio.fr.md", line: 9 }, values: { most: 1000 } },
  }),
  "prose-error/paragraph": entry({
    severity: "error",
    what: words(
      "Ce paragraphe compte {length} caractères (au plus {most}).",
      "This paragraph has {length} characters (at most {most}).",
    ),
    why: tooSlow,
    mend: words("Partagez-le par des lignes vides.", "Part it by empty lines."),
    example: {
      at: { file: "reports/portfolio.fr.md", line: 9 },
      values: { length: 50000, most: 40000 },
    },
  }),
  "prose-error/page": entry({
    severity: "error",
    what: words(
      "La page compte {length} caractères (au plus {most}).",
      "The page has {length} characters (at most {most}).",
    ),
    why: tooSlow,
    mend: words("Partagez-la en plusieurs pages.", "Part it into several pages."),
    example: {
      at: { file: "reports/portfolio.fr.md", line: 1 },
      values: { length: 600000, most: 500000 },
    },
  }),
  "claim-false": entry({
    severity: "error",
    what: words("Énoncé faux : « {claim} »", "False statement: “{claim}”"),
    why: words("Le calcul donne : {found}", "The computation gives: {found}"),
    mend: words(
      "Retirez l’énoncé, ou écrivez ce que les données disent.",
      "Remove the statement, or write what the data say.",
    ),
    example: {
      at: { file: "reports/portfolio.fr.md", line: 9, cell: "{{claim portfolio.most}}" },
      values: {
        claim: { fr: "La plupart des essais ont réussi", en: "Most trials succeeded" },
        found: { fr: "5 sur 12", en: "5 of 12" },
      },
    },
  }),
  "claim-error/form": entry({
    severity: "error",
    what: words("L’affirmation « {cell} » ne se lit pas.", "The claim “{cell}” cannot be read."),
    why: computable,
    mend: words("Formes : {forms}.", "Forms: {forms}."),
    example: { at: { cell: "velo first" }, values: { forms: "score:A > score:B" } },
  }),
  "claim-error/unknown-name": entry({
    severity: "error",
    what: words("« {name} » n’est pas connu ici.", "“{name}” is not known here."),
    why: computable,
    mend: words("Vérifiez le nom.", "Check the name."),
    suggest: didYouMean,
    example: {
      at: { cell: "score:veloo > score:tram", repair: "velo" },
      values: { name: "veloo" },
    },
  }),
  "claim-error/two-nodes": entry({
    severity: "error",
    what: words(
      "Les deux scores sont sur des nœuds différents.",
      "The two scores are on different nodes.",
    ),
    why: computable,
    mend: words("Comparez sur un même nœud.", "Compare on one node."),
    example: { at: { cell: "score:velo@confort > score:tram@bruit" } },
  }),
  "claim-error/not-computed": entry({
    severity: "error",
    what: words("{what}", "{what}"),
    why: computable,
    mend: words("{mend}", "{mend}"),
    example: {
      at: { cell: "score:velo > score:tram" },
      values: {
        what: {
          fr: "Le cadre n’a pas un indice et un seul.",
          en: "The framework has not one index.",
        },
        mend: { fr: "Nommez un nœud.", en: "Name a node." },
      },
    },
  }),
};
