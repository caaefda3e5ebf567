import { problem } from "../../problem/problem.ts";

/** A place of a run that something else took while the site was built. */
export function outputChanged(file: string) {
  return problem({
    code: "output-changed",
    severity: "error",
    file,
    what: {
      fr: "Autre chose a pris cette place pendant la construction.",
      en: "Something else took this place during the build.",
    },
    why: {
      fr: "Le site s’écrirait ailleurs que dans le dossier choisi ; rien n’y a été remplacé.",
      en: "The site would be written elsewhere than in the folder chosen; nothing was replaced.",
    },
    mend: {
      fr: "Laissez le dossier du site tranquille pendant la construction, puis recommencez.",
      en: "Leave the folder of the site alone during the build, then try again.",
    },
  });
}
