import { flag } from "./option-kinds.ts";

/** What every command takes beside its own options. */
export const commonOptions = {
  help: flag({
    fr: "Affiche cette aide et ne fait rien d’autre ; aussi -h",
    en: "Show this help and do nothing else; also -h",
  }),
  debug: flag({
    fr: "Montre d’où vient une erreur inattendue",
    en: "Show where an unexpected error comes from",
  }),
} as const;
