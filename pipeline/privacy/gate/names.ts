import { textSha256 } from "../../language/sha256.ts";
import type { KeyRow } from "../../ingest/pseudonyms/key-file.ts";
import type { Detector, Finding, ReadableText, Word } from "./leak.ts";
import { fromBase64 } from "./encoded-text.ts";
import { fold, readable, wordsOf } from "./words.ts";

/** How a form must stand to count. */
type Manner =
  /** Any way. */
  | "any"
  /** Its words with nothing but a sign or a space between them. */
  | "close"
  /** As initials: letters with points, or capitals. */
  | "initials"
  /** With capitals, and not as the first word of a sentence: it may be a common word. */
  | "capital";

interface Form {
  readonly words: readonly string[];
  readonly manner: Manner;
  readonly about: string;
}

const particles = new Set(
  "de du des d la le les l van von den der ben bin el al da dos di".split(" "),
);
const titles = new Set(
  "m mm mr mme mmes mlle monsieur madame mademoiselle messieurs mesdames dr docteur pr professeur maitre me ms mrs miss"
    .split(" "),
);
/** Endings that a name takes as an adjective or a plural. */
const endings = [
  "s",
  "x",
  "e",
  "es",
  "iste",
  "istes",
  "ien",
  "ienne",
  "iens",
  "ienne",
  "isme",
  "ian",
  "ist",
];

/**
 * Looks for the people of a key under every form of their names: both orders, with titles, initials,
 * parts, plurals and adjectives, joined as in an e-mail address or the name of a file.
 *
 * @param isCommon Whether a folded word is an ordinary word of the lab's public texts: such a name
 * counts alone only where it stands like a name.
 */
export function nameDetector(
  people: readonly KeyRow[],
  isCommon: (folded: string) => boolean,
): Detector {
  const byFirst = new Map<string, Form[]>();
  const add = (form: Form) => {
    const first = form.words[0];
    if (first === undefined) return;
    const list = byFirst.get(first) ?? [];
    if (list.some((other) => sameForm(other, form))) return;
    list.push(form);
    byFirst.set(first, list);
  };
  for (const person of people) {
    for (const name of person.names) {
      for (const form of formsOf(name, person.pseudonym, isCommon)) add(form);
    }
    for (const detail of person.details) {
      const words = wordsOf(detail).map(({ folded }) => folded);
      if (words.join("").length >= 4) add({ words, manner: "close", about: person.pseudonym });
      const local = /^([^@\s]{3,})@/.exec(detail.trim())?.[1];
      if (local !== undefined) {
        const parts = wordsOf(local).map(({ folded }) => folded);
        if (parts.join("").length >= 5) {
          add({ words: parts, manner: "close", about: person.pseudonym });
        }
      }
    }
  }
  if (byFirst.size === 0) return () => [];
  const hashes = hashesOf(people);
  return (text) => {
    const found = find(text, byFirst);
    const encoded = mayBeEncoded.test(text.text) ? findEncoded(text.text, byFirst, hashes) : [];
    return encoded.length === 0 ? found : [...found, ...encoded];
  };
}

/** Twelve signs and more without a space: what an encoded name or a hash looks like. */
const mayBeEncoded = /[A-Za-z0-9+/_-]{12}/;
const encodedToken = /[A-Za-z0-9+/_-]{12,200}={0,2}/g;
/** Signs of a hash that are enough to tell whose it is, where all names are known. */
const hashStart = 8;

/** The first signs of the hashes of every name, which anyone who knows the names can compute. */
function hashesOf(people: readonly KeyRow[]): ReadonlyMap<string, string> {
  return new Map(
    people.flatMap(({ names, pseudonym }) =>
      names.flatMap((name) =>
        [name, name.toLowerCase(), wordsOf(name).map(({ folded }) => folded).join(" ")].map((
          form,
        ) => [textSha256(form).slice(0, hashStart), pseudonym] as const)
      )
    ),
  );
}

function findEncoded(
  text: string,
  byFirst: ReadonlyMap<string, readonly Form[]>,
  hashes: ReadonlyMap<string, string>,
): Finding[] {
  return [...text.matchAll(encodedToken)].flatMap(({ 0: token, index }): Finding[] => {
    const at = { kind: "name" as const, start: index, end: index + token.length };
    const hashed = /^[0-9a-f]+$/i.test(token)
      ? hashes.get(token.slice(0, hashStart).toLowerCase())
      : undefined;
    if (hashed !== undefined) return [{ ...at, about: hashed }];
    const decoded = fromBase64(token.replaceAll("-", "+").replaceAll("_", "/"));
    // deno-lint-ignore no-control-regex
    if (decoded === "" || /[\u0000-\u0008]/.test(decoded)) return [];
    return find(readable(decoded, "hidden"), byFirst).slice(0, 1)
      .map(({ about }) => ({ ...at, about }));
  });
}

function sameForm(a: Form, b: Form): boolean {
  return a.manner === b.manner && a.words.length === b.words.length &&
    a.words.every((word, i) => word === b.words[i]);
}

function formsOf(name: string, about: string, isCommon: (folded: string) => boolean): Form[] {
  const all = wordsOf(name).map(({ folded }) => folded).filter((word) => !titles.has(word));
  if (all.length === 0) return [];
  const forms: Form[] = [{ words: all, manner: all.length > 1 ? "any" : "capital", about }];
  const telling = all.filter((word) => !particles.has(word));
  const first = givenName(name);
  const rest = all.slice(first.length);
  const surname = rest.length > 0 ? rest : all;
  const joined = surname.join("");
  const initials = first.map((word) => word.slice(0, 1));
  if (rest.length > 0 && first.length > 0) {
    const [given = ""] = first;
    forms.push(
      { words: [...rest, ...first], manner: "any", about },
      { words: [given, ...rest], manner: "any", about },
      { words: [all.join("")], manner: "any", about },
      { words: [joined + first.join("")], manner: "any", about },
      { words: [...initials, ...rest], manner: "close", about },
      { words: [initials[0]!, ...rest], manner: "close", about },
      { words: [...rest, ...initials], manner: "close", about },
      { words: [...first, joined.slice(0, 1)], manner: "initials", about },
    );
    if (joined.length >= 3) {
      const short = initials.join("");
      forms.push(
        { words: [short + joined], manner: "any", about },
        { words: [initials[0]! + joined], manner: "any", about },
        { words: [joined + short], manner: "any", about },
      );
    }
    const letters = telling.map((word) => word.slice(0, 1));
    forms.push({ words: letters, manner: "initials", about });
    if (letters.length >= 2) forms.push({ words: [letters.join("")], manner: "initials", about });
  }
  for (const title of titles) forms.push({ words: [title, ...surname], manner: "any", about });
  if (rest.length > 0 && first.length > 0) {
    for (const title of titles) forms.push({ words: [title, ...first], manner: "capital", about });
  }
  // Parts alone: a surname that no public text knows as a word is somebody's wherever it stands.
  for (const part of telling.filter((word) => word.length > 2)) {
    const isSurname = surname.includes(part) || all.length === 1;
    const manner = isSurname && part.length > 3 && !isCommon(part) ? "any" : "capital";
    forms.push({ words: [part], manner, about });
    if (part.length > 3 && isSurname) {
      for (const ending of endings) {
        forms.push({
          words: [part + ending],
          manner: isCommon(part + ending) ? "capital" : manner,
          about,
        });
      }
    }
  }
  if (surname.length > 1) {
    forms.push({ words: surname, manner: "any", about });
    for (const ending of endings) forms.push({ words: [joined + ending], manner: "any", about });
    forms.push({ words: [joined], manner: "any", about });
  }
  return forms;
}

/** The words of a given name: what stands before the first space, with its hyphens; none after a title. */
function givenName(name: string): string[] {
  const [first = "", second] = name.trim().split(/[\s\u00a0\u202f]+/);
  const words = wordsOf(first).map(({ folded }) => folded);
  return second === undefined || words.some((word) => titles.has(word) || particles.has(word))
    ? []
    : words;
}

function find(text: ReadableText, byFirst: ReadonlyMap<string, readonly Form[]>): Finding[] {
  const { words } = text;
  const found: Finding[] = [];
  for (let i = 0; i < words.length; i++) {
    const forms = byFirst.get(words[i]!.folded);
    if (forms === undefined) continue;
    for (const form of forms) {
      const last = words[i + form.words.length - 1];
      if (last === undefined || !stands(form, text, i)) continue;
      found.push({ kind: "name", about: form.about, start: words[i]!.start, end: last.end });
      i += form.words.length - 1;
      break;
    }
  }
  return found;
}

function stands({ words: form, manner }: Form, { text, words }: ReadableText, at: number): boolean {
  for (let k = 1; k < form.length; k++) if (words[at + k]?.folded !== form[k]) return false;
  if (isPseudonym(text, words[at]!)) return false;
  const first = words[at]!;
  const last = words[at + form.length - 1]!;
  switch (manner) {
    case "any":
      return form.length === 1 || isClose(text, words, at, form.length, 3);
    case "close":
      return isClose(text, words, at, form.length, 2);
    case "initials":
      return areInitials(text.slice(first.start, Math.min(text.length, last.end + 1)), form);
    case "capital":
      return isCapital(text, words, at);
  }
}

/** Whether words stand beside each other, with few signs between them and no end of a sentence. */
function isClose(
  text: string,
  words: readonly Word[],
  at: number,
  count: number,
  most: number,
): boolean {
  for (let k = at + 1; k < at + count; k++) {
    const between = text.slice(words[k - 1]!.end, words[k]!.start);
    if (between.length > most && !/^\s+$/.test(between)) return false;
  }
  return true;
}

function areInitials(written: string, form: readonly string[]): boolean {
  const letters = written.replace(/[^\p{L}]/gu, "");
  if (letters !== letters.toUpperCase()) {
    // A first name with the initial of the surname: “Claire P.”
    return form.length === 2 && form[0]!.length > 1 && /^\p{Lu}.*\s\p{Lu}\.$/u.test(written);
  }
  return form.length === 1 ? letters.length >= 2 : /\./.test(written);
}

/** Whether a word stands like a name: with a capital, and not where a sentence or a text begins. */
function isCapital(text: string, words: readonly Word[], at: number): boolean {
  const word = text.slice(words[at]!.start, words[at]!.end);
  if (!/^\p{Lu}/u.test(word)) return false;
  const before = text.slice(0, words[at]!.start);
  return /[\p{L}\p{N},;’'«“(-][\s\u00a0\u202f]*$/u.test(before);
}

/** Whether a word stands in brackets, as pseudonyms do. */
function isPseudonym(text: string, { start, end }: Word): boolean {
  const open = text.lastIndexOf("[", start);
  return open >= 0 && text.indexOf("]", open) >= end && end - open < 60 &&
    !text.slice(open, start).includes("]");
}

/** Titles before a capital word: what a name looks like where no key says who people are. */
const titled =
  /(?<![\p{L}\p{N}])(?:M\.|MM\.|Mme|Mmes|Mlle|Monsieur|Madame|Mademoiselle|Mr\.?|Mrs\.?|Ms\.?)[ \u00a0\u202f]+(\p{Lu}[\p{L}’'-]+(?:[ \u00a0\u202f]\p{Lu}[\p{L}’'-]+)?)/gu;

/**
 * Looks for what looks like a name in words printed as somebody's: a title before a word with a
 * capital that no public table holds.
 */
export function titledNameDetector(isPublic: (folded: string) => boolean): Detector {
  return ({ text, role }) => {
    if (role !== "spoken") return [];
    return [...text.matchAll(titled)].flatMap((match): Finding[] => {
      const parts = (match[1] ?? "").split(/[ \u00a0\u202f]/).map(fold);
      if (parts.every(isPublic) || match[0].includes("[")) return [];
      return [{
        kind: "name",
        about: "?",
        start: match.index,
        end: match.index + match[0].length,
      }];
    });
  };
}
