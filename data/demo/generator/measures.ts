import { type Derived, participationOf, partnershipOf, territoryOf } from "./derived.ts";
import { indicators } from "./framework-indicators.ts";
import { projects } from "./projects.ts";
import { round, stream } from "./random.ts";
import {
  contradictions,
  innovationTypes,
  innovationWords,
  stories,
  storyNotes,
} from "./stories.ts";
import { type Draft, draft } from "./table.ts";

type Measure = Draft<"measures">;
type Status = NonNullable<Measure["status"]>;

const statuses: Readonly<Record<string, Status>> = {
  m: "measured",
  e: "estimated",
  d: "declared",
  f: "forecast",
  nm: "not-measured",
  na: "not-applicable",
  ref: "refused",
};

/** How far below and above the value the truth may be, as shares of it. */
const spreads: Readonly<Record<string, readonly [below: number, above: number]>> = {
  measured: [0.06, 0.06],
  estimated: [0.2, 0.2],
  declared: [0.25, 0.08],
  forecast: [0.45, 0.15],
};

const reasons: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  "not-measured": [
    "Prévu au dossier, sans relevé à ce jour.",
    "Planned in the application, with no reading so far.",
  ],
  "not-applicable": [
    "Ne concerne pas cet essai.",
    "Does not concern this experiment.",
  ],
  refused: ["Réponse refusée.", "Answer refused."],
};

/** Number of decimals kept by unit; two where the unit is not named. */
const decimals: Readonly<Record<string, number>> = {
  percent: 1,
  "participant-hours": 0,
  "eur-per-hour": 1,
  partners: 0,
  months: 0,
  "tco2e-per-keur": 3,
  bits: 3,
};

/** Source by family of indicators; the project’s own report where none is named. */
const sources: Readonly<Record<string, string>> = {
  C: "journal-participation",
  D: "annuaire-2024",
  G: "comptes-2025",
  H: "evaluation-croisee-2025",
  J: "strategie-s3",
};

/** Ordinal scales: estimates move by one level, counts and judgements stay where they are. */
const ordinal = /^(level|levels|types|replications|partners|months)/;

function intervalOf(
  id: string,
  unit: string,
  { value, status, evidence }: Told & { readonly value: number },
  project: string,
) {
  const draws = stream(`interval ${project} ${id}`);
  if (ordinal.test(unit)) {
    const step = status === "measured" || status === "declared" ? 0 : 1;
    return { low: Math.max(0, value - step), high: value + (unit === "months" ? 2 * step : 0) };
  }
  if (unit === "score-1-5") return { low: value - 1, high: Math.min(5, value + 1) };
  if (unit === "sd-units") {
    const half = draws.between(0.1, 0.2) * (status === "measured" ? 1 : 2);
    return { low: value - half, high: value + half };
  }
  if (unit === "per-1000-uses") {
    if (value === 0) return { low: 0, high: draws.between(0.3, 0.8) };
    return (evidence ?? 0) >= 3
      ? { low: value * draws.between(0.75, 0.85), high: value * draws.between(1.2, 1.35) }
      : { low: value * draws.between(0.4, 0.6), high: value * draws.between(1.5, 2.1) };
  }
  const [below, above] = spreads[status] ?? [0, 0];
  const width = Math.max(Math.abs(value), unit === "fte" ? 1 : 0);
  return {
    low: value === 0 ? 0 : value - width * below * draws.between(0.7, 1.3),
    high: value + (value === 0 ? 0 : width * above * draws.between(0.7, 1.3)),
  };
}

interface Told {
  readonly status: Status;
  readonly evidence: number | null;
  readonly value: number | null;
}

function readStory(project: string): ReadonlyMap<string, Told> {
  return new Map((stories[project] ?? "").split(" ").map((entry) => {
    const [id = "", said = ""] = entry.split("=");
    const match = /^(-?[\d.]+)([medf])(\d)$/.exec(said);
    const status = statuses[match?.[2] ?? said];
    if (status === undefined) throw new Error(`${project}: ${entry} cannot be read`);
    return [id, {
      status,
      value: match ? Number(match[1]) : null,
      evidence: match ? Number(match[3]) : null,
    }];
  }));
}

function periodOf({ start, end, status }: (typeof projects)[number]): string {
  return `${start}/${status === "running" ? "2026-09-30" : end}`;
}

function measuresOf(project: (typeof projects)[number]): Measure[] {
  const told = readStory(project.project_id);
  const derived = new Map<string, Derived>([
    ...participationOf(project.project_id),
    ...partnershipOf(project.project_id),
    ...territoryOf(project.project_id),
  ]);
  const report = project.source_ids?.[1] ?? "";
  const rows = indicators.map((indicator): Measure => {
    const id = indicator.indicator_id ?? "";
    const unit = indicator.unit ?? "";
    const base = {
      project_id: project.project_id,
      indicator_id: id,
      period: periodOf(project),
      source_id: id[0] === "A" ? project.source_ids?.[0] ?? "" : sources[id[0] ?? ""] ?? report,
    };
    const note = noteOf(project.project_id, id, told.get(id)?.status);
    const computed = derived.get(id);
    const small = unit === "percent" && Math.abs(computed?.value ?? told.get(id)?.value ?? 10) < 10;
    const places = small ? 2 : decimals[unit] ?? 2;
    if (computed) {
      return {
        ...base,
        value: round(computed.value, places),
        low: round(computed.low, places),
        high: round(computed.high, places),
        status: "measured",
        evidence: 2,
        ...note,
      };
    }
    if (id === "A1" || id === "B4") {
      const value = id === "A1" ? 100 : innovationTypes[project.project_id]?.length ?? 0;
      return { ...base, value, low: value, high: value, status: "measured", evidence: 2, ...note };
    }
    const entry = told.get(id);
    if (!entry || entry.value === null) {
      return { ...base, status: entry?.status ?? "not-measured", ...note };
    }
    const { low, high } = intervalOf(
      id,
      unit,
      { ...entry, value: entry.value },
      project.project_id,
    );
    const highest = unit === "level-0-4" ? 4 : unit === "level-0-5" ? 5 : Infinity;
    return {
      ...base,
      value: entry.value,
      low: round(low, places),
      high: round(Math.min(high, highest), places),
      status: entry.status,
      evidence: entry.evidence,
      ...note,
    };
  });
  return [...rows.map((row) => row.indicator_id === "H3" ? completeness(row, rows) : row)];
}

/** H3: planned indicators with a value, over planned indicators (all but those not applicable). */
function completeness(row: Measure, rows: readonly Measure[]): Measure {
  const planned = rows.filter(({ status, indicator_id }) =>
    status !== "not-applicable" && indicator_id !== "H3"
  );
  const filled = planned.filter(({ value }) => value !== undefined && value !== null);
  const value = round(100 * filled.length / planned.length, 1);
  return {
    ...row,
    value,
    low: value,
    high: value,
    status: "measured",
    evidence: 2,
    note_fr: `${filled.length} indicateurs renseignés sur ${planned.length} prévus.`,
    note_en: `${filled.length} indicators with a value out of ${planned.length} planned.`,
  };
}

function noteOf(project: string, id: string, status?: Status): Pick<Measure, "note_fr" | "note_en"> {
  if (id === "B4") {
    const types = innovationTypes[project] ?? [];
    return {
      note_fr: types.join(" ; "),
      note_en: types.map((type) => innovationWords[type]).join("; "),
    };
  }
  const note = storyNotes[`${project} ${id}`] ?? reasons[status ?? ""];
  return note ? { note_fr: note[0], note_en: note[1] } : {};
}

const contradicting = contradictions.map((
  [project_id, indicator_id, value, low, high, note_fr, note_en],
): Measure => {
  const project = projects.find((candidate) => candidate.project_id === project_id);
  return {
    project_id,
    indicator_id,
    period: project ? periodOf(project) : null,
    value,
    low,
    high,
    status: "declared",
    evidence: 1,
    source_id: "declarations-porteurs",
    note_fr,
    note_en,
  };
});

/** Twenty projects × forty-four indicators, then what a second source says. */
export const measures: readonly Measure[] = [...projects.flatMap(measuresOf), ...contradicting];

export const measureTable = draft("measures", measures);
