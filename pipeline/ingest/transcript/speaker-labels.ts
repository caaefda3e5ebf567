import { editDistance } from "../edit-distance.ts";
import { foldText } from "../label.ts";

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

/**
 * Fold a speaker's label for comparison: no case, accents or invisible characters, spaces and dots
 * alike. Other signs count, unlike in headers: `Q?` asks, and `Élu (1)` is not `Élu`.
 */
export function foldSpeaker(label: string): string {
  return foldText(label).replace(/[\s\u00a0\u202f_.·-]+/g, " ").trim();
}

/** Whether a label names an interviewer: the usual words, also numbered, or a `?` at its end. */
export function isInterviewerLabel(label: string, declared: readonly string[] = []): boolean {
  const folded = foldSpeaker(label);
  if (declared.some((name) => foldSpeaker(name) === folded)) return true;
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
  const folded = foldSpeaker(label);
  if (folded.length < 4) return null;
  const own = counts.get(label) ?? 0;
  let best: string | null = null;
  let nearest = Math.max(1, Math.floor(folded.length / 5)) + 1;
  for (const [other, count] of counts) {
    const target = foldSpeaker(other);
    if (other === label || count < 4 * Math.max(1, own) || onlyNumbersDiffer(folded, target)) {
      continue;
    }
    const distance = Math.abs(folded.length - target.length) < nearest
      ? editDistance(folded, target)
      : nearest;
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
