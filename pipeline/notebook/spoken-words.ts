import { attributionOf } from "../analysis/interviews/attribution.ts";
import { interviewCorpus } from "../analysis/interviews/corpus.ts";
import { quotableWords } from "../analysis/interviews/quotes.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { rowWords } from "../dataset/row-words.ts";
import { type Bilingual, inBoth, same } from "../language/bilingual.ts";
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
 * The words of a span as a page may print them, with the interview, the body where it is large
 * enough to be named, and the place in the transcript; null where quoting was not agreed to, or
 * the interview does not count.
 */
export function spokenWords(dataset: Dataset, span: SpokenSpan): SpokenWords | null {
  const corpus = interviewCorpus(dataset);
  const quote = quotableWords(corpus, span);
  if (quote === null) return null;
  const where = inBoth((language) => {
    const from = formatNumber(quote.start, language);
    const to = formatNumber(quote.end, language);
    return language === "fr" ? `signes ${from} à ${to}` : `characters ${from} to ${to}`;
  });
  const who = speakerOf(dataset, span.interview);
  return {
    text: quote.text,
    // Interviews are transcribed in the language of the programme.
    lang: "fr",
    source: [inBoth((language) => `${who[language]} · ${where[language]}`)],
  };
}

/** Who speaks in an interview, as far as it may be said: its identifier, and the body if large. */
export function speakerOf(dataset: Dataset, interview: number): Bilingual {
  const { interviewId, bodyId } = attributionOf(interviewCorpus(dataset), interview);
  if (bodyId === null) return { fr: interviewId, en: interviewId };
  const label = bodyLabel(dataset, bodyId);
  return inBoth((language) => `${interviewId} · ${label[language]}`);
}

/** The name of a governance body; its identifier where it has none. */
export function bodyLabel(dataset: Dataset, bodyId: string): Bilingual {
  const body = dataset.tables.bodies.rows.find((row) => row.body_id === bodyId);
  return body === undefined ? same(bodyId) : rowWords(body, "label", bodyId);
}
