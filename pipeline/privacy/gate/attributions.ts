import type { Detector, Finding } from "./leak.ts";
import { wordsOf } from "./words.ts";

/** Something that few people heard share, by the words that name it: a body, a role, a member. */
export interface SmallName {
  readonly id: string;
  readonly names: readonly string[];
}

/** What stands after words quoted in a line: `« … », une chercheuse`. */
const afterQuote = /[»”][ \u00a0\u202f]*[,(—–:-][ \u00a0\u202f]*([^»”«“.;!?]{3,80})/gu;
/** Longest label that says who speaks: more is a sentence of its own. */
const longestLabel = 10;

/**
 * Looks for words attributed to few: the line under a quote names a body, a role or an organisation that
 * too few people heard share, or what follows its closing sign a body or a role; and people who name their own
 * organisation, of those that have one seat.
 *
 * @param small Bodies and roles.
 * @param seats Organisations that hold a seat.
 */
export function attributionDetector(
  small: readonly SmallName[],
  seats: readonly SmallName[],
): Detector {
  const find = finderOf([...small, ...seats]);
  const findSmall = finderOf(small);
  const findSeat = finderOf(seats);
  return ({ text, role }) => {
    if (role === "source") return tell(text, 0, find(text));
    if (role === "spoken") return tell(text, 0, findSeat(text));
    if (role !== "visible" && role !== "finding") return [];
    return [...text.matchAll(afterQuote)].flatMap((match): Finding[] => {
      const label = match[1] ?? "";
      if (wordsOf(label).length > longestLabel) return [];
      return tell(label, match.index + match[0].length - label.length, findSmall(label));
    });
  };
}

function tell(text: string, at: number, id: string | null): Finding[] {
  return id === null ? [] : [{ kind: "single-seat", about: id, start: at, end: at + text.length }];
}

function finderOf(list: readonly SmallName[]): (text: string) => string | null {
  const forms = list.flatMap(({ id, names }) =>
    names.map((name) => [` ${foldAll(name)} `, id] as const)
  ).filter(([form]) => form.trim().length > 2);
  return (text) => {
    const folded = ` ${foldAll(text)} `;
    return forms.find(([form]) => folded.includes(form))?.[1] ?? null;
  };
}

/** Words folded, in the singular and the masculine as far as their endings tell. */
function foldAll(text: string): string {
  return wordsOf(text).map(({ folded }) =>
    folded.replace(/(?:euse|rice)(s?)$/, "eur$1").replace(/(?<=\p{L}{3})(?:es|e|s|x)$/u, "")
  ).join(" ");
}
