import type { Dataset } from "../../dataset/dataset.ts";
import type { TableRow } from "../../dataset/table/types.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { say } from "../../language/say.ts";
import type { Traced } from "../traced.ts";
import { countedActivities } from "./activities.ts";

/** A fact that a ledger of activities can record, and of how many it does. */
export interface RecordedFact {
  readonly name: Bilingual;
  readonly count: Traced;
}

/**
 * Of how many activities each fact is known, in the order of a ledger. An activity without a traced
 * proposal may have received none: the count is then of what was traced, not of what is missing.
 */
export function recordedFacts(dataset: Dataset): RecordedFact[] {
  const { attendance, proposals } = dataset;
  const activities = countedActivities(dataset);
  const attended = new Set(attendance.column("activity_id"));
  const proposed = new Set(proposals.column("activity_id"));
  const facts: readonly (readonly [Bilingual, (row: TableRow<"activities">) => boolean])[] = [
    [say("phase", "phase"), ({ phase }) => phase !== null],
    [say("niveau promis", "level promised"), (row) => row.promised_level !== null],
    [say("niveau tenu", "level delivered"), (row) => row.delivered_level !== null],
    [say("participants", "participants"), ({ participants }) => participants !== null],
    [say("heures", "hours"), ({ hours }) => hours !== null],
    [say("coût", "cost"), (row) => row.cost_eur !== null],
    [
      say("composition du public", "composition of the public"),
      (row) => attended.has(row.activity_id),
    ],
    [say("propositions suivies", "proposals traced"), (row) => proposed.has(row.activity_id)],
  ];
  return facts.map(([name, isKnown]) => ({
    name,
    count: activities.filter(isKnown).count({
      rule: say(
        "Activités dont ce fait est connu : {name}.",
        "Activities of which this fact is known: {name}.",
        { name },
      ),
    }),
  }));
}
