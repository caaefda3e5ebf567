import { join } from "node:path";
import { Random } from "../../pipeline/analysis/random/random.ts";

/** How large a generated dataset with an index is. */
export interface FrameworkOptions {
  readonly projects: number;
  /** Indicators in all; a flat framework has them all right under its index. */
  readonly indicators: number;
  /** Dimensions between the index and its indicators; 0 for a flat framework. */
  readonly dimensions: number;
  /** Actors who gave a sheet of weights. */
  readonly stakeholders: number;
}

type Write = (name: string, header: string, rows: readonly string[]) => void;

/** Write a dataset with an index, sheets of weights and measures, the same every time. */
export function generateFramework(folder: string, options: FrameworkOptions): void {
  Deno.mkdirSync(folder, { recursive: true });
  const random = new Random(20261126);
  const write: Write = (name, header, rows) =>
    Deno.writeTextFileSync(join(folder, `${name}.csv`), `${header}\n${rows.join("\n")}\n`);
  writeProjects(write, options);
  writeIndicators(write, options);
  writeMeasures(write, options, random);
  writeSheets(write, options, random);
}

function writeProjects(write: Write, { projects }: FrameworkOptions): void {
  const themes = ["energy", "mobility", "food", "housing", "health", "nature"];
  const statuses = ["running", "completed", "stopped"];
  write(
    "projects",
    "project_id,name,theme,status,label_year,start,end,lead_organisation_id",
    count(projects, (i) => {
      const year = 2012 + i % 12;
      return `p${i},Project ${i},${themes[i % 6]},${statuses[i % 3]},${year},${year}-03,${
        year + 1
      }-06,o${i % 40}`;
    }),
  );
  write("organisations", "organisation_id,name,helix", count(40, (i) => `o${i},Org ${i},public`));
  write(
    "partnerships",
    "project_id,organisation_id,role",
    count(projects, (i) => `p${i},o${i % 40},lead\np${i},o${(i * 7 + 1) % 40},partner`),
  );
}

function writeIndicators(write: Write, { indicators, dimensions }: FrameworkOptions): void {
  write(
    "indicators",
    "indicator_id,parent_id,kind,label_fr,label_en,unit,direction,normalisation,low,high,weight,logic",
    [
      "index,,index,Indice,Index,,,,,,,",
      ...count(dimensions, (d) => `d${d},index,dimension,Axe ${d},Axis ${d},,,,,,${1 + d % 3},`),
      ...count(
        indicators,
        (i) =>
          `i${i},${dimensions === 0 ? "index" : `d${i % dimensions}`},indicator,Indicateur ${i},` +
          `Indicator ${i},points,${i % 4 === 0 ? -1 : 1},goalposts,0,100,${1 + i % 2},outcome`,
      ),
    ],
  );
}

function writeMeasures(
  write: Write,
  { projects, indicators }: FrameworkOptions,
  random: Random,
): void {
  const rows = count(projects, (p) => {
    const level = 20 + 60 * random.uniform();
    return count(indicators, (i) => {
      const value = Math.max(0, Math.min(100, level + 40 * (random.uniform() - 0.5)));
      const [low, high] = [Math.max(0, value - 8), Math.min(100, value + 8)];
      return random.uniform() < 0.15
        ? `p${p},i${i},,,,not-measured,`
        : `p${p},i${i},${value.toFixed(1)},${low.toFixed(1)},${high.toFixed(1)},measured,${
          1 + Math.floor(4 * random.uniform())
        }`;
    }).join("\n");
  });
  write("measures", "project_id,indicator_id,value,low,high,status,evidence", rows);
}

/** Sheets on the index's children, each adding up to 1. */
function writeSheets(
  write: Write,
  { indicators, dimensions, stakeholders }: FrameworkOptions,
  random: Random,
): void {
  const children = dimensions === 0
    ? count(indicators, (i) => `i${i}`)
    : count(dimensions, (d) => `d${d}`);
  write(
    "weights",
    "stakeholder,indicator_id,weight,date",
    count(stakeholders, (s) => {
      const drawn = children.map(() => 0.2 + random.uniform());
      const sum = drawn.reduce((total, weight) => total + weight, 0);
      return children.map((id, c) => `s${s},${id},${(drawn[c]! / sum).toFixed(6)},2024-05-16`)
        .join("\n");
    }),
  );
}

function count(n: number, make: (i: number) => string): string[] {
  return Array.from({ length: n }, (_, i) => make(i));
}
