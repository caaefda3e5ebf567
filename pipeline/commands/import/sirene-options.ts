import { into } from "../options/dataset-options.ts";
import type { Values } from "../options/option.ts";
import { choice, file, number, text } from "../options/option-kinds.ts";

/** What `deno task import --sirene` takes. */
export const sireneOptions = {
  sirene: file({
    fr: "Registre des établissements, en CSV ou Parquet (StockEtablissement de l’Insee)",
    en: "Register of establishments, CSV or Parquet (Insee’s StockEtablissement)",
  }, { required: true }),
  into,
  year: number({ fr: "Année des effectifs", en: "Year of the employment" }, {
    whole: true,
    least: 1990,
    most: 2100,
    otherwise: {
      fr: "la dernière des tranches d’effectif du fichier",
      en: "the latest of the size bands in the file",
    },
  }),
  activity: choice(
    {
      fr: "Niveau des activités (Insee, NAF rév. 2)",
      en: "Level of activities (Insee, NAF rév. 2)",
    },
    ["a10", "a21", "a38", "a88"],
    { default: "a38" },
  ),
  territory: choice({ fr: "Niveau des territoires", en: "Level of territories" }, [
    "commune",
    "departement",
  ], { default: "departement" }),
  map: file({
    fr: "CSV aux colonnes commune et territory, qui dit à quel territoire va chaque commune",
    en: "CSV with the columns commune and territory: the territory of each municipality",
  }),
  employment: text({
    fr: "Colonne de l’effectif, quand le fichier en a une",
    en: "Column of the employment, when the file has one",
  }, {
    takes: { fr: "COLONNE", en: "COLUMN" },
    otherwise: { fr: "les tranches d’effectif", en: "the size bands" },
  }),
  reader: choice({ fr: "Ce qui lit le fichier", en: "What reads the file" }, ["duckdb", "text"], {
    otherwise: {
      fr: "duckdb s’il est là, sinon text, qui ne lit que le CSV",
      en: "duckdb if it is there, otherwise text, which reads CSV only",
    },
  }),
} as const;

/** What `deno task import --sirene` was asked. */
export type SireneRequest = Values<typeof sireneOptions>;

/** Where establishments are counted: with a map, by municipality, since the map starts from these. */
export function placeOf({ map, territory }: SireneRequest): "commune" | "departement" {
  return map === undefined ? territory : "commune";
}
