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
import {
  type Confidence,
  confidenceComponents,
  standingLevel,
} from "../pipeline/analysis/interviews/confidence.ts";
import { namedGroups } from "../pipeline/analysis/interviews/attribution.ts";
import { interviewCorpus } from "../pipeline/analysis/interviews/corpus.ts";
import type { AssessedFinding, EvidencePiece } from "../pipeline/analysis/interviews/findings.ts";
import { jointDisplay, meetingLabels } from "../pipeline/analysis/interviews/joint-display.ts";
import { proofTree, type RecommendationNode } from "../pipeline/analysis/interviews/proof-tree.ts";
import { countOf, refs } from "../pipeline/analysis/traced.ts";
import { indexBy, labelOf } from "../pipeline/dataset/dataset.ts";
import { concernLevels, confidenceLevels } from "../pipeline/dataset/tables/evidence.ts";
import { divergingBars } from "../pipeline/figures/diverging-bars.ts";
import { type Bilingual, inBoth, same } from "../pipeline/language/bilingual.ts";
import { formatInterval, formatQuantity, formatShare } from "../pipeline/language/numbers.ts";
import { bodyLabel, speakerOf, spokenWords } from "../pipeline/notebook/spoken-words.ts";
import {
  dataset,
  eachProject,
  figure,
  type Mark,
  outline,
  type OutlineItem,
  type Piece,
  projectPage,
  rowAnchor,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const corpus = interviewCorpus(dataset);
const tree = proofTree(dataset);
const projects = indexBy(dataset.tables.projects.rows, (row) => row.project_id);
const indicators = indexBy(dataset.tables.indicators.rows, (row) => row.indicator_id);
const named = namedGroups(corpus, "body");
const text = (row: { text_fr: string | null; text_en: string | null }, id: string): Bilingual => ({
  fr: row.text_fr ?? row.text_en ?? id,
  en: row.text_en ?? row.text_fr ?? id,
});
const plural = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`;
const levels: readonly Confidence[] = ["very-low", "low", "moderate", "high"];
const rankOf = (level: Confidence | null) => level === null ? 0 : levels.indexOf(level) + 1;
const marksOfLevel = ["none", "hollow", "hollow", "half", "full"] as const;
/** A level with its place on the scale, so that a column of them sorts. */
const levelMark = (level: Confidence | null): Mark => ({
  mark: marksOfLevel[rankOf(level)] ?? "none",
  text: level === null
    ? { fr: "non jugée", en: "not judged" }
    : inBoth((language) => `${rankOf(level)}/4 ${confidenceLevels[level][language]}`),
});
/** A level in words of its own, where no column says what it is. */
const supportMark = (level: Confidence | null): Mark => {
  const { mark, text: words } = levelMark(level);
  return {
    mark,
    text: inBoth((language) =>
      ({ fr: "confiance ", en: "confidence " })[language] + words[language]
    ),
  };
};
const efforts = {
  low: { fr: "1/3 faible", en: "1/3 low" },
  medium: { fr: "2/3 moyen", en: "2/3 medium" },
  high: { fr: "3/3 élevé", en: "3/3 high" },
};

// %% id=counts
const recommendationRefs = refs("recommendations", dataset.tables.recommendations.rows);

/** How many recommendations are proposed. */
export const recommendationCount = value(
  countOf(recommendationRefs, {
    fr: "Nombre de recommandations.",
    en: "Number of recommendations.",
  }),
  { label: { fr: "recommandations", en: "recommendations" } },
);

/** How many findings they rest on. */
export const findingCount = value(
  countOf(refs("findings", dataset.tables.findings.rows), {
    fr: "Nombre de constats.",
    en: "Number of findings.",
  }),
  { label: { fr: "constats", en: "findings" } },
);

const fragileFindings = tree.findings.filter(({ robustness }) =>
  robustness?.flips.some(({ kind }) => kind === "person") ?? false
);

/** Findings that one voice fewer would bring down. */
export const fragileCount = value(
  countOf(refs("findings", fragileFindings.map(({ finding }) => finding)), {
    fr: "Constats dont l’énoncé ne tient plus si l’on retire une seule personne.",
    en: "Findings whose claim no longer holds without one person.",
  }),
  {
    label: {
      fr: "constats qu’une seule voix de moins ferait tomber",
      en: "findings that one voice fewer would bring down",
    },
  },
);

const failing = tree.findings.filter(({ checked }) => checked?.holds === false);

/** Findings whose claim the data no longer bear out. */
export const failingCount = value(
  countOf(refs("findings", failing.map(({ finding }) => finding)), {
    fr: "Constats dont l’énoncé, recompté, ne tient pas.",
    en: "Findings whose claim, counted again, does not hold.",
  }),
  {
    label: { fr: "constats que les données démentent", en: "findings that the data refute" },
  },
);

/** Recommendations with no evidence under them. */
export const orphanCount = value(
  countOf(refs("recommendations", tree.orphans), {
    fr: "Recommandations sous lesquelles aucune preuve ne tient.",
    en: "Recommendations with no evidence standing under them.",
  }),
  { label: { fr: "recommandations sans preuve", en: "recommendations without evidence" } },
);

// %% id=list
function restsOn({ people, bodies }: { people: number; bodies: number }): Bilingual {
  return {
    fr: `${plural(people, "voix", "voix")}, ${plural(bodies, "instance", "instances")}`,
    en: `${plural(people, "voice", "voices")}, ${plural(bodies, "body", "bodies")}`,
  };
}

function isFragile(node: RecommendationNode): boolean {
  const ids = new Set(fragileFindings.map(({ finding }) => finding.finding_id));
  return node.conclusions.flatMap(({ findings }) => findings)
    .some(({ finding }) => ids.has(finding.finding_id));
}

const strongestFirst = tree.recommendations.toSorted((a, b) =>
  rankOf(b.strength) - rankOf(a.strength) ||
  b.people - a.people || a.recommendation.line - b.recommendation.line
);

/** Every recommendation; a click on a header sorts. */
export const list = table({
  title: {
    fr: "Les recommandations, de la mieux à la moins bien étayée",
    en: "Recommendations, best supported first",
  },
  note: {
    fr:
      "Étayage : celui du constat le plus faible. Cliquez sur un en-tête pour trier par étayage, effort ou instance ; sur une recommandation pour ouvrir son arbre.",
    en:
      "Support: that of the weakest finding. Click a header to sort by support, effort or body; a recommendation to reach its tree.",
  },
  sortable: true,
  rows: strongestFirst,
  columns: [
    {
      title: { fr: "Recommandation", en: "Recommendation" },
      wide: true,
      value: ({ recommendation: row }) => ({
        text: text(row, row.recommendation_id),
        href: `#${rowAnchor(row.recommendation_id)}`,
      }),
    },
    {
      title: { fr: "Étayage", en: "Support" },
      value: ({ strength, isOrphan }) =>
        isOrphan
          ? { mark: "none", text: { fr: "0/4 sans preuve", en: "0/4 no evidence" } }
          : levelMark(strength),
    },
    {
      title: { fr: "Repose sur", en: "Rests on" },
      value: (node) => ({
        mark: isFragile(node) ? "hollow" : "full",
        text: inBoth((language) =>
          restsOn(node)[language] +
          (isFragile(node) ? { fr: " ; fragile", en: "; fragile" }[language] : "")
        ),
      }),
    },
    {
      title: { fr: "Effort", en: "Effort" },
      value: ({ recommendation: { effort } }) => effort === null ? null : efforts[effort],
    },
    {
      title: { fr: "Instance", en: "Body" },
      value: ({ recommendation: { body_id } }) =>
        body_id === null ? null : bodyLabel(dataset, body_id),
    },
  ],
});

// %% id=tree
function measureItem({ measure, measures, note }: EvidencePiece): OutlineItem | null {
  if (measure === null) return null;
  const indicator = indicators.get(measure.indicatorId);
  const project = projects.get(measure.projectId);
  const label = {
    fr: indicator?.label_fr ?? measure.indicatorId,
    en: indicator?.label_en ?? indicator?.label_fr ?? measure.indicatorId,
  };
  const numbers = measures.flatMap((row) => {
    const low = row.low ?? row.value;
    const high = row.high ?? row.value;
    return low === null || high === null ? [] : [low, high];
  });
  const [low, high] = [minOf(numbers), maxOf(numbers)];
  const unit = labelOf(dataset, "unit", indicator?.unit ?? "");
  const printed = inBoth((language) =>
    numbers.length === 0
      ? language === "fr" ? "sans valeur" : "no value"
      : formatQuantity(formatInterval(low, high, language), unit[language], language)
  );
  const name = project === undefined
    ? same(measure.projectId)
    : { text: project.name, href: projectPage(measure.projectId) };
  return {
    kicker: { fr: "Mesure", en: "Measure" },
    text: [
      name,
      inBoth((language) => ` · ${label[language]}${language === "fr" ? " : " : ": "}`),
      ...numbers.length === 0 ? [printed] : [value({
        value: low === high ? low : null,
        low,
        high,
        unit: indicator?.unit ?? "",
        trace: {
          rule: {
            fr: "Valeurs publiées de cette mesure, du bas au haut de leurs intervalles.",
            en:
              "Published values of this measure, from the low to the high end of their intervals.",
          },
          rows: refs("measures", measures),
        },
      })],
      ...note === null ? [] : [inBoth((language) => `. ${note[language]}`)],
    ],
  };
}

function passageItem({ passage, quote }: EvidencePiece): OutlineItem | null {
  if (passage === null) return null;
  const span = { interview: passage.interview, start: passage.start, end: passage.end };
  const words = spokenWords(
    dataset,
    quote ? { ...span, start: quote.start, end: quote.end } : span,
  );
  if (words !== null) return { text: [], quote: words };
  const who = speakerOf(dataset, passage.interview);
  return {
    text: [
      inBoth((language) =>
        language === "fr"
          ? `Propos non cités, à la demande de la personne (${who.fr}).`
          : `Words not quoted, as the person asked (${who.en}).`
      ),
    ],
  };
}

const pieceItems = (pieces: readonly EvidencePiece[]): OutlineItem[] =>
  pieces.flatMap((piece) => passageItem(piece) ?? measureItem(piece) ?? []);

const componentNames: Record<(typeof confidenceComponents)[number], Bilingual> = {
  methods: { fr: "méthode", en: "methods" },
  coherence: { fr: "cohérence", en: "coherence" },
  adequacy: { fr: "richesse", en: "adequacy" },
  relevance: { fr: "pertinence", en: "relevance" },
};

function cardItem({ card }: AssessedFinding): OutlineItem {
  const judged = inBoth((language) =>
    confidenceComponents.map((name) => {
      const level = card.components[name];
      const word = level === null
        ? { fr: "non jugée", en: "not judged" }[language]
        : concernLevels[level][language];
      return `${componentNames[name][language]} ${word}`;
    }).join(", ")
  );
  const level = (found: Confidence | null, language: "fr" | "en") =>
    found === null ? { fr: "aucune", en: "none" }[language] : confidenceLevels[found][language];
  return {
    kicker: { fr: "Confiance", en: "Confidence" },
    text: [inBoth((language) => {
      const by = card.signedBy === null ? "" : ` (${card.signedBy})`;
      const reason = card.reason === null ? "" : ` ${card.reason[language]}`;
      return language === "fr"
        ? `signée : ${level(card.signed, "fr")}${by} ; proposée par la règle : ${
          level(card.proposed, "fr")
        }. Réserves : ${judged.fr}.${reason}`
        : `signed: ${level(card.signed, "en")}${by}; proposed by the rule: ${
          level(card.proposed, "en")
        }. Concerns: ${judged.en}.${reason}`;
    })],
  };
}

function flipsOf({ robustness }: AssessedFinding): Bilingual | null {
  if (robustness === null) return null;
  const withoutWhom = (kind: string) => robustness.flips.filter((flip) => flip.kind === kind);
  const persons = withoutWhom("person").map(({ id }) => interviewsOf(id));
  const bodies = withoutWhom("body").filter(({ id }) => named.has(id));
  const coders = withoutWhom("coder").map(({ id }) => id);
  const parts = (language: "fr" | "en") => [
    ...persons,
    ...bodies.map(({ id }) => bodyLabel(dataset, id)[language]),
    ...coders,
  ];
  if (robustness.flips.length === 0) {
    return {
      fr: "Tient sans n’importe quelle personne, instance ou codeur.",
      en: "Holds without any one person, body or coder.",
    };
  }
  return {
    fr: `Ne tient plus sans l’un de : ${parts("fr").join(", ")}.`,
    en: `No longer holds without any one of: ${parts("en").join(", ")}.`,
  };
}

/** A person by the interviews they gave: what the pages call them everywhere. */
function interviewsOf(personId: string): string {
  const voice = corpus.voices.find((other) => other.personId === personId);
  return (voice?.interviews ?? []).map((i) => corpus.interviews[i]?.row.interview_id).join("+");
}

function findingMarks(found: AssessedFinding): Mark[] {
  const { checked } = found;
  const rests = restsOn(found);
  const isFragileOne = fragileFindings.includes(found);
  return [
    supportMark(standingLevel(found.card)),
    {
      mark: isFragileOne ? "hollow" : "full",
      text: inBoth((language) =>
        (language === "fr" ? "repose sur " : "rests on ") + rests[language] +
        (isFragileOne ? { fr: " : fragile", en: ": fragile" }[language] : "")
      ),
    },
    ...checked === null ? [] : [{
      mark: checked.holds === true ? "full" as const : "none" as const,
      text: inBoth((language) => {
        const share = checked.value !== null && checked.of !== null && checked.of > 0
          ? ` (${formatShare(checked.value, checked.of, language)})`
          : "";
        const verdict = checked.holds === true
          ? { fr: "énoncé vérifié", en: "claim checked" }
          : checked.holds === false
          ? { fr: "énoncé démenti", en: "claim refuted" }
          : { fr: "énoncé non calculable", en: "claim not computable" };
        return verdict[language] + share;
      }),
    }],
  ];
}

function findingItem(found: AssessedFinding): OutlineItem {
  const flips = flipsOf(found);
  const against = pieceItems(found.contradicting);
  return {
    kicker: { fr: "Constat", en: "Finding" },
    text: [text(found.finding, found.finding.finding_id)],
    marks: findingMarks(found),
    fold: { fr: "Preuves et contre-preuves", en: "Evidence and counter-evidence" },
    items: [
      {
        kicker: { fr: "À l’appui", en: "In support" },
        text: [],
        items: pieceItems(found.supporting),
      },
      {
        kicker: { fr: "En sens contraire", en: "To the contrary" },
        text: [found.counter.sentence],
        items: against,
      },
      cardItem(found),
      ...flips === null ? [] : [{
        kicker: { fr: "Une voix de moins", en: "One voice fewer" },
        text: [flips],
      }],
    ],
  };
}

/** Each recommendation down to its evidence. */
export const trees = outline({
  items: strongestFirst.map(({ recommendation: row, conclusions, isOrphan, strength }) => {
    const body = row.body_id === null ? null : bodyLabel(dataset, row.body_id);
    const effort = row.effort === null ? null : efforts[row.effort];
    const horizon = row.horizon === null ? null : labelOf(dataset, "horizon", row.horizon);
    return {
      id: row.recommendation_id,
      kicker: inBoth((language) =>
        [
          body?.[language] ?? { fr: "Recommandation", en: "Recommendation" }[language],
          ...effort === null ? [] : [`effort ${effort[language].slice(4)}`],
          ...horizon === null ? [] : [horizon[language]],
        ].join(" · ")
      ),
      text: [text(row, row.recommendation_id)],
      marks: isOrphan
        ? [{ mark: "none", text: { fr: "sans preuve", en: "no evidence" } } as const]
        : [supportMark(strength)],
      items: conclusions.map(({ conclusion, findings }) => ({
        kicker: { fr: "Parce que", en: "Because" },
        text: [text(conclusion, conclusion.conclusion_id)],
        items: findings.map(findingItem),
      })),
    };
  }),
});

// %% id=voices
const weighed = tree.findings.map((found) => ({
  found,
  against: new Set(found.contradicting.flatMap(({ passage }) => passage?.voice ?? [])).size,
})).toSorted((a, b) => b.found.people - a.found.people || a.against - b.against);
const shortOf = (found: AssessedFinding): Bilingual => {
  const code = corpus.codebook.codes.find(({ code_id }) => code_id === found.finding.code_id);
  return code
    ? { fr: code.label_fr ?? code.code_id, en: code.label_en ?? code.label_fr ?? code.code_id }
    : same(found.finding.finding_id);
};
const contested = weighed.filter(({ against }) => against > 0).length;

/** How many people stand behind each finding, and how many against it. */
export const voices = figure({
  title: inBoth((language) =>
    language === "fr"
      ? `${contested} constats sur ${weighed.length} ont au moins une voix contraire`
      : `${contested} of ${weighed.length} findings have one contrary voice or more`
  ),
  subtitle: {
    fr:
      "Personnes citées à l’appui (à droite) et en sens contraire (à gauche) de chaque constat, nommé par son thème. Un carré par personne.",
    en:
      "People cited in support (right) and to the contrary (left) of each finding, named by its theme. A square for each person.",
  },
  alt: inBoth((language) =>
    weighed.map(({ found, against }) =>
      language === "fr"
        ? `${shortOf(found).fr} : ${found.people} pour, ${against} contre`
        : `${shortOf(found).en}: ${found.people} for, ${against} against`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${weighed.length} constats. Les preuves sont choisies : leur nombre dit l’assise d’un constat, pas sa prévalence. Source : table evidence.`
      : `n = ${weighed.length} findings. Evidence is chosen: its number tells how broad the base is, not how prevalent the view. Source: table evidence.`
  ),
  rows: weighed,
  columns: [
    {
      title: { fr: "Constat", en: "Finding" },
      wide: true,
      value: ({ found }) => text(found.finding, found.finding.finding_id),
    },
    { title: { fr: "Pour", en: "For" }, value: ({ found }) => found.people, align: "right" },
    { title: { fr: "Contre", en: "Against" }, value: ({ against }) => against, align: "right" },
    {
      title: { fr: "Confiance", en: "Confidence" },
      value: ({ found }) => levelMark(standingLevel(found.card)),
    },
  ],
  draw: (frame) =>
    divergingBars(
      frame,
      weighed.map(({ found, against }) => ({
        label: frame.say(shortOf(found)),
        against,
        towards: found.people,
      })),
      {
        against: frame.say({ fr: "contre", en: "against" }),
        towards: frame.say({ fr: "à l’appui", en: "in support" }),
      },
    ),
});

// %% id=unused
/** Strong findings that no recommendation uses. */
export const unused = outline({
  items: tree.unusedStrongFindings.length === 0
    ? [{
      text: [{
        fr: "Chaque constat solide sert à une recommandation.",
        en: "Every strong finding serves a recommendation.",
      }],
    }]
    : tree.unusedStrongFindings.map(findingItem),
});

/** Recommendations without evidence. */
export const orphans = outline({
  items: tree.orphans.length === 0
    ? [{
      text: [{
        fr: "Aucune recommandation n’est sans preuve.",
        en: "No recommendation is without evidence.",
      }],
    }]
    : tree.orphans.map((row) => ({
      kicker: { fr: "Sans preuve", en: "No evidence" },
      text: [text(row, row.recommendation_id)],
    })),
});

// %% id=joint
const meetings = {
  converge: "full",
  complement: "half",
  contradict: "hollow",
  silent: "none",
} as const;
const joint = jointDisplay(tree.findings);
const measured = joint.filter(({ meeting }) => meeting !== "silent").length;

/** What people say beside what was measured. */
export const jointTable = table({
  title: inBoth((language) =>
    language === "fr"
      ? `${measured} constats sur ${joint.length} rencontrent une mesure`
      : `${measured} of ${joint.length} findings meet a measure`
  ),
  note: {
    fr:
      "Convergent : voix et mesures vont dans le même sens. Se complètent : les unes ou les autres vont dans les deux sens. Se contredisent : elles s’opposent. Rien de mesuré : le constat ne tient que par les voix.",
    en:
      "Converge: voices and measures go the same way. Complement: the ones or the others go both ways. Contradict: they oppose. Nothing measured: the finding rests on voices alone.",
  },
  sortable: true,
  rows: joint,
  columns: [
    { title: { fr: "Constat", en: "Finding" }, value: (row) => row.text, wide: true },
    {
      title: { fr: "Rencontre", en: "Meeting" },
      value: ({ meeting }) => ({ mark: meetings[meeting], text: meetingLabels[meeting] }),
    },
    {
      title: { fr: "Voix pour", en: "Voices for" },
      value: (row) => row.voices.support,
      align: "right",
    },
    {
      title: { fr: "Voix contre", en: "Voices against" },
      value: (row) => row.voices.contradict,
      align: "right",
    },
    {
      title: { fr: "Mesures", en: "Measures" },
      value: ({ measures }) =>
        measures.map(({ direction, measure }) => ({
          text: inBoth((language) => {
            const name = projects.get(measure?.projectId ?? "")?.name ?? measure?.projectId ?? "";
            const sign = direction === "supports"
              ? { fr: "appuie", en: "supports" }
              : { fr: "contredit", en: "contradicts" };
            return `${name} ${measure?.indicatorId ?? ""} (${sign[language]})`;
          }),
          href: projectPage(measure?.projectId ?? ""),
        })),
    },
  ],
});

// %% id=on-project
const activityProject = new Map(
  dataset.tables.activities.rows.map((row) => [row.activity_id, row.project_id]),
);
const passageById = new Map(corpus.passages.map((passage) => [passage.row.coding_id, passage]));

/** What the interviews say of a project: passages linked to its proposals, findings it bears on. */
export const onProject = eachProject((projectId) => {
  const spoken = dataset.tables.proposals.rows
    .filter((row) => activityProject.get(row.activity_id) === projectId)
    .flatMap((row) =>
      row.coding_ids.flatMap((id): OutlineItem[] => {
        const passage = passageById.get(id);
        const words = passage ? spokenWords(dataset, passage) : null;
        if (words === null) return [];
        const about: Piece = inBoth((language) => {
          const summary = (language === "fr" ? row.summary_fr : row.summary_en) ??
            row.summary_fr ?? "";
          return language === "fr" ? `À propos de : ${summary}` : `About: ${summary}`;
        });
        return [{ text: [about], quote: words }];
      })
    );
  const bearing = tree.findings.flatMap((found): OutlineItem[] => {
    const pieces = [...found.supporting, ...found.contradicting].filter(({ measure }) =>
      measure?.projectId === projectId
    );
    return pieces.length === 0 ? [] : [{
      kicker: pieces.every(({ direction }) => direction === "contradicts")
        ? { fr: "Contredit", en: "Contradicts" }
        : { fr: "Appuie", en: "Supports" },
      text: [text(found.finding, found.finding.finding_id)],
    }];
  });
  const items = [...spoken, ...bearing];
  return items.length === 0 ? null : outline({
    title: { fr: "Dans les entretiens", en: "In the interviews" },
    note: {
      fr:
        "Ce que les personnes entendues disent des propositions faites ici, et les constats que les mesures de ce projet appuient ou contredisent.",
      en:
        "What the people heard say of proposals made here, and the findings that this project’s measures support or contradict.",
    },
    items,
  });
});
