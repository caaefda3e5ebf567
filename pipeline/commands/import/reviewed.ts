import { basename } from "node:path";
import { found } from "../../problem/found.ts";
import { Refusal } from "../../problem/refusal.ts";
import { nearest } from "../../dataset/nearest.ts";
import type { Io } from "../command.ts";
import { into } from "../options/dataset-options.ts";
import type { Values } from "../options/option.ts";
import { text } from "../options/option-kinds.ts";
import { DatasetFolder, transcriptFolder, unreviewedFolder } from "./dataset-folder.ts";

/** What marking a transcript as pseudonymised takes. */
export const reviewedOptions = {
  reviewed: text({
    fr: "Entretien dont la transcription a été relue : elle ne porte plus de nom",
    en: "Interview whose transcript was read again: it holds no name any more",
  }, { takes: { fr: "ID", en: "ID" }, required: true }),
  into,
} as const;

/**
 * Mark the transcript of an interview as pseudonymised: it leaves the folder that git ignores, and
 * the table says where it stands.
 */
export async function markReviewed(
  { reviewed, into }: Values<typeof reviewedOptions>,
  io: Io,
): Promise<number> {
  return await DatasetFolder.hold(into, async (lab) => {
    const rows = lab.rows("interviews");
    const row = rows.find(({ interview_id }) => interview_id === reviewed);
    if (row === undefined) {
      const repair = nearest(reviewed, rows.map(({ interview_id = "" }) => interview_id));
      throw new Refusal(
        found("withdraw/unknown", { file: "interviews.csv", cell: reviewed, repair }),
      );
    }
    const { transcript = "" } = row;
    const words = transcript.startsWith(`${unreviewedFolder}/`) ? lab.text(transcript) : null;
    if (words === null) return 0;
    const path = `${transcriptFolder}/${basename(transcript)}`;
    const there = lab.text(path);
    if (there !== null && there !== words) {
      throw new Refusal(found("transcript-kept", { file: path }));
    }
    lab.putText(path, words);
    lab.removeFile(transcript);
    lab.replace(
      "interviews",
      rows.map((other) => other === row ? { ...row, transcript: path } : other),
    );
    for (const written of await lab.save()) io.out(`+ ${written}\n`);
    return 0;
  });
}
