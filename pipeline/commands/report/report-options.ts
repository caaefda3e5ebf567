import { join } from "node:path";
import { audiences } from "../../dataset/disclosure.ts";
import { languages } from "../../language/bilingual.ts";
import { against, datasets } from "../options/dataset-options.ts";
import type { Values } from "../options/option.ts";
import { fromRepository } from "../places.ts";
import { choice, flag, folder, number } from "../options/option-kinds.ts";

/** What `deno task report` takes. */
export const reportOptions = {
  data: datasets,
  against,
  lang: choice({ fr: "Langue à construire", en: "Language to build" }, languages, {
    otherwise: { fr: "les deux", en: "both" },
  }),
  for: choice(
    {
      fr: "Pour qui : les lecteurs, membres des instances, ou l’équipe de recherche",
      en: "For whom: the readers, members of the bodies, or the research team",
    },
    audiences,
    { default: "readers" },
  ),
  published: flag({
    fr: "Ce site est remis aux lecteurs : le registre privé du jeu note ce qu’il dit",
    en: "This site is handed to readers: the private ledger of the dataset notes what it tells",
  }),
  out: folder({ fr: "Dossier du site", en: "Folder of the site" }, {
    otherwise: {
      fr: "reports/site, ou reports/site-researchers pour l’équipe",
      en: "reports/site, or reports/site-researchers for the team",
    },
  }),
  notebooks: folder({ fr: "Dossier des carnets", en: "Folder of the notebooks" }, {
    default: "notebooks",
  }),
  prose: folder({ fr: "Dossier des textes des pages", en: "Folder of the pages’ prose" }, {
    default: "reports",
  }),
  // A timer longer than 24 days would fire at once; nobody waits a day for one cell.
  seconds: number({
    fr: "Secondes que peut prendre une cellule ou une page",
    en: "Seconds that one cell or one page may take",
  }, { above: 0, most: 86_400, default: 30 }),
  memory: number({
    fr: "Mégaoctets que peut prendre la construction d’un jeu de données",
    en: "Megabytes that the build of one dataset may take",
  }, { whole: true, least: 64, most: 1_048_576, default: 1024 }),
  timings: flag({ fr: "Dit où le temps est passé", en: "Say where the time went" }),
} as const;

/** What `deno task report` is asked to do. */
export type ReportOptions = Values<typeof reportOptions>;

/** The folder of the site: each edition has its own, so that neither takes the other's place. */
export function siteOf({ out, for: audience }: Pick<ReportOptions, "out" | "for">): string {
  return out ??
    fromRepository(join("reports", audience === "readers" ? "site" : "site-researchers"));
}
