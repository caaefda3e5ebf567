import {
  alignment,
  type AlignmentInput,
  alignmentTest,
  projectAlignment,
} from "../../analysis/territory/alignment.ts";
import { membership } from "../../analysis/territory/membership.ts";
import { contributions } from "../../analysis/territory/portfolio-change.ts";
import { type Computation, computationOf } from "./computation.ts";
import { refused } from "./matrix-input.ts";
import { draws, seed } from "./random-options.ts";

const computation: Computation = computationOf({
  summary: {
    fr: "Alignement du portefeuille sur les domaines S3, et apport de chaque projet",
    en: "Alignment of the portfolio with the S3 domains, and what each project brings",
  },
  options: {
    draws: draws(9999),
    seed,
  },
  example: "--data data/demo",
  run(context, options) {
    const dataset = context.dataset();
    const domains = dataset.tables.domains.rows;
    const placed = membership(dataset);
    if (domains.length === 0 || placed.projects.length === 0) throw refused(nothing);
    // Without declared priorities every domain counts the same.
    const given = domains.some(({ priority }) => priority !== null);
    const priorities = domains.map(({ priority }) => given ? priority ?? 0 : 1);
    const input: AlignmentInput = { membership: placed.mean, priorities };
    const whole = alignment(input);
    const [cosine, overlap] = (["cosine", "overlap"] as const).map((name) =>
      alignmentTest(input, name, options)
    );
    const own = projectAlignment(input);
    const portfolio = {
      project_id: null,
      cosine: whole.cosine,
      overlap: whole.overlap,
      cosine_expected: cosine?.expected ?? null,
      cosine_p: cosine?.p ?? null,
      overlap_expected: overlap?.expected ?? null,
      overlap_p: overlap?.p ?? null,
      draws: options.draws,
      alpha: placed.alpha,
    };
    return {
      rows: [
        { scope: "portfolio", ...portfolio, ...noProject },
        ...contributions(input).map((change, j) => ({
          scope: "project",
          ...blank(portfolio),
          project_id: placed.projects[j] ?? null,
          score: own[j] ?? null,
          variety_change: change.variety,
          cosine_change: change.cosine,
          overlap_change: change.overlap,
          density_change: change.density,
          new_pairs: change.newPairs.map(([a, b]) =>
            `${placed.domains[a] ?? ""}+${placed.domains[b] ?? ""}`
          ).join(";"),
        })),
      ],
    };
  },
});
export default computation;

const noProject = {
  score: null,
  variety_change: null,
  cosine_change: null,
  overlap_change: null,
  density_change: null,
  new_pairs: null,
};

function blank(row: object): Record<string, null> {
  return Object.fromEntries(Object.keys(row).map((key) => [key, null]));
}

const nothing = {
  fr: "Le jeu de données n’a pas de domaines S3 (domains) ou aucun projet n’y est placé.",
  en: "The dataset has no S3 domains (domains), or no project is placed in them.",
};
