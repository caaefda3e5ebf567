import type { Bilingual } from "../../language/bilingual.ts";
import type { Cell, Mark } from "../outputs/output.ts";
import { isTraced } from "../outputs/cell-text.ts";
import {
  deeper,
  malformed,
  settleList,
  settleObject,
  settleString,
  settleText,
  settleWord,
} from "./settle-part.ts";
import { settleTraced } from "./settle-trace.ts";

/**
 * What a column gave for a row, as a copy that its notebook cannot change.
 *
 * @throws {BilingualError} where it is none of the things that a cell can hold.
 */
export function settleCell(thing: unknown, part: string, depth = 0): Cell {
  if (thing === null || typeof thing === "number") return thing;
  if (typeof thing === "string") return settleString(thing, part);
  if (typeof thing !== "object") {
    throw malformed(part, {
      fr: "un texte, un nombre, null, une valeur calculée, un lien, un signe ou une liste",
      en: "a text, a number, null, a computed value, a link, a mark or a list",
    });
  }
  if (Array.isArray(thing)) {
    const inside = deeper(depth, part);
    return settleList(thing, part, (item) => settleCell(item, part, inside));
  }
  if (isTraced(thing)) return settleTraced(thing, part);
  if ("mark" in thing) return settleMark(thing, part);
  if ("href" in thing || "address" in thing) return settleLink(thing, part);
  return settleText(thing, part);
}

/** A link inside the site, or an address outside it. */
export function settleLink(
  thing: unknown,
  part: string,
): { readonly text: string | Bilingual; readonly href: string } | {
  readonly text: string | Bilingual;
  readonly address: string;
} {
  const source = settleObject(thing, part);
  const { text } = source;
  const words = typeof text === "string" ? settleString(text, part) : settleText(text, part);
  return "href" in source
    ? { text: words, href: settleString(source.href, `${part}.href`) }
    : { text: words, address: settleString(source.address, `${part}.address`) };
}

const marks = ["full", "half", "hollow", "dashed", "none"] as const;

/** A mark with words. */
export function settleMark(thing: unknown, part: string): Mark {
  const { mark, text } = settleObject(thing, part);
  return { mark: settleWord(mark, `${part}.mark`, marks), text: settleText(text, `${part}.text`) };
}
