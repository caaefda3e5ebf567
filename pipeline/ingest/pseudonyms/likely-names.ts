import { foldText } from "../label.ts";

/** A form that looks like a person's name, for somebody to look at. */
export interface LikelyName {
  /** `title`: a title before it; `label`: a speaker; `capital`: a capital inside a sentence. */
  readonly kind: "title" | "label" | "capital";
  readonly found: string;
  readonly line: number;
  readonly times: number;
}

const name = String.raw`\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*`;
const names = String
  .raw`${name}(?:[ \u00a0\u202f](?:(?:de|du|des|d’|d'|le|la|van|von|ben|el)[ \u00a0\u202f]?)?${name}){0,2}`;
const titled = new RegExp(
  String
    .raw`(?<![\p{L}\p{N}])(?:M\.|MM\.|Mme|Mmes|Mlle|Monsieur|Madame|Mademoiselle|Dr|Pr|Maître|Mr\.?|Mrs\.?|Ms\.?)[ \u00a0\u202f]+(${names})`,
  "gu",
);
const inside = new RegExp(
  String.raw`(?<=[\p{Ll}\p{N},;’'][ \u00a0\u202f]?|[’'])(?<![.!?…:«“"-][ \u00a0\u202f])(${names})`,
  "gu",
);

/** Words with a capital that are no person's: days are small, institutions and places are many. */
const notPeople = new Set(
  ("france europe bretagne loire atlantique nantes metropole ville mairie region departement etat " +
    "conseil comite commission direction service universite ecole projet programme city lab living " +
    "union ademe insee cnil covid internet facebook google word excel teams whatsapp noel paques")
    .split(" "),
);

/** Most forms listed: a person reads them. */
const most = 60;

/**
 * List what looks like the name of a person: titles, speakers' labels that are no role, capitals
 * inside sentences. It says where to look, and no more: nothing is replaced by it.
 *
 * @param labels The speakers' labels, those of interviewers by a usual word left out.
 */
export function likelyNames(text: string, labels: readonly string[]): LikelyName[] {
  const found = new Map<string, { kind: LikelyName["kind"]; line: number; times: number }>();
  const add = (kind: LikelyName["kind"], form: string, at: number) => {
    const first = foldText(form).split(/\s+/)[0] ?? "";
    // A title is told with the name that it stands before.
    if (
      kind === "capital" && /^(?:m|mm|mme|mmes|mlle|monsieur|madame|dr|pr|mr|mrs|ms)$/.test(first)
    ) {
      return;
    }
    if (notPeople.has(first) || isBracketed(text, at)) return;
    const known = found.get(form);
    if (known !== undefined) known.times++;
    else found.set(form, { kind, line: lineAt(text, at), times: 1 });
  };
  for (const label of labels) {
    // Two capitals are a first name and a surname; one is a name where it is no role.
    if (/^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{L}*\.?)+$/u.test(label)) {
      add("label", label, Math.max(0, text.indexOf(label)));
    }
  }
  for (const match of text.matchAll(titled)) add("title", match[1] ?? "", match.index);
  for (const match of text.matchAll(inside)) add("capital", match[1] ?? "", match.index);
  // What a longer form says already is said once.
  const whole = [...found.keys()];
  const isPart = (form: string) => whole.some((other) => other !== form && other.includes(form));
  return [...found].filter(([form, { kind }]) => kind !== "capital" || !isPart(form))
    .map(([form, seen]) => ({ found: form, ...seen }))
    .toSorted((a, b) => rank(a.kind) - rank(b.kind) || b.times - a.times || a.line - b.line)
    .slice(0, most);
}

function rank(kind: LikelyName["kind"]): number {
  return ["label", "title", "capital"].indexOf(kind);
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

/** Whether a place lies in brackets that hold a pseudonym: a speaker's label has its own. */
function isBracketed(text: string, at: number): boolean {
  const open = text.lastIndexOf("[", at);
  if (open < 0 || open <= text.lastIndexOf("]", at - 1)) return false;
  return text.slice(text.lastIndexOf("\n", open) + 1, open).trim() !== "";
}
