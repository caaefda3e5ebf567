import { join, relative, sep } from "node:path";
import { isPrivateFolder } from "../../dataset/folder.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { say } from "../../language/say.ts";
import { unquotableDetector } from "../../privacy/gate/unquotable.ts";
import { foldedWords, readable } from "../../privacy/gate/words.ts";
import { readReleases } from "../../privacy/private-folder.ts";
import { fromRepository } from "../places.ts";
import type { DatasetFolder } from "../import/dataset-folder.ts";
import type { RemovedPerson } from "./remove-person.ts";

/** Something that a person has to erase, and where it is. */
export interface HandWork {
  readonly what: Bilingual;
  /** A path or a place; empty where it is everywhere. */
  readonly where: string;
}

/** Files of a lab in which words or identifiers can stand. */
const readableFile = /\.(md|csv|tsv|txt|json|nb\.ts|ts|html|vtt|srt)$/i;
/** Largest file looked through, in bytes. */
const largest = 20 * 1024 * 1024;

/**
 * What else must be erased by hand: the places of the lab, of its private folder and of the sites
 * built here where identifiers or words of the person still stand, and what no program can reach.
 */
export function eraseByHand(
  data: string,
  lab: DatasetFolder,
  { ids, words }: RemovedPerson,
): HandWork[] {
  // What others said and what was asked is nobody's to erase.
  const others = () =>
    [
      ...lab.rows("interviews").map(({ transcript = "" }) => lab.text(transcript) ?? ""),
      ...lab.rows("questions").flatMap((row) => Object.values(row)),
    ].map(foldedWords);
  const detect = unquotableDetector(words, others, { few: false });
  // Tables are written anew; a page that lost a place may hold words all the same.
  const written = new Set(lab.changedFiles().filter((path) => !/\.md$/.test(path)));
  const found: HandWork[] = [];
  const look = (folder: string, shown: string, isPrivate: boolean) => {
    for (const entry of list(folder)) {
      const path = join(folder, entry.name);
      const name = `${shown}${entry.name}`;
      if (entry.isDirectory) look(path, `${name}/`, isPrivate || isPrivateFolder(entry.name));
      else if (entry.isFile && !written.has(name)) {
        const what = inFile(path, entry.name, isPrivate);
        if (what !== null) found.push({ what, where: name });
      }
    }
  };
  const inFile = (path: string, name: string, isPrivate: boolean): Bilingual | null => {
    if (holdsId(name, ids)) {
      return isPrivate
        ? say("Original, enregistrement ou note", "Original, recording or note")
        : say("Fichier qui porte l’identifiant", "File that bears the identifier");
    }
    if (!readableFile.test(name) || Deno.lstatSync(path).size > largest) return null;
    const text = lab.text(relative(data, path).replaceAll(sep, "/")) ?? Deno.readTextFileSync(path);
    if (holdsId(text, ids)) return say("L’identifiant y figure", "The identifier stands there");
    return detect(readable(text, "hidden")).length > 0
      ? say("Des mots de la personne y figurent", "Words of the person stand there")
      : null;
  };
  look(data, "", false);
  for (const site of ["reports/site", "reports/site-researchers"]) {
    const folder = fromRepository(site);
    if (list(folder).length > 0) {
      found.push({
        what: say(
          "Site bâti avant le retrait : relancez deno task report",
          "Site built before the withdrawal: run deno task report again",
        ),
        where: site,
      });
    }
  }
  for (const { asOf } of readReleases(data)) {
    found.push({
      what: say(
        "Site remis aux lecteurs : demandez-leur de l’effacer, puis notez erasedOn dans private/releases.jsonl",
        "Site handed to readers: ask them to erase it, then note erasedOn in private/releases.jsonl",
      ),
      where: asOf,
    });
  }
  return [...found, ...everywhere];
}

/** What no program can reach from here. */
const everywhere: readonly HandWork[] = [
  [
    "Le nom de la personne dans la clé et dans le suivi des contacts (private/names.csv, private/contacts.csv)",
    "The person’s name in the key and in the log of contacts (private/names.csv, private/contacts.csv)",
  ],
  [
    "Les enregistrements et les originaux, où qu’ils soient",
    "Recordings and originals, wherever they are",
  ],
  [
    "Les archives et exports déjà remis : .zip, .qdpx, .csv, PDF, courriels",
    "Archives and exports handed on: .zip, .qdpx, .csv, PDF, mails",
  ],
  [
    "L’historique de git, s’il contient la transcription ou les tables",
    "The history of git, where it holds the transcript or the tables",
  ],
  ["Les sauvegardes", "Backups"],
].map(([fr = "", en = ""]) => ({ what: { fr, en }, where: "" }));

function holdsId(text: string, ids: ReadonlySet<string>): boolean {
  for (const id of ids) {
    for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
      const before = text[at - 1] ?? " ";
      const after = text[at + id.length] ?? " ";
      if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
    }
  }
  return false;
}

function list(folder: string): Deno.DirEntry[] {
  try {
    return [...Deno.readDirSync(folder)].filter(({ name }) => !name.startsWith("."))
      .sort((a, b) => a.name < b.name ? -1 : 1);
  } catch {
    return [];
  }
}
