import { join } from "node:path";
import { Random } from "../../pipeline/analysis/random/random.ts";

/** How large a generated dataset is. */
export interface GenerateOptions {
  readonly projects: number;
  readonly measures: number;
  readonly codings: number;
}

/** Write a dataset of a given size, the same every time, to see how the build grows. */
export function generateDataset(
  folder: string,
  { projects, measures, codings }: GenerateOptions,
): void {
  Deno.mkdirSync(folder, { recursive: true });
  const random = new Random(20261123);
  const draw = () => random.uniform();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;
  const write = (name: string, header: string, rows: readonly string[]) =>
    Deno.writeTextFileSync(join(folder, `${name}.csv`), `${header}\n${rows.join("\n")}\n`);
  const themes = ["energy", "mobility", "food", "housing", "health", "nature", "space", "digital"];
  const statuses = ["planned", "running", "completed", "stopped", "unknown"];
  const organisations = Math.max(10, Math.floor(projects / 4));
  write(
    "projects",
    "project_id,name,theme,status,call,label_year,start,end",
    count(projects, (i) => {
      const year = 2010 + i % 15;
      const end = draw() < 0.5 ? `${year + 1}-0${1 + i % 9}` : "";
      return `p${i},Project ${i},${pick(themes)},${pick(statuses)},call-${
        i % 12
      },${year},${year}-0${1 + i % 9},${end}`;
    }),
  );
  write(
    "organisations",
    "organisation_id,name,helix",
    count(
      organisations,
      (i) => `o${i},Organisation ${i},${pick(["public", "private", "research", "civil"])}`,
    ),
  );
  write(
    "partnerships",
    "project_id,organisation_id,role",
    count(
      projects * 3,
      (i) =>
        `p${i % projects},o${(i * 7 + Math.floor(i / projects) * 13) % organisations},${
          i < projects ? "lead" : "partner"
        }`,
    ),
  );
  const indicators = 40;
  write(
    "indicators",
    "indicator_id,kind,label_fr,label_en,unit,direction,normalisation,low,high,logic",
    count(
      indicators,
      (i) =>
        `i${i},indicator,Indicateur ${i},Indicator ${i},points,1,goalposts,0,100,${
          i % 3 === 0 ? "outcome" : "output"
        }`,
    ),
  );
  write(
    "measures",
    "project_id,indicator_id,value,status,evidence",
    count(
      measures,
      (i) =>
        `p${i % projects},i${Math.floor(i / projects) % indicators},${(draw() * 100).toFixed(1)},${
          pick(["measured", "estimated", "declared", "forecast"])
        },1`,
    ),
  );
  writeInterviews(write, draw, codings);
}

function writeInterviews(
  write: (name: string, header: string, rows: readonly string[]) => void,
  draw: () => number,
  codings: number,
): void {
  const interviews = Math.max(10, Math.floor(codings / 100));
  const codes = 60;
  write("bodies", "body_id,label_fr,label_en", count(4, (i) => `b${i},Instance ${i},Body ${i}`));
  write(
    "interviews",
    "interview_id,person_id,body_id,role,date,status,guide",
    count(interviews, (i) => `e${i},q${i},b${i % 4},role-${i % 5},2024-0${1 + i % 9},done,g`),
  );
  write("codes", "code_id,parent_id,label_fr,label_en", [
    ...count(8, (i) => `t${i},,Thème ${i},Theme ${i}`),
    ...count(codes, (i) => `c${i},t${i % 8},Code ${i},Code ${i}`),
  ]);
  write("questions", "guide,question_id,code_id", count(8, (i) => `g,q${i},t${i}`));
  write(
    "codings",
    "coding_id,interview_id,code_id,coder,start,end,valence",
    count(codings, (i) => {
      const start = Math.floor(i / interviews) * 200;
      return `k${i},e${i % interviews},c${Math.floor(draw() * codes)},a,${start},${
        start + 40 + Math.floor(draw() * 150)
      },${["-1", "0", "1"][Math.floor(draw() * 3)]}`;
    }),
  );
}

function count(n: number, make: (i: number) => string): string[] {
  return Array.from({ length: n }, (_, i) => make(i));
}
