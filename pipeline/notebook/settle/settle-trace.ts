import type { LeftOut, RowRef, Trace, Traced, TraceInput } from "../../analysis/traced.ts";
import { isTableName } from "../../dataset/tables/mod.ts";
import { rowRef } from "../../dataset/traced.ts";
import {
  malformed,
  optional,
  settleList,
  settleNumber,
  settleObject,
  settleString,
  settleText,
} from "./settle-part.ts";

/** The copy of each trace: pages carry one trace once, and know it by its object. */
const traces = new WeakMap<object, Trace>();
const rowLists = new WeakMap<object, readonly RowRef[]>();

/**
 * A computed value as a copy that its notebook cannot change.
 *
 * @throws {BilingualError} where a part of it is not of its kind.
 */
export function settleTraced(thing: unknown, part: string): Traced {
  const { value, low, high, unit, trace } = settleObject(thing, part);
  return {
    value: settleNumber(value, `${part}.value`),
    low: settleNumber(low, `${part}.low`),
    high: settleNumber(high, `${part}.high`),
    unit: settleString(unit, `${part}.unit`),
    trace: settleTrace(trace, `${part}.trace`),
  };
}

/** How a value was made, copied; the same copy for the same trace. */
export function settleTrace(thing: unknown, part: string): Trace {
  const source = settleObject(thing, part);
  const known = traces.get(source);
  if (known !== undefined) return known;
  const { rule, rows } = source;
  const trace: Trace = {
    rule: settleText(rule, `${part}.rule`),
    ...optional(source, "formula", settleString),
    ...optional(source, "definition", settleString),
    rows: settleRows(rows, `${part}.rows`),
    ...optional(source, "inputs", (list, at) => settleList(list, at, settleInput)),
    ...optional(source, "leftOut", (list, at) => settleList(list, at, settleLeftOut)),
  };
  traces.set(source, trace);
  return trace;
}

function settleRows(thing: unknown, part: string): readonly RowRef[] {
  const known = rowLists.get(thing as object);
  if (known !== undefined) return known;
  const rows = settleList(thing, part, (row) => settleRow(row, part));
  rowLists.set(thing as object, rows);
  return rows;
}

function settleRow(thing: unknown, part: string): RowRef {
  const { table, line } = settleObject(thing, part);
  if (typeof table === "string" && isTableName(table) && isLine(line)) return rowRef(table, line);
  throw malformed(part, {
    fr: "une liste de lignes { table, line } du jeu de données",
    en: "a list of rows { table, line } of the dataset",
  });
}

function isLine(thing: unknown): thing is number {
  return Number.isSafeInteger(thing) && (thing as number) >= 0;
}

function settleInput(thing: unknown): TraceInput {
  const source = settleObject(thing, "inputs");
  const { label, value, low, high } = source;
  return {
    label: settleText(label, "inputs.label"),
    value: settleNumber(value, "inputs.value"),
    low: settleNumber(low, "inputs.low"),
    high: settleNumber(high, "inputs.high"),
    ...optional(source, "weight", (weight, at) => settleNumber(weight, at) ?? 0),
    ...optional(source, "note", settleText),
  };
}

function settleLeftOut(thing: unknown): LeftOut {
  const source = settleObject(thing, "leftOut");
  const { why, count } = source;
  return {
    why: settleText(why, "leftOut.why"),
    count: settleNumber(count, "leftOut.count") ?? 0,
    ...optional(source, "rows", (rows) => settleRows(rows, "leftOut.rows")),
  };
}
