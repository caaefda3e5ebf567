import type { Language } from "./bilingual.ts";

/** Words in a row: "A, B et C" in French, "A, B and C" in English; "" for none. */
export function formatList(items: readonly string[], language: Language): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${language === "fr" ? "et" : "and"} ${items.at(-1)}`;
}
