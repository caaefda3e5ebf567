import { found } from "../problem/found.ts";
import { Refusal } from "../problem/refusal.ts";
import { nearest } from "../dataset/nearest.ts";
import { say } from "../language/say.ts";
import type { Language } from "../language/bilingual.ts";
import { languages } from "../language/bilingual.ts";
import type { Command, Io } from "./command.ts";
import { DatasetFolder } from "./import/dataset-folder.ts";
import { commandOf } from "./options/command-of.ts";
import { form } from "./options/form.ts";
import type { Values } from "./options/option.ts";
import { choice, folder, text } from "./options/option-kinds.ts";
import { eraseByHand, type HandWork } from "./withdraw/by-hand.ts";
import { logWithdrawal } from "./withdraw/log.ts";
import { removeFromPages } from "./withdraw/remove-from-pages.ts";
import { removePerson } from "./withdraw/remove-person.ts";

const options = {
  data: folder({ fr: "Dossier du jeu de données", en: "Folder of the dataset" }, {
    required: true,
  }),
  lang: choice({ fr: "Langue du texte", en: "Language of the text" }, languages, {
    default: "fr",
  }),
} as const;

const positionals = {
  interview: text({ fr: "Identifiant de l’entretien", en: "Identifier of the interview" }, {
    required: true,
  }),
} as const;

/** `deno task withdraw INTERVIEW --data DIR`: take a person out of every table and text of a lab. */
export const withdraw: Command = commandOf(form({
  name: "withdraw",
  summary: {
    fr: "Retire une personne de toutes les tables et de tous les textes d’un jeu de données",
    en: "Take a person out of every table and text of a dataset",
  },
  positionals,
  options,
  example: "deno task withdraw ent-03 --data data/mon-essai",
  run: withdrawPerson,
}));

async function withdrawPerson(
  { interview, data, lang }: Values<typeof options & typeof positionals>,
  io: Io,
): Promise<number> {
  return await DatasetFolder.hold(data, async (lab) => {
    const known = lab.rows("interviews").map((row) => row.interview_id ?? "");
    if (!known.includes(interview)) {
      const repair = nearest(interview, known);
      throw new Refusal(
        found("withdraw/unknown", { file: "interviews.csv", cell: interview, repair }),
      );
    }
    const removed = removePerson(lab, interview);
    removeFromPages(data, lab, removed.ids);
    // Looked for before anything is gone: the words tell where else they stand.
    const byHand = eraseByHand(data, lab, removed);
    const written = await lab.save();
    logWithdrawal(data, removed.rows);
    for (const path of written) io.out(`+ ${path}\n`);
    for (const line of accountOf(removed.rows, byHand, lang)) io.out(`${line}\n`);
    return 0;
  });
}

const tablesWord = say("Retiré :", "Removed:");
const byHandWord = say("À effacer à la main :", "To be erased by hand:");

function accountOf(
  rows: ReadonlyMap<string, number>,
  byHand: readonly HandWork[],
  language: Language,
): string[] {
  const list = [...rows].map(([table, count]) => `${table} ${count}`).join(", ");
  return [
    `${tablesWord[language]} ${list}`,
    byHandWord[language],
    ...byHand.map(({ what, where }) => `- ${what[language]}${where === "" ? "" : ` (${where})`}`),
  ];
}
