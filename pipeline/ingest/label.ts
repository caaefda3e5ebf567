/** Names that have a meaning for the language: as object keys they would be lost or do harm. */
const reserved = new Set(
  [...Object.getOwnPropertyNames(Object.prototype), "prototype"].map((name) => name.toLowerCase()),
);

/** Whether a header is a name that must never become an object key. */
export function isReservedLabel(label: string): boolean {
  return reserved.has(label.trim().toLowerCase());
}

/** A header as it is shown and used: composed (NFC), no invisible characters, single spaces. */
export function cleanLabel(label: string): string {
  return label.normalize("NFC").replace(/[\p{Cf}\p{Co}]/gu, "").replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
}

/** A text without case, accents and invisible characters: what every comparison of words starts from. */
export function foldText(text: string): string {
  return text.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase();
}

/** Fold a header for matching: case, accents, invisible characters, spaces and signs do not count. */
export function foldLabel(label: string): string {
  return foldText(label).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Fold a label so that case, accents and spaces do not count; signs do: `Cost (%)` is not `Cost (€)`. */
export function foldCase(label: string): string {
  return cleanLabel(label).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A name for each label that no other has: blank ones are `field3`, repeated ones `name_2`. */
export function distinctNames(labels: readonly string[]): string[] {
  const taken = new Set(labels);
  const given = new Set<string>();
  return labels.map((label, i) => {
    let name = label === "" ? `field${i + 1}` : label;
    for (let n = 2; given.has(name) || (name !== label && taken.has(name)); n++) {
      name = `${label === "" ? `field${i + 1}` : label}_${n}`;
    }
    given.add(name);
    return name;
  });
}
