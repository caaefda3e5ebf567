import { languages } from "../../language/bilingual.ts";
import { against, datasets } from "../options/dataset-options.ts";
import type { Values } from "../options/option.ts";
import { choice, flag, folder, number } from "../options/option-kinds.ts";

/** What `deno task report` takes. */
export const reportOptions = {
  data: datasets,
  against,
  lang: choice({ fr: "Langue à construire", en: "Language to build" }, languages, {
    otherwise: { fr: "les deux", en: "both" },
  }),
  out: folder({ fr: "Dossier du site", en: "Folder of the site" }, { default: "reports/site" }),
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
