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
import { countedActivities } from "../pipeline/analysis/participation/activities.ts";
import { bodyLabel } from "../pipeline/analysis/interviews/body-label.ts";
import { codeLabel } from "../pipeline/analysis/interviews/codebook.ts";
import { standingLevel } from "../pipeline/analysis/interviews/confidence.ts";
import { interviewCorpus } from "../pipeline/analysis/interviews/corpus.ts";
import {
  type AssessedFinding,
  fallsWithoutOneVoice,
} from "../pipeline/analysis/interviews/findings.ts";
import { jointDisplay, meetingLabels } from "../pipeline/analysis/interviews/joint-display.ts";
import { proofTree, type RecommendationNode } from "../pipeline/analysis/interviews/proof-tree.ts";
import { countOf, refs } from "../pipeline/analysis/traced.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { rowWords } from "../pipeline/dataset/row-words.ts";
import { divergingBars } from "../pipeline/figures/diverging-bars.ts";
import { same } from "../pipeline/language/bilingual.ts";
import * as outlined from "../pipeline/notebook/outputs/finding-outline.ts";
import { spokenWords } from "../pipeline/notebook/spoken-words.ts";
import {
  dataset,
  eachProject,
  figure,
  inWords,
  list as listed,
  outline,
  type OutlineItem,
  projectLink,
  rowAnchor,
  say,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const corpus = interviewCorpus(dataset);
const tree = proofTree(dataset);
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
const fragileFindings = tree.findings.filter(fallsWithoutOneVoice);

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
const isFragile = ({ conclusions }: RecommendationNode) =>
  conclusions.some(({ findings }) => findings.some(fallsWithoutOneVoice));
const wordsOf = (row: (typeof tree.recommendations)[number]["recommendation"]) =>
  rowWords(row, "text", row.recommendation_id);
const strongestFirst = tree.recommendations.toSorted((a, b) =>
  outlined.levelRank(b.strength) - outlined.levelRank(a.strength) ||
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
          : outlined.levelMark(strength),
    ],
    ["Repose sur", "Rests on", (node) => ({
      mark: isFragile(node) ? "hollow" : "full",
      text: say("{base}{is|true= ; fragile|false=}", "{base}{is|true=; fragile|false=}", {
        base: outlined.restsOn(dataset, node),
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
      : [outlined.supportMark(strength)],
    items: conclusions.map(({ conclusion, findings }) => ({
      kicker: say("Parce que", "Because"),
      text: [rowWords(conclusion, "text", conclusion.conclusion_id)],
      items: findings.map((found) => outlined.findingItem(dataset, found)),
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
    ["Confiance", "Confidence", ({ card }) => outlined.levelMark(standingLevel(card))],
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
  items: tree.unusedStrongFindings.length > 0
    ? tree.unusedStrongFindings.map((found) => outlined.findingItem(dataset, found))
    : [{
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
            { name: projectLink(dataset, id).text, indicator, direction },
          ),
        );
      })],
  ],
});

// %% id=on-project
const passageById = new Map(corpus.passages.map((passage) => [passage.row.coding_id, passage]));
const proposals = dataset.proposals.join(countedActivities(dataset), "activity_id");

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
