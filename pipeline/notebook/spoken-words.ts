import { attributionOf, namedGroups } from "../analysis/interviews/attribution.ts";
import { bodyLabel } from "../analysis/interviews/body-label.ts";
import { allows } from "../analysis/interviews/consent.ts";
import { interviewCorpus } from "../analysis/interviews/corpus.ts";
import { publishedGroups } from "../analysis/interviews/publication.ts";
import { quotableWords } from "../analysis/interviews/quotes.ts";
import { type Dataset, labelOf } from "../dataset/dataset.ts";
import { type Bilingual, inBoth } from "../language/bilingual.ts";
import { formatNumber } from "../language/numbers.ts";
import type { SpokenWords } from "./outputs/output.ts";

/** A span of an interview. */
export interface SpokenSpan {
  /** The interview’s place in the corpus. */
  readonly interview: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a span as a page may print them; null where quoting was not agreed to, or the
 * interview does not count. For researchers with the interview, its body where it is large enough,
 * and the place in the transcript; for readers with what may be said of who speaks, which is often
 * nothing: no two quotes can be told to be of one person.
 */
export function spokenWords(dataset: Dataset, span: SpokenSpan): SpokenWords | null {
  const quote = quotableWords(interviewCorpus(dataset), span);
  if (quote === null) return null;
  // Interviews are transcribed in the language of the programme.
  const words = { text: quote.text, lang: "fr" } as const;
  const who = speakerOf(dataset, span.interview);
  if (dataset.audience === "readers") return { ...words, source: who === null ? [] : [who] };
  const where = inBoth((language) => {
    const from = formatNumber(quote.start, language);
    const to = formatNumber(quote.end, language);
    return language === "fr" ? `signes ${from} à ${to}` : `characters ${from} to ${to}`;
  });
  return { ...words, source: [inBoth((language) => `${who![language]} · ${where[language]}`)] };
}

/**
 * Who speaks in an interview, as far as it may be said. For researchers its identifier, and the body
 * if large; for readers the body or college, and the role of those who agreed to it, each only where
 * enough people heard share them; null where nothing may be said.
 */
export function speakerOf(dataset: Dataset, interview: number): Bilingual | null {
  if (dataset.audience === "readers") return sharedSpeaker(dataset, interview);
  const { interviewId, bodyId } = attributionOf(interviewCorpus(dataset), interview);
  if (bodyId === null) return { fr: interviewId, en: interviewId };
  const label = bodyLabel(dataset, bodyId);
  return inBoth((language) => `${interviewId} · ${label[language]}`);
}

function sharedSpeaker(dataset: Dataset, interview: number): Bilingual | null {
  const corpus = interviewCorpus(dataset);
  const held = corpus.interviews[interview];
  const voice = corpus.voices[held?.voice ?? -1];
  if (held === undefined || voice === undefined) return null;
  const { attribution: smallest } = dataset.disclosure;
  const { bodyId, role } = voice;
  const body = bodyId !== null && namedGroups(corpus, "body", { smallest }).has(bodyId)
    ? bodyLabel(dataset, bodyId)
    : publishedGroups(dataset).find(({ voices }) =>
      voices.length >= smallest && voices.includes(held.voice)
    )?.label ?? null;
  if (role === null || !allows(held.row, "quote-with-role")) return body;
  const shared = corpus.voices.filter((other) =>
    other.interviews.length > 0 && other.role === role && (body === null || other.bodyId === bodyId)
  );
  if (shared.length < smallest) return body;
  const label = labelOf(dataset, "role", role);
  return body === null ? label : inBoth((language) => `${label[language]}, ${body[language]}`);
}
