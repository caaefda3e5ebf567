// %% [markdown] id=intro-fr {"lang":"fr","needs":["interviews","codes","codings","findings","conclusions","recommendations","evidence"]}
// # Recommandations et preuves
//
// Une recommandation repose sur des conclusions, une conclusion sur des constats, un constat sur des
// passages ou des mesures, avec ce qui le contredit. La force d’une recommandation est celle de son
// constat le plus faible.

// %% [markdown] id=intro-en {"lang":"en","needs":["interviews","codes","codings","findings","conclusions","recommendations","evidence"]}
// # Recommendations and evidence
//
// A recommendation rests on conclusions, a conclusion on findings, a finding on passages or measures,
// with what contradicts it. A recommendation is as strong as its weakest finding.

// %% id=load
import { maxOf, minOf } from "../pipeline/analysis/extremes.ts";
import { namedGroups, voiceName } from "../pipeline/analysis/interviews/attribution.ts";
import { codeLabel } from "../pipeline/analysis/interviews/codebook.ts";
import * as confidence from "../pipeline/analysis/interviews/confidence.ts";
import { interviewCorpus } from "../pipeline/analysis/interviews/corpus.ts";
import type { AssessedFinding, EvidencePiece } from "../pipeline/analysis/interviews/findings.ts";
import { jointDisplay, meetingLabels } from "../pipeline/analysis/interviews/joint-display.ts";
import { proofTree, type RecommendationNode } from "../pipeline/analysis/interviews/proof-tree.ts";
import { countOf, refs } from "../pipeline/analysis/traced.ts";
import { indexBy, labelOf } from "../pipeline/dataset/dataset.ts";
import { rowWords } from "../pipeline/dataset/row-words.ts";
import { concernLevels, confidenceLevels } from "../pipeline/dataset/tables/evidence.ts";
import { divergingBars } from "../pipeline/figures/diverging-bars.ts";
import { type Bilingual, same } from "../pipeline/language/bilingual.ts";
import { bodyLabel, speakerOf, spokenWords } from "../pipeline/notebook/spoken-words.ts";
import {
  dataset,
  eachProject,
  figure,
  inWords,
  list as listed,
  type Mark,
  outline,
  type OutlineItem,
  outOf,
  projectLink,
  rowAnchor,
  say,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const corpus = interviewCorpus(dataset);
const tree = proofTree(dataset);
const projects = indexBy(dataset.tables.projects.rows, (row) => row.project_id);
const indicators = indexBy(dataset.tables.indicators.rows, (row) => row.indicator_id);
const named = namedGroups(corpus, "body");
const notJudged = say("non jugée", "not judged");
const levels: readonly (confidence.Confidence | null)[] = [
  null,
  "very-low",
  "low",
  "moderate",
  "high",
];
const marksOfLevel = ["none", "hollow", "hollow", "half", "full"] as const;
/** A level with its place on the scale, so that a column of them sorts. */
const levelMark = (level: confidence.Confidence | null): Mark => ({
  mark: marksOfLevel[levels.indexOf(level)]!,
  text: level === null ? notJudged : say("{rank}/4 {level}", "{rank}/4 {level}", {
    rank: levels.indexOf(level),
    level: confidenceLevels[level],
  }),
});
/** A level in words of its own, where no column says what it is. */
const supportMark = (level: confidence.Confidence | null): Mark => {
  const { mark, text } = levelMark(level);
  return { mark, text: say("confiance {text}", "confidence {text}", { text }) };
};
const efforts = {
  low: say("faible", "low"),
  medium: say("moyen", "medium"),
  high: say("élevé", "high"),
};

// %% id=counts
/** How many recommendations are proposed. */
export const recommendationCount = value(
  dataset.recommendations.count(),
  "recommandations",
  "recommendations",
);

/** How many findings they rest on. */
export const findingCount = value(dataset.findings.count(), "constats", "findings");

const findingRefs = (found: readonly AssessedFinding[]) =>
  refs("findings", found.map(({ finding }) => finding));
const fragileFindings = tree.findings.filter(({ robustness }) =>
  robustness?.flips.some(({ kind }) => kind === "person") ?? false
);

/** Findings that one voice fewer would bring down. */
export const fragileCount = value(
  countOf(
    findingRefs(fragileFindings),
    say(
      "Constats dont l’énoncé ne tient plus si l’on retire une seule personne.",
      "Findings whose claim no longer holds without one person.",
    ),
  ),
  "constats qu’une seule voix de moins ferait tomber",
  "findings that one voice fewer would bring down",
);

/** Findings whose claim the data no longer bear out. */
export const failingCount = value(
  countOf(
    findingRefs(tree.findings.filter(({ checked }) => checked?.holds === false)),
    say(
      "Constats dont l’énoncé, recompté, ne tient pas.",
      "Findings whose claim, counted again, does not hold.",
    ),
  ),
  "constats que les données démentent",
  "findings that the data refute",
);

/** Recommendations with no evidence under them. */
export const orphanCount = value(
  countOf(
    refs("recommendations", tree.orphans),
    say(
      "Recommandations sous lesquelles aucune preuve ne tient.",
      "Recommendations with no evidence standing under them.",
    ),
  ),
  "recommandations sans preuve",
  "recommendations without evidence",
);

// %% id=list
const restsOn = ({ people, bodies }: { people: number; bodies: number }) =>
  say(
    "{people} voix, {bodies} {bodies|instance|instances}",
    "{people} {people|voice|voices}, {bodies} {bodies|body|bodies}",
    { people, bodies },
  );
const isFragile = ({ conclusions }: RecommendationNode) =>
  conclusions.some(({ findings }) => findings.some((found) => fragileFindings.includes(found)));
const wordsOf = (row: (typeof tree.recommendations)[number]["recommendation"]) =>
  rowWords(row, "text", row.recommendation_id);
const strongestFirst = tree.recommendations.toSorted((a, b) =>
  levels.indexOf(b.strength) - levels.indexOf(a.strength) ||
  b.people - a.people || a.recommendation.line - b.recommendation.line
);

/** Every recommendation; a click on a header sorts. */
export const list = table({
  title: say(
    "Les recommandations, de la mieux à la moins bien étayée",
    "Recommendations, best supported first",
  ),
  note: say(
    "Étayage : celui du constat le plus faible. Cliquez sur un en-tête pour trier par étayage, effort ou instance ; sur une recommandation pour ouvrir son arbre.",
    "Support: that of the weakest finding. Click a header to sort by support, effort or body; a recommendation to reach its tree.",
  ),
  sortable: true,
  rows: strongestFirst,
  columns: [
    ["Recommandation", "Recommendation", ({ recommendation: row }) => ({
      text: wordsOf(row),
      href: `#${rowAnchor(row.recommendation_id)}`,
    }), { wide: true }],
    [
      "Étayage",
      "Support",
      ({ strength, isOrphan }) =>
        isOrphan
          ? { mark: "none", text: say("0/4 sans preuve", "0/4 no evidence") }
          : levelMark(strength),
    ],
    ["Repose sur", "Rests on", (node) => ({
      mark: isFragile(node) ? "hollow" : "full",
      text: say("{base}{is|true= ; fragile|false=}", "{base}{is|true=; fragile|false=}", {
        base: restsOn(node),
        is: `${isFragile(node)}`,
      }),
    })],
    [
      "Effort",
      "Effort",
      ({ recommendation: { effort } }) =>
        effort && say("{rank}/3 {effort}", "{rank}/3 {effort}", {
          rank: Object.keys(efforts).indexOf(effort) + 1,
          effort: efforts[effort],
        }),
    ],
    [
      "Instance",
      "Body",
      ({ recommendation: { body_id } }) => body_id && bodyLabel(dataset, body_id),
    ],
  ],
});

// %% id=tree
function measureItem({ measure, measures, note }: EvidencePiece): OutlineItem | null {
  if (measure === null) return null;
  const { projectId, indicatorId } = measure;
  const indicator = indicators.get(indicatorId);
  const numbers = measures.flatMap(({ low, high, value }) => {
    const ends = [low ?? value, high ?? value];
    return ends.includes(null) ? [] : ends as number[];
  });
  const [low, high] = [minOf(numbers), maxOf(numbers)];
  const rule = say(
    "Valeurs publiées de cette mesure, du bas au haut de leurs intervalles.",
    "Published values of this measure, from the low to the high end of their intervals.",
  );
  return {
    kicker: say("Mesure", "Measure"),
    text: [
      projectLink(dataset, projectId),
      say(" · {label} : ", " · {label}: ", {
        label: indicator ? rowWords(indicator, "label", indicatorId) : indicatorId,
      }),
      numbers.length === 0 ? say("sans valeur", "no value") : value({
        value: low === high ? low : null,
        low,
        high,
        unit: indicator?.unit ?? "",
        trace: { rule, rows: refs("measures", measures) },
      }),
      ...note === null ? [] : [say(". {note}", ". {note}", { note })],
    ],
  };
}

function passageItem({ passage, quote }: EvidencePiece): OutlineItem | null {
  if (passage === null) return null;
  const { interview } = passage;
  const words = spokenWords(dataset, { ...quote ?? passage, interview });
  if (words !== null) return { text: [], quote: words };
  return {
    text: [say(
      "Propos non cités, à la demande de la personne ({who}).",
      "Words not quoted, as the person asked ({who}).",
      { who: speakerOf(dataset, interview) },
    )],
  };
}

const pieceItems = (pieces: readonly EvidencePiece[]) =>
  pieces.flatMap((piece) => passageItem(piece) ?? measureItem(piece) ?? []);

const componentNames: Record<(typeof confidence.confidenceComponents)[number], Bilingual> = {
  methods: say("méthode", "methods"),
  coherence: say("cohérence", "coherence"),
  adequacy: say("richesse", "adequacy"),
  relevance: say("pertinence", "relevance"),
};

function cardItem({ card }: AssessedFinding): OutlineItem {
  const level = (found: confidence.Confidence | null) =>
    found === null ? say("aucune", "none") : confidenceLevels[found];
  const judged = confidence.confidenceComponents.map((name) => {
    const concern = card.components[name];
    const word = concern === null ? notJudged : concernLevels[concern];
    return say("{name} {word}", "{name} {word}", { name: componentNames[name], word });
  });
  return {
    kicker: say("Confiance", "Confidence"),
    text: [say(
      "signée : {signed}{by} ; proposée par la règle : {proposed}. Réserves : {judged}.{reason}",
      "signed: {signed}{by}; proposed by the rule: {proposed}. Concerns: {judged}.{reason}",
      {
        signed: level(card.signed),
        by: card.signedBy === null ? "" : ` (${card.signedBy})`,
        proposed: level(card.proposed),
        judged: listed(judged, { by: ", " }),
        reason: card.reason === null ? "" : say(" {why}", " {why}", { why: card.reason }),
      },
    )],
  };
}

function flipsItem({ robustness }: AssessedFinding): OutlineItem[] {
  if (robustness === null) return [];
  const without = (kind: string) => robustness.flips.filter((flip) => flip.kind === kind);
  const who = [
    ...without("person").map(({ id }) =>
      voiceName(corpus, corpus.voices.findIndex(({ personId }) => personId === id))
    ),
    ...without("body").filter(({ id }) => named.has(id)).map(({ id }) => bodyLabel(dataset, id)),
    ...without("coder").map(({ id }) => id),
  ];
  return [{
    kicker: say("Une voix de moins", "One voice fewer"),
    text: [say(
      "{n|Tient sans n’importe quelle personne, instance ou codeur|Ne tient plus sans l’un de : {who}|Ne tient plus sans l’un de : {who}}.",
      "{n|Holds without any one person, body or coder|No longer holds without any one of: {who}|No longer holds without any one of: {who}}.",
      { n: robustness.flips.length, who: listed(who, { by: ", " }) },
    )],
  }];
}

function findingMarks(found: AssessedFinding): Mark[] {
  const { checked } = found;
  const isFragileOne = fragileFindings.includes(found);
  return [
    supportMark(confidence.standingLevel(found.card)),
    {
      mark: isFragileOne ? "hollow" : "full",
      text: say(
        "repose sur {base}{is|true= : fragile|false=}",
        "rests on {base}{is|true=: fragile|false=}",
        { base: restsOn(found), is: `${isFragileOne}` },
      ),
    },
    ...checked === null ? [] : [{
      mark: checked.holds === true ? "full" as const : "none" as const,
      text: say(
        "énoncé {holds|true=vérifié|false=démenti|null=non calculable}{of|| ({share})| ({share})}",
        "claim {holds|true=checked|false=refuted|null=not computable}{of|| ({share})| ({share})}",
        {
          holds: `${checked.holds}`,
          of: checked.value === null ? 0 : checked.of ?? 0,
          share: outOf(checked.value ?? 0, checked.of ?? 0),
        },
      ),
    }],
  ];
}

const findingItem = (found: AssessedFinding): OutlineItem => ({
  kicker: say("Constat", "Finding"),
  text: [rowWords(found.finding, "text", found.finding.finding_id)],
  marks: findingMarks(found),
  fold: say("Preuves et contre-preuves", "Evidence and counter-evidence"),
  items: [
    { kicker: say("À l’appui", "In support"), text: [], items: pieceItems(found.supporting) },
    {
      kicker: say("En sens contraire", "To the contrary"),
      text: [found.counter.sentence],
      items: pieceItems(found.contradicting),
    },
    cardItem(found),
    ...flipsItem(found),
  ],
});

/** Each recommendation down to its evidence. */
export const trees = outline({
  items: strongestFirst.map(({ recommendation: row, conclusions, isOrphan, strength }) => ({
    id: row.recommendation_id,
    kicker: inWords(listed([
      row.body_id === null
        ? say("Recommandation", "Recommendation")
        : bodyLabel(dataset, row.body_id),
      ...row.effort === null ? [] : [
        say("effort {effort}", "effort {effort}", { effort: efforts[row.effort] }),
      ],
      ...row.horizon === null ? [] : [labelOf(dataset, "horizon", row.horizon)],
    ], { by: " · " })),
    text: [wordsOf(row)],
    marks: isOrphan
      ? [{ mark: "none", text: say("sans preuve", "no evidence") }]
      : [supportMark(strength)],
    items: conclusions.map(({ conclusion, findings }) => ({
      kicker: say("Parce que", "Because"),
      text: [rowWords(conclusion, "text", conclusion.conclusion_id)],
      items: findings.map(findingItem),
    })),
  })),
});

// %% id=voices
const weighed = tree.findings.map((found) => {
  const code = corpus.codebook.codes.find(({ code_id }) => code_id === found.finding.code_id);
  return {
    ...found,
    theme: code ? codeLabel(code) : same(found.finding.finding_id),
    against: new Set(found.contradicting.flatMap(({ passage }) => passage?.voice ?? [])).size,
  };
}).toSorted((a, b) => b.people - a.people || a.against - b.against);

/** How many people stand behind each finding, and how many against it. */
export const voices = figure({
  title: say(
    "{n} {n|constat|constats} sur {all} {n|a|ont} au moins une voix contraire",
    "{n} of {all} findings {n|has|have} one contrary voice or more",
    { n: weighed.filter(({ against }) => against > 0).length, all: weighed.length },
  ),
  subtitle: say(
    "Personnes citées à l’appui (à droite) et en sens contraire (à gauche) de chaque constat, nommé par son thème. Un carré par personne.",
    "People cited in support (right) and to the contrary (left) of each finding, named by its theme. A square for each person.",
  ),
  caption: say(
    "n = {n} constats. Les preuves sont choisies : leur nombre dit l’assise d’un constat, pas sa prévalence. Source : table evidence.",
    "n = {n} findings. Evidence is chosen: its number tells how broad the base is, not how prevalent the view. Source: table evidence.",
    { n: weighed.length },
  ),
  rows: weighed,
  columns: [
    ["Constat", "Finding", ({ finding }) => rowWords(finding, "text", finding.finding_id), {
      wide: true,
    }],
    ["Pour", "For", ({ people }) => people],
    ["Contre", "Against", ({ against }) => against],
    ["Confiance", "Confidence", ({ card }) => levelMark(confidence.standingLevel(card))],
  ],
  draw: (frame) =>
    divergingBars(
      frame,
      weighed.map(({ theme, against, people }) => ({
        label: frame.say(theme),
        against,
        towards: people,
      })),
      {
        against: frame.say(say("contre", "against")),
        towards: frame.say(say("à l’appui", "in support")),
      },
    ),
});

// %% id=unused
/** Strong findings that no recommendation uses. */
export const unused = outline({
  items: tree.unusedStrongFindings.length > 0 ? tree.unusedStrongFindings.map(findingItem) : [{
    text: [say(
      "Chaque constat solide sert à une recommandation.",
      "Every strong finding serves a recommendation.",
    )],
  }],
});

/** Recommendations without evidence. */
export const orphans = outline({
  items: tree.orphans.length > 0
    ? tree.orphans.map((row) => ({
      kicker: say("Sans preuve", "No evidence"),
      text: [wordsOf(row)],
    }))
    : [{
      text: [say(
        "Aucune recommandation n’est sans preuve.",
        "No recommendation is without evidence.",
      )],
    }],
});

// %% id=joint
const meetings = {
  converge: "full",
  complement: "half",
  contradict: "hollow",
  silent: "none",
} as const;
const joint = jointDisplay(tree.findings);

/** What people say beside what was measured. */
export const jointTable = table({
  title: say(
    "{n} {n|constat|constats} sur {all} {n|rencontre|rencontrent} une mesure",
    "{n} of {all} findings {n|meets|meet} a measure",
    { n: joint.filter(({ meeting }) => meeting !== "silent").length, all: joint.length },
  ),
  note: say(
    "Convergent : voix et mesures vont dans le même sens. Se complètent : les unes ou les autres vont dans les deux sens. Se contredisent : elles s’opposent. Rien de mesuré : le constat ne tient que par les voix.",
    "Converge: voices and measures go the same way. Complement: the ones or the others go both ways. Contradict: they oppose. Nothing measured: the finding rests on voices alone.",
  ),
  sortable: true,
  rows: joint,
  columns: [
    ["Constat", "Finding", ({ text }) => text, { wide: true }],
    ["Rencontre", "Meeting", ({ meeting }) => ({
      mark: meetings[meeting],
      text: meetingLabels[meeting],
    })],
    ["Voix pour", "Voices for", ({ voices }) => voices.support],
    ["Voix contre", "Voices against", ({ voices }) => voices.contradict],
    ["Mesures", "Measures", ({ measures }) =>
      measures.map(({ direction, measure }) => {
        const { projectId: id = "", indicatorId: indicator = "" } = measure ?? {};
        return projectLink(
          dataset,
          id,
          say(
            "{name} {indicator} ({direction|supports=appuie|contradicts=contredit})",
            "{name} {indicator} ({direction|supports=supports|contradicts=contradicts})",
            { name: projects.get(id)?.name ?? id, indicator, direction },
          ),
        );
      })],
  ],
});

// %% id=on-project
const passageById = new Map(corpus.passages.map((passage) => [passage.row.coding_id, passage]));
const proposals = dataset.proposals.join(dataset.activities, "activity_id");

/** What the interviews say of a project: passages linked to its proposals, findings it bears on. */
export const onProject = eachProject((id) => {
  const spoken = proposals.filter(({ project_id }) => project_id === id).unroll("coding_ids").rows()
    .flatMap(({ coding_ids: coding, ...row }): OutlineItem[] => {
      const passage = passageById.get(coding);
      const quote = passage ? spokenWords(dataset, passage) : null;
      const about = rowWords(row, "summary", "");
      return quote === null
        ? []
        : [{ text: [say("À propos de : {about}", "About: {about}", { about })], quote }];
    });
  const bearing = tree.findings.flatMap(({ finding, supporting, contradicting }): OutlineItem[] => {
    const pieces = [...supporting, ...contradicting]
      .filter(({ measure }) => measure?.projectId === id);
    return pieces.length === 0 ? [] : [{
      kicker: pieces.every(({ direction }) => direction === "contradicts")
        ? say("Contredit", "Contradicts")
        : say("Appuie", "Supports"),
      text: [rowWords(finding, "text", finding.finding_id)],
    }];
  });
  const items = [...spoken, ...bearing];
  return items.length === 0 ? null : outline({
    title: say("Dans les entretiens", "In the interviews"),
    note: say(
      "Ce que les personnes entendues disent des propositions faites ici, et les constats que les mesures de ce projet appuient ou contredisent.",
      "What the people heard say of proposals made here, and the findings that this project’s measures support or contradict.",
    ),
    items,
  });
});
