import { textHash } from "../../ingest/transcript/text-hash.ts";
import { type Problem, problem } from "../../problem/problem.ts";
import type { DatasetFolder } from "./dataset-folder.ts";

/**
 * Whether a transcript that an import would replace is somebody's own: a text of which no interview
 * of the dataset speaks, or one changed by hand since it was imported. Null when it may be replaced.
 *
 * @param path Path of the transcript, from the dataset.
 * @param text The text that would take its place.
 */
export function keptText(into: DatasetFolder, path: string, text: string): Problem | null {
  const there = into.text(path);
  if (there === null || there === text) return null;
  const interview = into.rows("interviews").find((row) => row.transcript === path);
  const hash = interview?.text_sha256 ?? "";
  if (interview !== undefined && (hash === "" || hash === textHash(there))) return null;
  return problem({
    code: "transcript-kept",
    severity: "error",
    file: path,
    what: {
      fr: "Ce texte n’est pas celui qui a été importé : il n’est pas remplacé.",
      en: "This text is not the one that was imported: it is not replaced.",
    },
    why: {
      fr: "Il a été mis là ou changé à la main, et n’existe peut-être nulle part ailleurs.",
      en: "It was put there or changed by hand, and may exist nowhere else.",
    },
    mend: {
      fr: "Déplacez-le hors du jeu de données, ou donnez un autre identifiant avec --interview.",
      en: "Move it out of the dataset, or give another identifier with --interview.",
    },
  });
}

/** A transcript whose name leads to an interview that already has another text. */
export function otherInterview(id: string, file: string): Problem {
  return problem({
    code: "interview-there",
    severity: "error",
    file,
    cell: id,
    what: {
      fr: `L’entretien ${id} a déjà un autre texte.`,
      en: `The interview ${id} already has another text.`,
    },
    why: {
      fr: "Deux fichiers de noms voisins donnent le même identifiant ; l’un effacerait l’autre.",
      en: "Two files of similar names give the same identifier; one would replace the other.",
    },
    mend: {
      fr:
        `Pour un autre entretien, donnez un autre identifiant avec --interview ; pour corriger celui-ci, ajoutez --interview ${id}.`,
      en:
        `For another interview give another identifier with --interview; to correct this one, add --interview ${id}.`,
    },
  });
}
