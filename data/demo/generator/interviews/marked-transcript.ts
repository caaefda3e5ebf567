import { typeset } from "../../../../pipeline/language/typography.ts";

/** Valence as the codings table writes it, by the sign that ends a mark. */
const valences = { "+": "1", "-": "-1", "0": "0", "~": "mixed" } as const;

type Sign = keyof typeof valences;

/** The valence of a coding, as the codings table writes it. */
export type Valence = (typeof valences)[Sign];

/** A passage of a turn that a coder marked, in code points of the turn's text, end excluded. */
export interface Mark {
  readonly coder: "codeur-a" | "codeur-b";
  readonly code: string;
  readonly valence: Valence;
  readonly start: number;
  readonly end: number;
}

/** A turn without its marks, and the marks apart. */
export interface MarkedTurn {
  readonly speaker: "Chercheur" | "Personne";
  readonly text: string;
  readonly marks: readonly Mark[];
}

const brackets = {
  "{{": { coder: "codeur-a", close: "}}" },
  "<<": { coder: "codeur-b", close: ">>" },
} as const;

type Open = keyof typeof brackets;

interface Pending {
  readonly codes: readonly string[];
  readonly start: number;
}

/**
 * Read a marked source: turns separated by a blank line, `C:` for the interviewer and `P:` for the
 * person; `{{code+|code2-:passage}}` is a passage of the first coder, `<<code+:passage>>` of the
 * second. The marks of one coder nest; those of two coders may cross.
 */
export function readMarked(source: string): MarkedTurn[] {
  return source.trim().split(/\n\s*\n/).map((block) => {
    const line = typeset(block.replaceAll("\n", " ").trim(), "fr");
    const head = /^([CP]): /.exec(line);
    if (!head) throw new Error(`A turn must begin with C: or P: — ${line.slice(0, 60)}`);
    const turn = readTurn(line.slice(head[0].length));
    return { speaker: head[1] === "C" ? "Chercheur" : "Personne", ...turn };
  });
}

function readTurn(line: string): { text: string; marks: Mark[] } {
  const stacks: Record<Open, Pending[]> = { "{{": [], "<<": [] };
  const marks: Mark[] = [];
  let text = "";
  let length = 0;
  for (let i = 0; i < line.length;) {
    const pair = line.slice(i, i + 2);
    if (pair === "{{" || pair === "<<") {
      const colon = line.indexOf(":", i);
      stacks[pair].push({ codes: line.slice(i + 2, colon).split("|"), start: length });
      i = colon + 1;
    } else if (pair === "}}" || pair === ">>") {
      const open: Open = pair === "}}" ? "{{" : "<<";
      const pending = stacks[open].pop();
      if (!pending) throw new Error(`A mark is closed but was not opened: ${line.slice(0, i)}`);
      for (const code of pending.codes) {
        marks.push(mark(brackets[open].coder, code, pending.start, length));
      }
      i += 2;
    } else {
      const character = String.fromCodePoint(line.codePointAt(i) ?? 0);
      text += character;
      length++;
      i += character.length;
    }
  }
  if (stacks["{{"].length + stacks["<<"].length > 0) {
    throw new Error(`A mark is not closed: ${line.slice(0, 80)}`);
  }
  return { text, marks };
}

function mark(coder: Mark["coder"], signed: string, start: number, end: number): Mark {
  const sign = signed.slice(-1);
  if (!(sign in valences)) throw new Error(`The code ${signed} has no valence.`);
  return { coder, code: signed.slice(0, -1), valence: valences[sign as Sign], start, end };
}
