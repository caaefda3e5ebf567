import { join, relative, sep } from "node:path";
import { type Problem, problem } from "../problem/problem.ts";

/** The files of a dataset, as data: reading a dataset needs nothing else of the system. */
export interface Folder {
  /** The folder's own name. */
  readonly name: string;
  /** Bytes by path from the folder, with `/`, in code-unit order of the paths. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
}

const wanted = /\.(csv|tsv|txt|xlsx|ods|json|md|vtt|srt|docx)$/i;
/** Largest file read, in bytes. */
const maxFileBytes = 200 * 1024 * 1024;

/**
 * Read a dataset folder. Links that lead out of the folder are refused, since path permissions
 * follow them; hidden files and folders are left alone.
 */
export function readFolder(path: string): Folder {
  const root = Deno.realPathSync(path);
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  const visit = (folder: string, depth: number) => {
    const entries = [...Deno.readDirSync(folder)].sort((a, b) => a.name < b.name ? -1 : 1);
    for (const entry of entries) {
      if (entry.name.startsWith(".") || depth > 8) continue;
      const full = join(folder, entry.name);
      const name = relative(root, full).replaceAll(sep, "/");
      if (entry.isSymlink) {
        problems.push(linkProblem(name));
      } else if (entry.isDirectory) {
        visit(full, depth + 1);
      } else if (wanted.test(entry.name)) {
        if (Deno.statSync(full).size > maxFileBytes) problems.push(sizeProblem(name));
        else files.set(name, Deno.readFileSync(full));
      }
    }
  };
  visit(root, 0);
  return {
    name: root.split(sep).at(-1) ?? "dataset",
    files: new Map([...files].sort(([a], [b]) => a < b ? -1 : 1)),
    problems,
  };
}

function linkProblem(file: string): Problem {
  return problem({
    code: "source-error",
    severity: "error",
    file,
    what: { fr: "Le fichier est un lien.", en: "The file is a link." },
    why: {
      fr: "Un lien peut mener hors du dossier du jeu de données, qui seul doit être lu.",
      en: "A link can lead out of the dataset folder, and nothing else may be read.",
    },
    mend: {
      fr: "Remplacez le lien par le fichier lui-même.",
      en: "Put the file itself in place of the link.",
    },
  });
}

function sizeProblem(file: string): Problem {
  return problem({
    code: "source-error",
    severity: "error",
    file,
    what: { fr: "Le fichier dépasse 200 Mo.", en: "The file is larger than 200 MB." },
    why: {
      fr: "Le lire prendrait toute la mémoire.",
      en: "Reading it would take all the memory.",
    },
    mend: { fr: "Découpez ou agrégez le fichier.", en: "Split or aggregate the file." },
  });
}
