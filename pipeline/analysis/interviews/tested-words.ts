import type { Dataset } from "../../dataset/dataset.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { number, outOf, say } from "../../language/say.ts";
import { measureWords, type Operator, parseClaim, type Term } from "./claim-grammar.ts";
import type { CheckedClaim, TermValue } from "./claims.ts";
import { type Codebook, labelAt } from "./codebook.ts";
import { interviewCorpus } from "./corpus.ts";
import { releaseOf } from "./release.ts";

/**
 * What a claim tests, with its threshold, what was found, and how far it is from falling. What was
 * found is told only where the edition tells the counts of every theme in the claim, over all people.
 */
export function testedWords(
  dataset: Dataset,
  { claim, comparisons, error }: CheckedClaim,
): Bilingual {
  const read = parseClaim(claim).claim;
  if (read === null || error !== null) {
    return say("Énoncé illisible : {claim}.", "Statement that cannot be read: {claim}.", { claim });
  }
  const { codebook } = interviewCorpus(dataset);
  const { tells } = releaseOf(dataset);
  const parts = read.comparisons.map(({ left, operator, right }, i) => {
    const terms = { left: termWords(codebook, left), right: termWords(codebook, right) };
    const tested = say("{left} {sign} {right}", "{left} {sign} {right}", {
      ...terms,
      sign: signs[operator],
    });
    const found = comparisons[i];
    const isTold = [left, right].every((term) =>
      "number" in term ||
      (Object.keys(term.filters).length === 0 && tells(codebook.index.get(term.code) ?? -1))
    );
    if (!isTold || found === undefined) return tested;
    return say("{tested} (trouvé : {found}{margin})", "{tested} (found: {found}{margin})", {
      tested,
      found: foundWords(found.left),
      margin: marginWords(found.left.value, operator, found.right.value),
    });
  });
  return say("Testé : {parts}.", "Tested: {parts}.", {
    parts: parts.reduce((all, part) => say("{all} ; {part}", "{all}; {part}", { all, part })),
  });
}

const signs: Readonly<Record<Operator, string>> = {
  ">=": "≥",
  "<=": "≤",
  "!=": "≠",
  ">": ">",
  "<": "<",
  "=": "=",
};

function termWords(codebook: Codebook, term: Term): Bilingual {
  if ("number" in term) return say("{n}", "{n}", { n: number(term.number) });
  const place = codebook.index.get(term.code);
  return say("{measure}, « {theme} »{filters}", "{measure}, “{theme}”{filters}", {
    measure: measureWords[term.measure],
    theme: place === undefined ? term.code : labelAt(codebook, place),
    filters: Object.keys(term.filters).length === 0 ? "" : say(
      ", dans une partie des entretiens",
      ", in part of the interviews",
    ),
  });
}

function foundWords({ value, of }: TermValue) {
  if (value === null) return say("non calculable", "not computable");
  return say("{n}", "{n}", { n: of === null ? number(value) : outOf(value, of) });
}

/** How many fewer, or more, would make it fall: of counts, not of shares. */
function marginWords(left: number | null, operator: Operator, right: number | null): Bilingual {
  const isCount = (x: number | null) => x !== null && Number.isInteger(x);
  if (left === null || right === null || !isCount(left) || !isCount(right)) return say("", "");
  const toFall = operator === ">="
    ? left - right + 1
    : operator === ">"
    ? left - right
    : operator === "<="
    ? right - left + 1
    : operator === "<"
    ? right - left
    : 1;
  if (toFall <= 0) return say(" : l’énoncé ne tient pas", ": the statement does not hold");
  const way = operator.startsWith(">") ? "fewer" : operator.startsWith("<") ? "more" : "other";
  return say(
    " ; {way|fewer={n} de moins et l’énoncé tombe|more={n} de plus et l’énoncé tombe|other=un de plus ou de moins et l’énoncé tombe}",
    "; {way|fewer={n} fewer and the statement falls|more={n} more and the statement falls|other=one more or fewer and the statement falls}",
    { way, n: toFall },
  );
}
