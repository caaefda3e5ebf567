import { type Problem, problem } from "../problem/problem.ts";
import type { FrameFault } from "./channel/frames.ts";

/** Where a build is: the cell, page or output that was told last. */
export interface Place {
  /** The notebook's file as problems name it. */
  readonly notebook: string | null;
  readonly cell: string;
  readonly line: number | null;
}

const noted = (at: Place) => ({
  file: at.notebook,
  line: at.line,
  cell: at.cell,
});

/** A cell or page that did not end in time. */
export function tooLong(at: Place, seconds: number): Problem {
  return problem({
    code: "cell-timeout",
    severity: "error",
    ...noted(at),
    what: {
      fr: `« ${at.cell} » a été arrêté après ${seconds} s sans finir.`,
      en: `“${at.cell}” was stopped after ${seconds} s without an end.`,
    },
    why: {
      fr: "Une boucle ne finit peut-être jamais.",
      en: "A loop may never end.",
    },
    mend: {
      fr: "Corrigez la cellule, ou donnez-lui plus de temps avec --seconds.",
      en: "Correct the cell, or give it more time with --seconds.",
    },
  });
}

/** A build that took more memory than it may, in megabytes. */
export function tooLarge(at: Place, used: number | null, limit: number): Problem {
  return problem({
    code: "cell-memory",
    severity: "error",
    ...noted(at),
    what: {
      fr: `« ${at.cell} » a été arrêté : plus de ${limit} Mo de mémoire${
        used === null ? "" : ` (${used} Mo)`
      }.`,
      en: `“${at.cell}” was stopped: more than ${limit} MB of memory${
        used === null ? "" : ` (${used} MB)`
      }.`,
    },
    why: {
      fr: "La mémoire de la machine est aussi celle des autres programmes.",
      en: "The memory of the machine is also that of other programs.",
    },
    mend: {
      fr: "Corrigez la cellule, ou donnez-lui plus de mémoire avec --memory.",
      en: "Correct the cell, or give it more memory with --memory.",
    },
  });
}

const faults: Readonly<Record<FrameFault, Problem["why"]>> = {
  forged: {
    fr: "La sortie standard porte les pages de la construction ; rien d’autre n’y est accepté.",
    en: "Standard output carries the pages of the build; nothing else is taken from it.",
  },
  "too-long": {
    fr: "Ce qui a été envoyé est plus long que toute page.",
    en: "What was sent is longer than any page.",
  },
  cut: {
    fr: "La construction s’est arrêtée au milieu d’une page.",
    en: "The build ended in the middle of a page.",
  },
};

/** Bytes on standard output that the build did not write. */
export function foreignBytes(at: Place, fault: FrameFault): Problem {
  return problem({
    code: "channel-forged",
    severity: "error",
    ...noted(at),
    what: {
      fr: `« ${at.cell} » : la sortie standard a reçu autre chose que les pages du site.`,
      en: `“${at.cell}”: standard output was given something other than the pages of the site.`,
    },
    why: faults[fault],
    mend: {
      fr: "Affichez avec console.log, qui écrit ailleurs.",
      en: "Print with console.log, which writes elsewhere.",
    },
  });
}

/** An answer that no build gives at this place. */
export function notAnAnswer(at: Place, fault: string): Problem {
  return problem({
    code: "channel-forged",
    severity: "error",
    ...noted(at),
    what: {
      fr: `« ${at.cell} » : la construction a envoyé ce qu’aucune n’envoie (${fault}).`,
      en: `“${at.cell}”: the build sent what no build sends (${fault}).`,
    },
    why: {
      fr: "Rien n’est écrit hors du site, ni deux fois, ni sans fin.",
      en: "Nothing is written outside the site, nor twice, nor without end.",
    },
    mend: {
      fr: "Renommez ce que cette page ou ce carnet nomme ainsi.",
      en: "Rename what this page or notebook names so.",
    },
  });
}

/** A page with something in it that no page of the site has. */
export function noPage(path: string, at: Place, fault: string): Problem {
  return problem({
    code: "page-forbidden",
    severity: "error",
    file: path,
    cell: at.cell,
    what: {
      fr: `La page ${path} contient ce qu’aucune page ne doit contenir : ${fault}.`,
      en: `The page ${path} holds what no page may hold: ${fault}.`,
    },
    why: {
      fr:
        "Une page n’exécute que le script du site, ne charge rien, et ne mène qu’à des pages ou à des adresses.",
      en:
        "A page runs the script of the site only, loads nothing, and leads only to pages and addresses.",
    },
    mend: {
      fr: "Cherchez-le dans le dessin ou le texte que cette page place, et retirez-le.",
      en: "Look for it in the drawing or text that this page places, and take it out.",
    },
  });
}

/** A build that ended without saying how. */
export function brokenOff(
  at: Place,
  { code, signal }: { readonly code: number; readonly signal: string | null },
  tail: string,
): Problem {
  const end = signal ?? `code ${code}`;
  const said = tail.trim().split("\n").slice(-6).join(" ").slice(-600);
  const detail = said === "" ? end : `${end}, ${said}`;
  return problem({
    code: "build-ended",
    severity: "error",
    ...noted(at),
    what: {
      fr: `La construction s’est interrompue à « ${at.cell} ».`,
      en: `The build broke off at “${at.cell}”.`,
    },
    why: {
      fr: `Elle s’est terminée sans le dire (${detail}).`,
      en: `It ended without saying so (${detail}).`,
    },
    mend: {
      fr:
        "Si un autre programme ou le système l’a arrêtée, relancez ; sinon cherchez dans cette cellule ce qui termine le programme.",
      en:
        "If another program or the system ended it, run it again; else look in this cell for what ends the program.",
    },
  });
}
