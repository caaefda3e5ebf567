import { formatDate } from "../../language/dates.ts";
import type { Detector, Finding } from "./leak.ts";

/**
 * Looks for identifiers of people, interviews, passages and coders: each links what one person said.
 *
 * @param ids As {@linkcode personalIds} lists them; those that public tables hold too are not looked for.
 */
export function identifierDetector(ids: ReadonlySet<string>): Detector {
  if (ids.size === 0) return () => [];
  // Without its signs an identifier is read as it is: `ent05`.
  const compact = new Set(
    [...ids].map(withoutSigns).filter((id) => /\p{L}{2}/u.test(id) && /\d/.test(id)),
  );
  const plain = new Set([...ids].filter((id) => !mayBeId.test(id) && id.length >= shortest));
  return ({ text }) => {
    const found: Finding[] = [];
    if (plain.size === 0 && !mayBeId.test(text)) return found;
    for (const { 0: token, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}_.-]*/gu)) {
      if (!mayBeId.test(token) && plain.size === 0) continue;
      const id = mayBeId.test(token)
        ? longestStart(token.toLowerCase(), ids) ??
          (compact.has(withoutSigns(token.toLowerCase())) ? token : null)
        : plain.has(token.toLowerCase())
        ? token
        : null;
      if (id === null) continue;
      found.push({ kind: "identifier", about: "", start: index, end: index + token.length });
    }
    return found;
  };
}

/** A shorter word is looked for nowhere: it is an article, a conjunction. */
const shortest = 4;

/** Identifiers of people hold a digit or a hyphen, or else are told by their whole word. */
const mayBeId = /[\d_-]/;

function withoutSigns(id: string): string {
  return id.replace(/[^\p{L}\p{N}]/gu, "");
}

/** A token that begins with an identifier and goes on with a file's ending or a part. */
function longestStart(token: string, ids: ReadonlySet<string>): string | null {
  for (let end = token.length; end > 0; end--) {
    if (end < token.length && /[\p{L}\p{N}]/u.test(token[end]!)) continue;
    const start = token.slice(0, end);
    if (ids.has(start)) return start;
  }
  return null;
}

/** A number that stands for a person: “entretien n° 3”, “Voix 7”. */
const numbered =
  /(?<![\p{L}\p{N}])(?:entretien|interview|enquêtée?|enquêté·e|répondante?|répondant·e|participante?|interviewée?|voix|respondent|participant|interviewee|voice)[ \u00a0\u202f](?:n[°o]?[ \u00a0\u202f]?|no\.[ \u00a0\u202f]|#)?\d{1,3}(?![\p{N}\p{L}]|[ \u00a0\u202f](?:personne|people|sur|of|%|minutes|min\b))/giu;

/** Looks for numbers that stand for people: two quotes under one of them are of one person. */
export const findPersonNumbers: Detector = ({ text }) =>
  [...text.matchAll(numbered)].map(({ 0: { length }, index }) => ({
    kind: "person-number",
    about: "",
    start: index,
    end: index + length,
  }));

/**
 * Looks for the dates of interviews, in every writing: colleagues know who met whom on a day.
 *
 * @param dates ISO dates, those of public tables left out.
 */
export function dateDetector(dates: readonly string[]): Detector {
  const forms = dates.flatMap(formsOf);
  if (forms.length === 0) return () => [];
  // A day without its year is that of an interview where no other year follows.
  const written = [...new Set(forms)].map((form) =>
    form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/[ \u00a0\u202f]/g, space) +
    (/\d{2}/.test(form.replace(/^\d+/, "")) ? "" : `(?!${space}\\d{4})`)
  );
  const pattern = new RegExp(`(?<![\\d/.-])(?:${written.join("|")})(?![\\d\\p{L}/-])`, "giu");
  return ({ text }) => {
    if (!dateLike.test(text)) return [];
    return [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
      kind: "interview-date",
      about: "",
      start: index,
      end: index + length,
    }));
  };
}

/** A day beside a month: what every writing of a date has. */
const dateLike = /\d[/. \u00a0\u202f-][\d\p{L}]|\d{8}|\p{L}[ \u00a0\u202f]\d/u;
const space = "[ \\u00a0\\u202f]";

function formsOf(date: string): string[] {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (parts === null) return [];
  const [, year = "", month = "", day = ""] = parts;
  const short = String(Number(day));
  const french = formatDate(date, "fr");
  const english = formatDate(date, "en");
  const monthName = /\p{L}+(?:û|é)?\p{L}*/u;
  const [frenchMonth] = monthName.exec(french.replace(/^1er\s/, "")) ?? [""];
  const [englishMonth] = monthName.exec(english) ?? [""];
  return [
    date,
    `${year}${month}${day}`,
    `${day}/${month}/${year}`,
    `${short}/${Number(month)}/${year}`,
    `${day}.${month}.${year}`,
    `${day}-${month}-${year}`,
    `${day}/${month}/${year.slice(2)}`,
    french,
    english,
    `${day} ${frenchMonth} ${year}`,
    `${short} ${frenchMonth} ${year}`,
    `${short === "1" ? "1er" : short} ${frenchMonth}`,
    `${englishMonth} ${short}, ${year}`,
    `${short} ${englishMonth} ${year}`,
  ].filter((form) => form.trim().length > 4);
}
