/** Words that name an interviewer, without case or accents. */
const interviewerWords = new Set([
  "chercheur",
  "chercheuse",
  "enqueteur",
  "enquetrice",
  "intervieweur",
  "intervieweuse",
  "interviewer",
  "researcher",
  "moderator",
  "moderateur",
  "moderatrice",
  "stagiaire",
  "doctorant",
  "doctorante",
  "question",
  "e",
  "q",
  "int",
]);

/** Fold a label for comparison: no case, accents, invisible characters or outer signs. */
export function foldLabel(label: string): string {
  return label.normalize("NFKD").replace(/\p{M}|\p{Cf}/gu, "").toLowerCase()
    .replace(/[\s\u00a0\u202f_.·-]+/g, " ").trim();
}

/** Whether a label names an interviewer: the usual words, also numbered, or a `?` at its end. */
export function isInterviewerLabel(label: string, declared: readonly string[] = []): boolean {
  const folded = foldLabel(label);
  if (declared.some((name) => foldLabel(name) === folded)) return true;
  if (/\?$/.test(folded)) return true;
  return interviewerWords.has(folded.replace(/ ?\d+$/, ""));
}

/** The label without the marks that tools put around it: `#Name`, `@Name`, `{Name}`, `**Name**`. */
export function bareLabel(label: string): string {
  return label.replace(/^[\s#@{[*_>]+/u, "").replace(/(?<![\s\]}*_])[\s\]}*_]+$/u, "").replace(
    /\s+/g,
    " ",
  );
}

/**
 * The well-attested label that a rarer one is a slip of, or null.
 *
 * A slip differs by one edit in five letters, is at least four times rarer, and is not merely
 * another number (`Élu 1`, `Élu 2` are two people).
 */
export function slipOf(label: string, counts: ReadonlyMap<string, number>): string | null {
  const folded = foldLabel(label);
  if (folded.length < 4) return null;
  const own = counts.get(label) ?? 0;
  let best: string | null = null;
  let nearest = Math.max(1, Math.floor(folded.length / 5)) + 1;
  for (const [other, count] of counts) {
    const target = foldLabel(other);
    if (other === label || count < 4 * Math.max(1, own) || onlyNumbersDiffer(folded, target)) {
      continue;
    }
    const distance = editDistance(folded, target, nearest);
    if (distance < nearest) {
      nearest = distance;
      best = other;
    }
  }
  return best;
}

function onlyNumbersDiffer(a: string, b: string): boolean {
  return a !== b && a.replace(/\d+/g, "0") === b.replace(/\d+/g, "0");
}

/** Edits between two texts, swaps of neighbours counted as one; stops counting at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit;
}
