// %% [markdown] id=intro-fr {"lang":"fr","needs":["interviews","codes","codings"]}
// # La gouvernance vue par ses membres
//
// Ce que disent les personnes entendues, compté en personnes et non en passages, sur celles à qui la
// question a été posée. Les paroles de l’enquêteur ne comptent pas. Une parole n’est imprimée que si
// la personne l’a permis, telle qu’elle est dans la transcription.

// %% [markdown] id=intro-en {"lang":"en","needs":["interviews","codes","codings"]}
// # Governance as its members see it
//
// What the people heard say, counted in people and not in passages, over those who were asked. The
// interviewer’s words do not count. Words are printed only where the person allowed it, as they stand
// in the transcript.

// %% id=load
import { namedGroups } from "../pipeline/analysis/interviews/attribution.ts";
import { bodyLabel } from "../pipeline/analysis/interviews/body-label.ts";
import { labelAt } from "../pipeline/analysis/interviews/codebook.ts";
import { codingRefs, interviewCorpus } from "../pipeline/analysis/interviews/corpus.ts";
import { type AssessedFinding, assessFindings } from "../pipeline/analysis/interviews/findings.ts";
import { prevalenceByGroup, prevalenceOf } from "../pipeline/analysis/interviews/prevalence.ts";
import { releaseOf } from "../pipeline/analysis/interviews/release.ts";
import { stateMatrix } from "../pipeline/analysis/interviews/states.ts";
import { testedWords } from "../pipeline/analysis/interviews/tested-words.ts";
import { valenceOf } from "../pipeline/analysis/interviews/valence.ts";
import { countedAs, countOf, refs } from "../pipeline/analysis/traced.ts";
import { rowWords } from "../pipeline/dataset/row-words.ts";
import { divergingBars } from "../pipeline/figures/diverging-bars.ts";
import type { Bilingual } from "../pipeline/language/bilingual.ts";
import { codingWords } from "../pipeline/notebook/coding-words.ts";
import {
  absent,
  claim,
  dataset,
  eachKey,
  figure,
  inWords,
  list,
  orElse,
  outline,
  type OutlineItem,
  outOf,
  say,
  sentence,
  table,
  value,
} from "../pipeline/notebook/mod.ts";
import { spokenWords } from "../pipeline/notebook/spoken-words.ts";

const corpus = interviewCorpus(dataset);
const matrix = stateMatrix(corpus);
const { codebook, leftOut: away } = corpus;
const codeIds = codebook.codes.map(({ code_id }) => code_id);
const codeOf = (id: string) => codebook.index.get(id) ?? -1;
const forReaders = dataset.audience === "readers";
const heard = corpus.voices.filter(({ interviews }) => interviews.length > 0);

// %% id=counts
const interviewRows = refs("interviews", corpus.interviews.map(({ row }) => row));
const counted = (count: number, rule: Bilingual, rows = interviewRows) =>
  countedAs(count, rows, rule, away);

/** How many people were heard. */
export const voiceCount = value(
  counted(
    heard.length,
    say(
      "Personnes entendues, chacune une fois ; entretiens refusés ou retirés exclus.",
      "People heard, each once; refused or withdrawn interviews left out.",
    ),
  ),
  "personnes entendues",
  "people heard",
);

/** How many bodies the people heard come from. */
export const bodyCount = value(
  counted(
    new Set(heard.flatMap(({ bodyId }) => bodyId ?? [])).size,
    say(
      "Instances dont une personne au moins a été entendue.",
      "Bodies of which one person at least was heard.",
    ),
  ),
  "instances représentées",
  "bodies represented",
);

/** Hours of interviews. */
export const hourCount = value(
  counted(
    corpus.interviews.reduce((sum, { row }) => sum + (row.minutes ?? 0), 0) / 60,
    say("Somme des durées, en heures.", "Sum of the lengths, in hours."),
  ),
  "heures d’entretien",
  "hours of interviews",
  { digits: 0 },
);

/** Passages coded. */
export const passageCount = value(
  countOf(
    codingRefs(corpus.passages),
    say(
      "Passages codés dans les paroles des personnes entendues, par tous les codeurs.",
      "Passages coded in the words of the people heard, by all coders.",
    ),
    away,
  ),
  "passages codés",
  "coded passages",
);

/** Who was heard, and what was left out. */
export const headline = sentence(say(
  "{voices} {voices|personne a été entendue|personnes ont été entendues}, de {bodies} {bodies|instance|instances} ; leurs paroles font {passages} passages codés. ",
  "{voices} {voices|person was|people were} heard, from {bodies} {bodies|body|bodies}; their words make {passages} coded passages. ",
  { voices: voiceCount, bodies: bodyCount, passages: passageCount },
));

const missing = away.filter(({ count }) => count > 0);
/** What was left out of all counts, and why. */
export const leftOut = sentence(say(
  "{n|Rien n’a été écarté.|Sont écartés de tous les comptes : {all}.|Sont écartés de tous les comptes : {all}.}",
  "{n|Nothing was left out.|Left out of all counts: {all}.|Left out of all counts: {all}.}",
  {
    n: missing.length,
    all: list(
      missing.map(({ why, count }) => say("{why} ({count})", "{why} ({count})", { why, count })),
      { by: ", " },
    ),
  },
));

// %% id=protection
const { asked: leastAsked, group: leastGroup, unanimity, attribution } = dataset.disclosure;
/** From how many people on a count, unanimity and an attribution are told. */
export const countRule = sentence(say(
  "Un compte demande {leastAsked} personnes interrogées, un compte par groupe d’instances en demande {leastGroup} ; au-dessous, les instances sont réunies ou le compte est retenu. L’unanimité n’est dite qu’à partir de {unanimity} personnes, et des paroles ne sont rattachées qu’à un groupe d’au moins {attribution}.",
  "A count asks for {leastAsked} people asked, a count by group of bodies for {leastGroup}; below, bodies are merged or the count is withheld. Unanimity is told from {unanimity} people on, and words are attributed to a group of {attribution} at least.",
  { leastAsked, leastGroup, unanimity, attribution },
));

// %% id=by-code
/** Whether the counts of a theme may be told: for readers not what each of a few said. */
const mayCount = releaseOf(dataset).tells;
const withheldCount = say(
  "Compte retenu : il dirait ce que chacune de quelques personnes a dit.",
  "Count withheld: it would tell what each of a few people said.",
);

const people = (count: number, code: number, rule: Bilingual) =>
  counted(count, rule, codingRefs(corpus.voices.flatMap((_, v) => matrix.passages(v, code))));

/** A count of people for each theme, out of those who were asked, where all who speak were asked. */
const outOfAsked = (count: (code: number) => number, rule: Bilingual) =>
  eachKey(codeIds, (id) => {
    const code = codeOf(id);
    const { asked, spontaneous } = prevalenceOf(matrix, code);
    const of = people(
      asked,
      code,
      say(
        "Personnes interrogées sur le thème et codées.",
        "People asked about the theme and coded.",
      ),
    );
    const counted = people(count(code), code, rule);
    return mayCount(code)
      ? value(counted, asked > 0 && spontaneous === 0 ? { of } : {})
      : value({ ...counted, value: null, low: null, high: null });
  });

/** `{{value governance.expressed.CODE}}`: people who speak of a theme, of those asked. */
export const expressed = outOfAsked(
  (code) => {
    const { expressed: said, spontaneous } = prevalenceOf(matrix, code);
    return (said.value ?? 0) + spontaneous;
  },
  say("Personnes qui expriment le thème.", "People who express the theme."),
);

/** `{{value governance.negative.CODE}}`: people rather negative about a theme. */
export const negative = outOfAsked(
  (code) => valenceOf(matrix, code).negative,
  say(
    "Personnes dont les passages sur le thème sont plutôt négatifs.",
    "People whose passages on the theme are rather negative.",
  ),
);

/** `{{value governance.positive.CODE}}`: people rather positive about a theme. */
export const positive = outOfAsked(
  (code) => valenceOf(matrix, code).positive,
  say(
    "Personnes dont les passages sur le thème sont plutôt positifs.",
    "People whose passages on the theme are rather positive.",
  ),
);

/** `{{value governance.bodies.CODE}}`: bodies of which one person at least speaks of a theme. */
export const bodies = eachKey(codeIds, (id) => {
  const code = codeOf(id);
  const speaking = corpus.voices.filter((voice, v) =>
    voice.interviews.length > 0 && matrix.state(v, code) === "said"
  );
  const bodies = new Set(speaking.flatMap(({ bodyId }) => bodyId ?? [])).size;
  // That all who speak are of one body would tell readers what its few members said.
  const count = forReaders && bodies === 1 ? null : bodies;
  const rule = say(
    "Instances dont une personne au moins exprime le thème.",
    "Bodies of which one person at least expresses the theme.",
  );
  return value(
    { ...people(bodies, code, rule), value: count, low: count, high: count },
    count === null ? {} : { of: bodyCount.traced },
  );
});

// %% id=quotes
/**
 * `{{outline governance.quote.CODING}}`: the words of a passage, cut to what the evidence names;
 * nothing where the interview was withdrawn or quoting not allowed.
 */
export const quote = eachKey(dataset.codings.column("coding_id"), (id) => {
  const words = codingWords(dataset, id);
  return words && outline({ items: [{ text: [], quote: words }] });
});

// %% id=findings
const findings = assessFindings(dataset);
const textOf = ({ finding }: AssessedFinding) => rowWords(finding, "text", finding.finding_id);
const claims = new Map(
  findings.flatMap((found) =>
    found.checked === null ? [] : [[found.finding.finding_id, { ...found, checked: found.checked }]]
  ),
);

/** `{{claim governance.finding.ID}}`: a finding, printed while what it claims holds. */
export const finding = eachKey([...claims.keys()], (id) => {
  const found = claims.get(id)!;
  const { holds, error, value: count, of, claim: formula, rows } = found.checked;
  return claim({
    text: textOf(found),
    holds: holds === true,
    found: error ?? inWords(orElse(
      count === null || of === null ? count : outOf(count, of),
      say("non calculable", "not computable"),
    )),
    tested: testedWords(dataset, found.checked),
    trace: {
      rule: say(
        "Ce que le constat affirme, recompté sur les codages.",
        "What the finding claims, counted again on the codings.",
      ),
      formula,
      rows,
      leftOut: away,
    },
  });
});

// %% id=balance
const enough = 3;
const themes = [...codebook.codes.keys()].filter((code) => !codebook.parent.includes(code));
const judged = themes.map((code) => {
  const { voices, mixed, neutral, ...valence } = valenceOf(matrix, code);
  return {
    ...valence,
    label: labelAt(codebook, code),
    told: voices.length,
    between: mixed + neutral,
  };
}).filter(({ told, code }) => told >= enough && mayCount(code)).toSorted((a, b) =>
  (b.balance.value ?? 0) - (a.balance.value ?? 0) ||
  (b.positive - b.negative) - (a.positive - a.negative) || a.code - b.code
);
const [praised] = judged.toSorted((a, b) => b.positive - a.positive);
const [criticised] = judged.toSorted((a, b) => b.negative - a.negative);

/** What is praised and what is criticised, in people. */
export const balance = figure({
  title: praised && criticised
    ? say(
      "Le plus loué : « {praised} » ; le plus critiqué : « {criticised} »",
      "Most praised: “{praised}”; most criticised: “{criticised}”",
      { praised: praised.label, criticised: criticised.label },
    )
    : say(
      "Aucun thème n’est jugé par {enough} personnes",
      "No theme is judged by {enough} people",
      {
        enough,
      },
    ),
  subtitle: say(
    "Un carré par personne. À droite, celles dont les passages sont plutôt positifs ; à gauche, plutôt négatifs. Du plus loué au plus critiqué.",
    "A square for each person. Right: those whose passages are rather positive; left: rather negative. From most praised to most criticised.",
  ),
  caption: say(
    "n = {n} personnes ; thèmes dont {enough} personnes au moins parlent avec un avis. La valence est d’abord ramenée à la personne. Source : table codings.",
    "n = {n} people; themes that {enough} people at least speak of with an opinion. Valence is first taken per person. Source: table codings.",
    { n: heard.length, enough },
  ),
  rows: judged,
  columns: [
    ["Thème", "Theme", ({ label }) => label],
    ["Positives", "Positive", (row) => row.positive],
    ["Négatives", "Negative", (row) => row.negative],
    ["Partagées", "Of two minds", ({ between }) => between],
    ["Solde", "Balance", (row) => row.balance],
  ],
  draw: (frame) =>
    divergingBars(
      frame,
      judged.map(({ label, positive: towards, negative: against, between }) => ({
        label: frame.say(label),
        against,
        towards,
        between,
      })),
      {
        against: frame.say(say("freine", "hinders")),
        towards: frame.say(say("marche", "works")),
        between: frame.say(say("partagées", "mixed")),
      },
    ),
});

const settled = new Set(
  findings.flatMap(({ finding: { code_id } }) => {
    const place = code_id === null ? undefined : codebook.index.get(code_id);
    return place === undefined ? [] : [place];
  }),
);
const oneSided = judged.filter(({ code, positive: towards, negative: against }) =>
  !settled.has(code) && Math.min(towards, against) === 0 && Math.max(towards, against) >= enough
);

/** Themes on which opinions all go one way and that no finding speaks of. */
export const unsettled = sentence(say(
  "{some|none=Chaque thème où les avis tranchés vont tous du même côté a son constat.|some=Avis tranchés tous du même côté, et pas de constat : {themes}.}",
  "{some|none=Every theme on which clear opinions all go one way has its finding.|some=Clear opinions that all go one way, and no finding: {themes}.}",
  {
    some: oneSided.length === 0 ? "none" : "some",
    themes: oneSided.length === 0 ? "" : list(
      oneSided.map(({ label, positive: towards, negative: against }) =>
        say(
          "« {label} » ({way|for={n} pour|against={n} contre})",
          "“{label}” ({n} {way|for=for|against=against})",
          { label, way: towards > 0 ? "for" : "against", n: Math.max(towards, against) },
        )
      ),
      { by: ", " },
    ),
  },
));

// %% id=silences
const withheldSilences = absent(say(
  "Le silence d’une instance dit ce que chacun de ses membres n’a pas dit : il n’est montré qu’à l’équipe.",
  "The silence of a body tells what each of its members did not say: it is shown to the team only.",
));
const named = namedGroups(corpus, "body");
const silences = themes.map((code) => ({
  ...prevalenceOf(matrix, code),
  groups: prevalenceByGroup(matrix, code, "body").flatMap(({ group, asked, silent }) =>
    group !== null && named.has(group) && asked >= enough && silent === asked ? [group] : []
  ),
})).filter(({ asked, groups }) => asked > 0 && groups.length > 0);

/** Themes on which a whole body, asked, says nothing. */
export const silentBodies = forReaders ? withheldSilences : table({
  title: say("Interrogées, ces instances n’en disent rien", "Asked, these bodies say nothing"),
  note: say(
    "Le silence d’une instance entière est une information : le sujet lui échappe, ou ne se dit pas. Instances d’au moins trois personnes interrogées sur le thème.",
    "The silence of a whole body is information: the subject escapes it, or is not spoken of. Bodies with three people or more asked about the theme.",
  ),
  rows: silences,
  columns: [
    ["Thème", "Theme", ({ label }) => label],
    ["Exprimé par", "Expressed by", ({ expressed: said, asked }) => outOf(said.value ?? 0, asked)],
    [
      "Instances silencieuses",
      "Silent bodies",
      ({ groups }) => groups.map((group) => bodyLabel(dataset, group)),
    ],
  ],
});

// %% id=by-theme
const mostQuotes = 2;

function quotesOf({ supporting, contradicting }: AssessedFinding): OutlineItem[] {
  const items = (pieces: AssessedFinding["supporting"], most: number) =>
    pieces.flatMap(({ passage, quote: words }): OutlineItem[] => {
      const spoken = passage && words &&
        spokenWords(dataset, { ...words, interview: passage.interview });
      return spoken ? [{ text: [], quote: spoken }] : [];
    }).slice(0, most);
  const against = items(contradicting, 1);
  return [
    ...items(supporting, mostQuotes),
    ...against.length === 0
      ? []
      : [{ text: [say("En sens contraire :", "To the contrary:")], items: against }],
  ];
}

const topThemes = [...codebook.codes.keys()].filter((code) => codebook.level[code] === 1)
  .map((code) => prevalenceOf(matrix, code))
  .toSorted((a, b) => (b.expressed.value ?? 0) - (a.expressed.value ?? 0));

/** The themes by prevalence, each with its findings and a few words of those heard. */
export const byTheme = outline({
  items: topThemes.map(({ code, label, expressed: said, asked }): OutlineItem => {
    const { positive: plus, negative: minus, mixed, neutral } = valenceOf(matrix, code);
    const of = people(asked, code, say("Personnes interrogées.", "Asked."));
    const counts = [
      say("Exprimé par ", "Expressed by "),
      value(said, { of }),
      say(
        " personnes interrogées. Plutôt positives : {plus} ; plutôt négatives : {minus} ; partagées : {mixed}.",
        " people asked. Rather positive: {plus}; rather negative: {minus}; of two minds: {mixed}.",
        { plus, minus, mixed: mixed + neutral },
      ),
    ];
    return {
      kicker: label,
      text: mayCount(code) ? counts : [withheldCount],
      items: findings.filter(({ finding: { code_id } }) =>
        code_id !== null && codebook.lineage[codeOf(code_id)]?.includes(code)
      ).map((found) => ({
        text: [textOf(found)],
        fold: say("Ce qui a été dit", "What was said"),
        items: quotesOf(found),
      })),
    };
  }),
});
