import type { Dataset } from "../../../pipeline/dataset/dataset.ts";
import { openDataset } from "../../../pipeline/dataset/open-dataset.ts";
import type { TableName } from "../../../pipeline/dataset/tables/mod.ts";

/** A dataset from tables as CSV text; a table of one project `p` is there unless it is given. */
export function datasetOf(tables: Partial<Record<TableName, string>>): Dataset {
  const all = { projects: "project_id,name\np,P\n", ...tables };
  const encoder = new TextEncoder();
  const dataset = openDataset({
    name: "test",
    files: new Map(
      Object.entries(all).map(([name, text]) => [`${name}.csv`, encoder.encode(text)]),
    ),
    problems: [],
  });
  const errors = dataset.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
  return dataset;
}

/** Four activities of two projects out of three, promises kept and broken, and five proposals. */
export function promisesAndProposals(): Dataset {
  return datasetOf({
    projects: "project_id,name\np1,Un\np2,Deux\np3,Trois\n",
    activities:
      "activity_id,project_id,phase,modality,promised_level,delivered_level,participants,hours,cost_eur\n" +
      "a1,p1,design,atelier,consult,involve,12,2,\na2,p1,,atelier,involve,consult,,,\n" +
      "a3,p2,design,balade,collaborate,inform,8,,\na4,p2,,,consult,,,,\n",
    attendance: "activity_id,attribute,category,count\na1,age,25-39,4\na1,age,40-59,8\n",
    proposals: "proposal_id,activity_id,decision,reply_fr,design_change_fr\n" +
      "q1,a1,accepted,Oui,Banc\nq2,a1,adapted,,\nq3,a2,rejected,Trop cher,\nq4,a2,pending,,\nq5,a3,,,\n",
  });
}
