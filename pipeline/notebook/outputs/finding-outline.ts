import { maxOf, minOf } from "../../analysis/extremes.ts";
import { namedGroups, voiceName } from "../../analysis/interviews/attribution.ts";
import { bodyLabel } from "../../analysis/interviews/body-label.ts";
import {
  type Confidence,
  confidenceComponents,
  standingLevel,
} from "../../analysis/interviews/confidence.ts";
import { interviewCorpus } from "../../analysis/interviews/corpus.ts";
import {
  type AssessedFinding,
  type EvidencePiece,
  fallsWithoutOneVoice,
} from "../../analysis/interviews/findings.ts";
import { refs } from "../../analysis/traced.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import { rowWords } from "../../dataset/row-words.ts";
import { concernLevels, confidenceLevels } from "../../dataset/tables/evidence.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { list, orElse, outOf, say } from "../../language/say.ts";
import type { Mark, OutlineItem } from "./output.ts";
import { projectLink } from "../project-link.ts";
import { speakerOf, spokenWords } from "../spoken-words.ts";
import { value } from "./value.ts";

/** A finding with its marks, down to the words and measures for and against it. */
export function findingItem(dataset: Dataset, found: AssessedFinding): OutlineItem {
  const items = (pieces: readonly EvidencePiece[]) =>
    pieces.flatMap((piece) => passageItem(dataset, piece) ?? measureItem(dataset, piece) ?? []);
  return {
    kicker: say("Constat", "Finding"),
    text: [rowWords(found.finding, "text", found.finding.finding_id)],
    marks: findingMarks(dataset, found),
    fold: say("Preuves et contre-preuves", "Evidence and counter-evidence"),
    items: [
      { kicker: say("À l’appui", "In support"), text: [], items: items(found.supporting) },
      {
        kicker: say("En sens contraire", "To the contrary"),
        text: [found.counter.sentence],
        items: items(found.contradicting),
      },
      cardItem(found),
      ...flipsItem(dataset, found),
    ],
  };
}

const levels: readonly (Confidence | null)[] = [null, "very-low", "low", "moderate", "high"];
const marksOfLevel = ["none", "hollow", "hollow", "half", "full"] as const;
const notJudged = say("non jugée", "not judged");

/** The place of a confidence on the scale of four; 0 for none. */
export function levelRank(level: Confidence | null): number {
  return levels.indexOf(level);
}

/** A confidence with its place on the scale of four, so that a column of them sorts. */
export function levelMark(level: Confidence | null): Mark {
  const rank = levelRank(level);
  return {
    mark: marksOfLevel[rank]!,
    text: level === null
      ? notJudged
      : say("{rank}/4 {level}", "{rank}/4 {level}", { rank, level: confidenceLevels[level] }),
  };
}

/** A confidence in words of its own, where no column says what it is. */
export function supportMark(level: Confidence | null): Mark {
  const { mark, text } = levelMark(level);
  return { mark, text: say("confiance {text}", "confidence {text}", { text }) };
}

/** How many people and bodies stand behind something; to readers not that they are of one body. */
export function restsOn(
  { audience }: Pick<Dataset, "audience">,
  { people, bodies }: { people: number; bodies: number },
): Bilingual {
  if (audience === "readers" && bodies < 2) {
    return say("{people} voix", "{people} {people|voice|voices}", { people });
  }
  return say(
    "{people} voix, {bodies} {bodies|instance|instances}",
    "{people} {people|voice|voices}, {bodies} {bodies|body|bodies}",
    { people, bodies },
  );
}

function measureItem(
  dataset: Dataset,
  { measure, measures, note }: EvidencePiece,
): OutlineItem | null {
  if (measure === null) return null;
  const { projectId, indicatorId } = measure;
  const indicator = dataset.tables.indicators.rows
    .find(({ indicator_id }) => indicator_id === indicatorId);
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

function passageItem(
  dataset: Dataset,
  { passage, quote }: EvidencePiece,
): OutlineItem | null {
  if (passage === null) return null;
  const { interview } = passage;
  const words = spokenWords(dataset, { ...quote ?? passage, interview });
  if (words !== null) return { text: [], quote: words };
  // Who agreed to be counted only is counted, and not listed to readers.
  const who = dataset.audience === "readers" ? null : speakerOf(dataset, interview);
  return who === null ? null : {
    text: [say(
      "Propos non cités, à la demande de la personne ({who}).",
      "Words not quoted, as the person asked ({who}).",
      { who },
    )],
  };
}

const componentNames: Record<(typeof confidenceComponents)[number], Bilingual> = {
  methods: say("méthode", "methods"),
  coherence: say("cohérence", "coherence"),
  adequacy: say("richesse", "adequacy"),
  relevance: say("pertinence", "relevance"),
};

function cardItem({ card }: AssessedFinding): OutlineItem {
  const level = (found: Confidence | null) =>
    found === null ? say("aucune", "none") : confidenceLevels[found];
  const judged = confidenceComponents.map((name) => {
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
        judged: list(judged, { by: ", " }),
        reason: card.reason === null ? "" : say(" {why}", " {why}", { why: card.reason }),
      },
    )],
  };
}

function flipsItem(dataset: Dataset, { robustness }: AssessedFinding): OutlineItem[] {
  if (robustness === null) return [];
  const corpus = interviewCorpus(dataset);
  const named = namedGroups(corpus, "body");
  const without = (kind: string) => robustness.flips.filter((flip) => flip.kind === kind);
  if (dataset.audience === "readers") {
    return [{
      kicker: say("Une voix de moins", "One voice fewer"),
      text: [
        without("person").length > 0
          ? say("Une seule voix de moins le ferait tomber.", "One voice fewer would bring it down.")
          : robustness.flips.length > 0
          ? say(
            "Tient sans n’importe quelle personne ; tomberait sans une instance ou un codeur.",
            "Holds without any one person; would fall without one body or coder.",
          )
          : say(
            "Tient sans n’importe quelle personne, instance ou codeur.",
            "Holds without any one person, body or coder.",
          ),
      ],
    }];
  }
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
      {
        n: robustness.flips.length,
        who: orElse(
          list(who, { by: ", " }),
          say("une instance trop petite pour être nommée", "a body too small to be named"),
        ),
      },
    )],
  }];
}

function findingMarks(dataset: Dataset, found: AssessedFinding): Mark[] {
  const { checked } = found;
  const isFragile = fallsWithoutOneVoice(found);
  return [
    supportMark(standingLevel(found.card)),
    {
      mark: isFragile ? "hollow" : "full",
      text: say(
        "repose sur {base}{is|true= : fragile|false=}",
        "rests on {base}{is|true=: fragile|false=}",
        { base: restsOn(dataset, found), is: `${isFragile}` },
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
