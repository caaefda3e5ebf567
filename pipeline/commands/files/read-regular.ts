import { problem } from "../../problem/problem.ts";
import { Refusal } from "../../problem/refusal.ts";
import { lookAt } from "./file-system.ts";

/**
 * The bytes of a file that a command is to write again; null when nothing is there.
 *
 * @throws {Refusal} `source-error` for what only looks like a file: reading a pipe may never end, and
 * a link may lead out of the dataset.
 */
export function readRegular(path: string): Uint8Array | null {
  const there = lookAt(path);
  if (there === null) return null;
  if (!there.isFile) throw new Refusal(notRegular(path));
  return Deno.readFileSync(path);
}

function notRegular(file: string) {
  return problem({
    code: "source-error",
    severity: "error",
    file,
    what: {
      fr: "Ce n’est pas un fichier ordinaire (un dossier, un lien, un tube ou un appareil).",
      en: "This is not a regular file (a folder, a link, a pipe or a device).",
    },
    why: {
      fr:
        "Le lire pourrait ne jamais finir, ou mener hors du jeu de données ; il n’a pas été ouvert.",
      en: "Reading it might never end, or lead out of the dataset; it was not opened.",
    },
    mend: {
      fr: "Retirez-le du jeu de données, ou mettez un fichier à sa place.",
      en: "Remove it from the dataset, or put a file in its place.",
    },
  });
}
