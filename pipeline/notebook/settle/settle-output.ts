import type { Bilingual } from "../../language/bilingual.ts";
import type { Counted } from "../../language/plural.ts";
import {
  type Cell,
  type Column,
  type EachKey,
  type EachProject,
  type FigureOutput,
  isOutput,
  type OutlineItem,
  type Output,
  type Piece,
  type PlainOutput,
  type SpokenWords,
  type TableOutput,
  type ValueOutput,
} from "../outputs/output.ts";
import { settleCell, settleLink, settleMark } from "./settle-cell.ts";
import {
  deeper,
  malformed,
  optional,
  settleFunction,
  settleList,
  settleObject,
  settleString,
  settleText,
  settleWord,
} from "./settle-part.ts";
import { settleTrace, settleTraced } from "./settle-trace.ts";

/**
 * How a function of a notebook is called while pages are made: whatever it throws, and whatever is
 * wrong with what it gives, leaves as one error that tells whose it is.
 */
export type Calling = <T>(call: () => T) => T;

/** The settled form of figures: their drawings are kept by it. */
const figures = new WeakMap<object, FigureOutput>();

/**
 * An export of a notebook as pages take it: a copy of plain data in real arrays, whose parts are all
 * of their kind. Nothing of the build is ever handed to a method of the notebook's own, and what it
 * changes later changes no page. Functions stay functions: what they give is copied when they are
 * called. The rows of tables and figures stay the objects they are, since nothing reads them but
 * the functions of their columns.
 *
 * @throws {BilingualError} where a part is not of its kind, nested too deep or too long.
 */
export function settleOutput(thing: unknown, calling: Calling): Output | EachProject {
  const source = settleObject(thing, "output");
  if (source.kind === "each-project") {
    const make = settleFunction(source.make, "make");
    return {
      kind: "each-project",
      make: (project) =>
        calling(() => {
          const made = Reflect.apply(make, source, [project]);
          return made === null || made === undefined ? null : settleLazy(made, calling);
        }),
    };
  }
  return settleLazy(thing, calling);
}

function settleLazy(thing: unknown, calling: Calling): Output {
  const source = settleObject(thing, "output");
  if (source.kind !== "each-key") return settlePlain(thing, calling);
  const make = settleFunction(source.make, "make");
  const each: EachKey = {
    kind: "each-key",
    keys: settleList(source.keys, "keys", (key) => settleString(key, "keys")),
    make: (key) =>
      calling(() => {
        const made = Reflect.apply(make, source, [key]);
        return made === null || made === undefined ? null : settlePlain(made, calling);
      }),
  };
  return each;
}

function settlePlain(thing: unknown, calling: Calling): PlainOutput {
  const source = settleObject(thing, "output");
  switch (isOutput(thing) ? thing.kind : null) {
    case "absent":
      return { kind: "absent", why: settleText(source.why, "why") };
    case "table":
      return settleTable(source, calling);
    case "figure":
      return settleFigure(source, calling);
    case "value":
      return settleValue(source, "value");
    case "sentence":
      return {
        kind: "sentence",
        parts: settleList(source.parts, "parts", (part) => {
          const { kind } = settleObject(part, "parts");
          return kind === undefined ? settleText(part, "parts") : settleValue(part, "parts");
        }),
      };
    case "claim":
      return {
        kind: "claim",
        text: settleText(source.text, "text"),
        holds: source.holds === true,
        found: settleText(source.found, "found"),
        ...optional(source, "tested", settleText),
        trace: settleTrace(source.trace, "trace"),
      };
    case "outline":
      return {
        kind: "outline",
        ...optional(source, "title", settleText),
        ...optional(source, "note", settleText),
        items: settleList(source.items, "items", (item) => settleItem(item, 0)),
      };
  }
  throw malformed("kind", {
    fr: "celle d’une sortie à imprimer",
    en: "that of an output to print",
  });
}

function settleTable(source: Readonly<Record<string, unknown>>, calling: Calling): TableOutput {
  return {
    kind: "table",
    title: settleText(source.title, "title"),
    ...optional(source, "note", settleText),
    rows: settleList(source.rows, "rows", (row) => row),
    columns: settleColumns(source.columns, calling),
    ...optional(source, "rowId", (found, part) => {
      const rowId = settleFunction(found, part);
      return (row: unknown) =>
        calling(() => settleString(Reflect.apply(rowId, source, [row]), part));
    }),
    ...optional(source, "sortable", (sortable) => sortable === true),
  };
}

function settleFigure(source: Readonly<Record<string, unknown>>, calling: Calling): FigureOutput {
  const known = figures.get(source);
  if (known !== undefined) return known;
  const draw = settleFunction(source.draw, "draw");
  const figure: FigureOutput = {
    kind: "figure",
    title: settleText(source.title, "title"),
    ...optional(source, "subtitle", settleText),
    alt: settleText(source.alt, "alt"),
    caption: settleText(source.caption, "caption"),
    rows: settleList(source.rows, "rows", (row) => row),
    columns: settleColumns(source.columns, calling),
    draw: (frame) =>
      calling(() => {
        const drawn = Reflect.apply(draw, source, [frame]);
        if (typeof drawn === "object" && drawn !== null) return drawn as SVGElement;
        throw malformed("draw", {
          fr: "une fonction qui rend le dessin",
          en: "a function that gives the drawing",
        });
      }),
    ...optional(source, "trace", settleTrace),
  };
  figures.set(source, figure);
  return figure;
}

const languages = ["fr", "en"] as const;
const sides = ["left", "right"] as const;

function settleColumns(thing: unknown, calling: Calling): Column<unknown>[] {
  return settleList(thing, "columns", (column) => {
    const source = settleObject(column, "columns");
    const value = settleFunction(source.value, "columns.value");
    // Asked once for each row: a table is printed and saved, on two pages, in two languages.
    const known = new Map<unknown, Cell>();
    return {
      title: settleText(source.title, "columns.title"),
      value: (row: unknown): Cell => {
        const before = known.get(row);
        if (before !== undefined) return before;
        const cell = calling(() =>
          settleCell(Reflect.apply(value, source, [row]), "columns.value")
        );
        known.set(row, cell);
        return cell;
      },
      ...optional(source, "align", (align, part) => settleWord(align, part, sides)),
      ...optional(source, "wide", (wide) => wide === true),
      ...optional(source, "digits", settleDigits),
      ...optional(source, "name", settleString),
      ...optional(source, "lang", (lang, part) => settleWord(lang, part, languages)),
    };
  });
}

function settleDigits(thing: unknown, part: string): number {
  if (Number.isInteger(thing) && (thing as number) >= 0 && (thing as number) <= 20) {
    return thing as number;
  }
  throw malformed(part, { fr: "un nombre entier de 0 à 20", en: "a whole number from 0 to 20" });
}

function settleValue(thing: unknown, part: string): ValueOutput {
  const source = settleObject(thing, part);
  if (source.kind !== "value") throw malformed(part, { fr: "une valeur", en: "a value" });
  return {
    kind: "value",
    traced: settleTraced(source.traced, "traced"),
    ...optional(source, "label", settleLabel),
    ...optional(source, "of", settleTraced),
    ...optional(source, "digits", settleDigits),
    ...optional(source, "fixed", (fixed) => fixed === true),
  };
}

function settleLabel(thing: unknown, part: string): Bilingual | Counted {
  const { one, many } = settleObject(thing, part);
  return one === undefined
    ? settleText(thing, part)
    : { one: settleText(one, part), many: settleText(many, part) };
}

function settleItem(thing: unknown, depth: number): OutlineItem {
  const source = settleObject(thing, "items");
  const inside = deeper(depth, "items");
  return {
    ...optional(source, "kicker", settleText),
    text: settleList(source.text, "text", settlePiece),
    ...optional(source, "id", settleString),
    ...optional(
      source,
      "marks",
      (list, part) => settleList(list, part, (mark) => settleMark(mark, part)),
    ),
    ...optional(source, "quote", settleQuote),
    ...optional(
      source,
      "items",
      (list, part) => settleList(list, part, (item) => settleItem(item, inside)),
    ),
    ...optional(source, "fold", settleText),
  };
}

function settleQuote(thing: unknown, part: string): SpokenWords {
  const { text, lang, source } = settleObject(thing, part);
  return {
    text: settleString(text, `${part}.text`),
    lang: settleWord(lang, `${part}.lang`, languages),
    source: settleList(source, `${part}.source`, settlePiece),
  };
}

function settlePiece(thing: unknown): Piece {
  const part = "text";
  const source = settleObject(thing, part);
  if ("kind" in source) return settleValue(source, part);
  if ("mark" in source) return settleMark(source, part);
  if ("href" in source) return settleLink(source, part) as Piece;
  return settleText(source, part);
}
