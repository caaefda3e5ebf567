import { number } from "../options/option-kinds.ts";

/** The seed of what is drawn at random: the same seed draws the same. */
export const seed = number({ fr: "Graine du hasard", en: "Random seed" }, {
  whole: true,
  default: 1,
});

/** How many times is drawn at random, at least `least`. */
export const draws = (usual: number, least = 1) =>
  number({ fr: "Nombre de tirages", en: "Number of draws" }, {
    whole: true,
    least,
    default: usual,
  });
