import { join } from "node:path";
import { Random } from "../../../pipeline/analysis/random/random.ts";

/** How large the lab of the one-page report is. */
export interface OnePageSize {
  readonly projects: number;
  readonly segments: number;
}

const sectors = ["digital", "energy", "health", "housing", "mobility", "public-space"];
const stakeholders = ["academic", "business", "citizen", "ngo", "official"];
const themes = ["data", "equity", "funding", "law", "learning", "scale", "trust"];
const indicators = Array.from({ length: 12 }, (_, i) => `i${String(i + 1).padStart(2, "0")}`);

/**
 * Write the lab of the one-page report: projects with a budget and twelve indicators, interviews one
 * for each stakeholder and day, coded segments with a sentiment from −2 to 2 in their memo. The same
 * size gives the same files.
 */
export function makeDataset(folder: string, { projects, segments }: OnePageSize): void {
  const random = new Random(2026);
  const below = (n: number) => Math.floor(random.uniform() * n);
  const pick = (list: readonly string[]) => list[below(list.length)]!;
  const two = (n: number) => String(n).padStart(2, "0");
  const ids = Array.from({ length: projects }, (_, i) => `p${String(i + 1).padStart(4, "0")}`);
  const codings: string[] = [];
  const interviews = new Map<string, string>();
  const ends = new Map<string, number>();
  for (let i = 1; i <= segments; i++) {
    const who = pick(stakeholders);
    const day = `${2022 + below(3)}-${two(1 + below(12))}-${two(1 + below(28))}`;
    const id = `${who}-${day}`;
    interviews.set(id, `${id},v-${id},${who},${day},done`);
    const start = ends.get(id) ?? 0;
    ends.set(id, start + 41);
    codings.push(`s${i},${id},${pick(themes)},a,${start},${start + 40},${below(5) - 2}`);
  }
  const tables = {
    projects: [
      "project_id,name,theme",
      ...ids.map((id, i) => `${id},Project ${i},${pick(sectors)}`),
    ],
    indicators: [
      "indicator_id,parent_id,kind,label_fr,direction,normalisation,weight,aggregation,missing",
      "composite,,index,Composite,,,,arithmetic,renormalise",
      ...indicators.map((id) => `${id},composite,indicator,${id},1,minmax,1,,renormalise`),
      "budget,composite,indicator,Budget,0,,,,",
    ],
    measures: [
      "project_id,indicator_id,value,status",
      ...ids.flatMap((id) => [
        `${id},budget,${20000 + below(2000000)},measured`,
        ...indicators.flatMap((name) =>
          below(100) < 3 ? [] : [`${id},${name},${below(100000) / 100},measured`]
        ),
      ]),
    ],
    codes: ["code_id,label_fr", ...themes.map((id) => `${id},${id}`)],
    codings: ["coding_id,interview_id,code_id,coder,start,end,memo", ...codings],
    interviews: ["interview_id,person_id,role,date,status", ...interviews.values()],
  };
  Deno.mkdirSync(folder, { recursive: true });
  for (const [name, lines] of Object.entries(tables)) {
    Deno.writeTextFileSync(join(folder, `${name}.csv`), `${lines.join("\n")}\n`);
  }
}
