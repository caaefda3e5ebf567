import type { Detector, Finding, ReadableText } from "./leak.ts";
import { says } from "./seats.ts";
import { sentencesOf } from "./sentences.ts";
import { wordsOf } from "./words.ts";

/** A body, or a role, of which too few people were heard for a count of it to be told. */
export interface SmallGroup {
  readonly id: string;
  /** Its names in every language. */
  readonly names: readonly string[];
  /** The people heard. */
  readonly heard: number;
}

/** What says that people are counted, and not seats, organisations or projects. */
const peopleWords = new RegExp(
  String
    .raw`(?<!\p{L})(?:personnes?|voix|membres? (?:entendus?|interrogés?)|entendue?s?|interrogée?s?|` +
    String
      .raw`interviewée?s?|enquêtée?s?|répondante?s?|exprim\p{L}*|pour|contre|d’accord|favorables?|` +
    String.raw`défavorables?|positi(?:f|ve)s?|négati(?:f|ve)s?|partagée?s?|avis|votes?|oui|non|` +
    String
      .raw`people|persons?|voices?|members? (?:heard|asked)|heard|asked|interviewees?|respondents?|` +
    String
      .raw`express\p{L}*|for|against|agree|disagree|favourable|positive|negative|opinions?|yes|no)(?!\p{L})`,
  "iu",
);
const shareOf =
  /(?<![\d.,])(\d{1,2})[ \u00a0\u202f]*(?:sur|of|out of|\/)[ \u00a0\u202f]*(\d{1,2})(?![\d.,]*\d)/giu;
const numberWords = new Map(
  [
    "zero|zéro|aucun|aucune|none",
    "un|une|one",
    "deux|two",
    "trois|three",
    "quatre|four",
    "cinq|five",
  ]
    .flatMap((words, n) => words.split("|").map((word) => [word, n] as const)),
);
const people =
  "personnes?|voix|membres?|élue?s?|chercheu(?:rs?|ses?)|usag(?:ers?|ères?)|agente?s?|technicien(?:ne)?s?|" +
  "directeurs?|directrices?|représentante?s?|entreprises?|associations?|people|persons?|voices?|" +
  "members?|elected members?|researchers?|users?|officers?|company|companies";
const countOfPeople = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(\d{1,2}|un|une|deux|trois|quatre|cinq|one|two|three|four|five|an?)` +
    String
      .raw`[ \u00a0\u202f](?:(?:autres?|seule?|other|single)[ \u00a0\u202f])?(?:${people})(?!\p{L})`,
  "giu",
);
/** Parts of a group in words: of four people, half of them are two. */
const fraction =
  /(?<!\p{L})(?:la moitié|un tiers|(?:les )?deux tiers|un quart|(?:les )?trois quarts|half|(?:a|one) third|two thirds|a quarter|three quarters)(?!\p{L})/iu;
const percent = /\d(?:[.,]\d+)?[ \u00a0\u202f]?%/;

/**
 * Looks for counts of people of a body or a role of which too few were heard: `3 sur 4` beside its
 * name, a number in a column of its name, a figure of people that has it as a part.
 *
 * @param least People that a group needs for a count of it to be told.
 */
export function smallCellDetector(groups: readonly SmallGroup[], least: number): Detector {
  if (groups.length === 0) return () => [];
  const named = nameFinder(groups);
  const may = mayName(groups);
  return (text) => {
    const { role } = text;
    if (role === "whole" || !may(text.text)) return [];
    if (role === "row") return rowCells(text, named, least);
    if (role === "figure") return figureParts(text, named);
    return sentencesOf(text.text).flatMap(({ sentence, at }): Finding[] => {
      const group = named(sentence);
      if (group === null) return [];
      return peopleCounts(sentence, group.heard, least).map(({ start, end }) => ({
        kind: "small-cell",
        about: group.id,
        start: at + start,
        end: at + end,
      }));
    });
  };
}

/** Finds the first group that a text names; with `alone`, one of whose name the text is all but a word or two. */
type Named = (text: string, alone?: boolean) => SmallGroup | null;

function nameFinder(groups: readonly SmallGroup[]): Named {
  const forms = groups.flatMap((group) =>
    group.names.map((name) => {
      const words = wordsOf(name).map(({ folded }) => folded);
      return { form: ` ${words.join(" ")} `, size: words.length, group };
    })
  ).filter(({ size }) => size > 0).sort((a, b) => b.size - a.size);
  if (forms.length === 0) return () => null;
  return (text, alone = false) => {
    const words = wordsOf(text);
    const joined = ` ${words.map(({ folded }) => folded).join(" ")} `;
    const found = forms.find(({ form }) => joined.includes(form));
    return found === undefined || (alone && words.length > found.size + 2) ? null : found.group;
  };
}

/** Whether a text may name one of the groups: a quick look before a close one. */
export function mayName(groups: readonly SmallGroup[]): (text: string) => boolean {
  const longest = groups.flatMap(({ names }) =>
    names.map((name) =>
      name.split(/[^\p{L}\p{N}]+/u).toSorted((a, b) => b.length - a.length)[0]!.toLowerCase()
    )
  );
  if (longest.length === 0) return () => false;
  const plain = [...new Set(longest)].map((word) =>
    [...word].map((letter) => /[a-z0-9]/.test(letter) ? letter : ".").join("")
  );
  const any = new RegExp(plain.join("|"), "i");
  return (text) => any.test(text);
}

function peopleCounts(sentence: string, heard: number, least: number) {
  const found: { start: number; end: number }[] = [];
  for (const { 0: whole, 1: n, 2: of, index } of sentence.matchAll(shareOf)) {
    if (Number(of) < least && Number(n) <= Number(of)) {
      found.push({ start: index, end: index + whole.length });
    }
  }
  for (const { 0: whole, 1: word = "", index } of sentence.matchAll(countOfPeople)) {
    const n = numberWords.get(word.toLowerCase()) ?? (/^an?$/i.test(word) ? 1 : Number(word));
    if (n <= heard) found.push({ start: index, end: index + whole.length });
  }
  const part = fraction.exec(sentence);
  if (part !== null) found.push({ start: part.index, end: part.index + part[0].length });
  const share = percent.exec(sentence);
  if (share !== null && peopleWords.test(sentence)) {
    found.push({ start: share.index, end: share.index + share[0].length });
  }
  return found;
}

/** A row that counts people: its first cell or a header is the name of a small group. */
function rowCells({ text }: ReadableText, named: Named, least: number): Finding[] {
  const parts = text.split(" | ");
  const cells = parts.map((part) => {
    const colon = part.indexOf(": ");
    return { head: part.slice(0, Math.max(0, colon)), cell: part.slice(colon + 2).trim() };
  });
  const countsPeople = peopleWords.test(text);
  const ofRow = named(cells[1]?.cell ?? "", true);
  let at = 0;
  return cells.flatMap(({ head, cell }, i): Finding[] => {
    const start = at;
    const end = start + (parts[i]?.length ?? 0);
    at = end + 3;
    if (i === 0) return [];
    const group = ofRow !== null && i > 1 ? ofRow : named(head, true);
    const share = /^(\d{1,2})[ \u00a0\u202f]*(?:sur|of|out of|\/)[ \u00a0\u202f]*(\d{1,2})$/i.exec(
      cell,
    );
    const isSmall = group !== null &&
      (share !== null ? Number(share[2]) < least : countsPeople &&
        (/^\d{1,3}(?:[.,]\d+)?[ \u00a0\u202f]?%$/.test(cell) ||
          (/^\d{1,2}$/.test(cell) && Number(cell) <= group.heard)));
    return isSmall ? [{ kind: "small-cell", about: group.id, start, end }] : [];
  });
}

/** A figure of people that has a small group as one of its parts: its shapes are the counts. */
function figureParts({ text }: ReadableText, named: Named): Finding[] {
  if (!countsPeople.test(text)) return [];
  const group = text.split("\n").map((part) => named(part, true)).find((one) => one !== null);
  return group === undefined || group === null
    ? []
    : [{ kind: "small-cell", about: group.id, start: 0, end: 0 }];
}

/** What a figure says where each of its marks is one person or a number of them. */
const countsPeople =
  /(?<!\p{L})(?:personnes? (?:entendues?|interrogées?|qui)|par personne|people (?:heard|asked|who)|for each person|voix|voices)(?!\p{L})/iu;

const all = String
  .raw`(?:tou(?:s|tes)(?: les (?:deux|trois|quatre|cinq))?|aucun(?:e)?|personne|nul(?:le)?|pas une?|chacune?|les deux|unanim\p{L}*|(?:un|deux|trois|quatre|cinq) sur (?:un|deux|trois|quatre|cinq)|all|none|nobody|no one|everyone|everybody|each|both|not one|unanim\p{L}*)`;
const link = String
  .raw`(?:[ \u00a0\u202f,’'-]+(?!(?:projets?|essais?|projects?|trials?|organism\p{L}*|organi[sz]ations?|sièges?|seats?|dossiers?|files?|avis|opinions?)(?!\p{L}))[\p{L}\p{N}]+){0,6}?[ \u00a0\u202f’'-]+`;

/**
 * Looks for words that say that all or none of the people heard of a small group did something: each
 * of its members is told to have.
 */
export function unanimityDetector(groups: readonly SmallGroup[]): Detector {
  const names = groups.flatMap(({ id, names }) => names.map((name) => ({ id, name })))
    .filter(({ name }) => name.trim().length > 3)
    .sort((a, b) => b.name.length - a.name.length);
  if (names.length === 0) return () => [];
  const escaped = names.map(({ name }) =>
    name.trim().replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(
      /[ \u00a0\u202f]+/g,
      "[ \\u00a0\\u202f]+",
    )
      .replace(/['’]/g, "['’]")
  );
  const any = `(?:${escaped.join("|")})`;
  const before = new RegExp(String.raw`(?<!\p{L})${all}${link}${any}(?!\p{L})`, "giu");
  const after = new RegExp(
    String
      .raw`(?<!\p{L})${any}(?:[ \u00a0\u202f]+[\p{L}’']+){0,3}[ \u00a0\u202f,:]+(?:est unanime|à l’unanimité|unanim\p{L}*|tou(?:s|tes) (?:disent|pensent|estiment|trouvent|critiquent|louent|regrettent|se taisent)|personne ne|aucun(?:e)? ne|all (?:say|think|find|criticise|praise)|nobody|none)(?!\p{L})`,
    "giu",
  );
  const idOf = (text: string) => {
    const folded = text.toLowerCase();
    return names.find(({ name }) => folded.includes(name.trim().toLowerCase()))?.id ?? "";
  };
  const may = mayName(groups);
  return ({ text, role }) => {
    if (role === "hidden" || role === "row" || role === "whole" || !may(text)) return [];
    const direct = [before, after].flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: whole, index }): Finding => ({
        kind: "unanimity",
        about: idOf(whole),
        start: index,
        end: index + whole.length,
      }))
    );
    return direct.length > 0 ? direct : sentencesOf(text).flatMap(({ sentence, at }): Finding[] => {
      const found = everyone.exec(sentence);
      const id = idOf(sentence);
      return found === null || id === "" || !says.test(sentence) ? [] : [{
        kind: "unanimity",
        about: id,
        start: at + found.index,
        end: at + found.index + found[0].length,
      }];
    });
  };
}

/** Everybody or nobody as who does something: not “all the projects”. */
const everyone =
  /(?<!\p{L})(?:tou(?:s|tes)(?= (?:le |la |l’|sont|ont|en |y |se |disent|pensent|estiment|jugent|trouvent|regrettent|critiquent|louent|refusent))|aucun(?:e)?(?= (?:ne |n’))|personne(?= (?:ne |n’))|nul(?:le)?(?= (?:ne |n’))|chacun(?:e)?|unanim\p{L}*|everyone|everybody|nobody|no one|none|all(?= (?:say|said|think|agree|find|criticise|praise|refuse|of them)))(?!\p{L})/iu;
