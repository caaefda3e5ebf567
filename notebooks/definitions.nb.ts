// %% [markdown] id=intro-fr {"lang":"fr"}
// # Les définitions
//
// Chaque notion comptée est définie une fois, ici. Les pages la placent et ne comptent pas de nouveau.

// %% [markdown] id=intro-en {"lang":"en"}
// # The definitions
//
// Every notion counted is defined once, here. Pages place it and do not count again.

// %% id=list
import {
  keyFigure,
  type KeyFigureId,
  keyFigures,
  keyFiguresOf,
  wholeOf,
} from "../pipeline/analysis/key-figures/mod.ts";
import { type Bilingual, inBoth } from "../pipeline/language/bilingual.ts";
import { dataset, definitionAnchor, definitionPage, say, table } from "../pipeline/notebook/mod.ts";

/** A sentence as it goes on after a colon. */
const afterColon = (text: Bilingual) =>
  inBoth((language) => `${text[language].charAt(0).toLowerCase()}${text[language].slice(1)}`);

/** Every key figure, with what it counts and what it leaves out. */
export const list = table({
  title: say("Ce qui est compté", "What is counted"),
  rowId: (id) => definitionAnchor(id),
  rows: keyFiguresOf(dataset),
  columns: [
    ["Notion", "Notion", (id) => keyFigures[id].name],
    ["Valeur", "Value", (id) => keyFigure(dataset, id)],
    ["Sur les pages", "On the pages", (id) => keyFigures[id].words(keyFigure(dataset, id))],
    {
      title: say("Définition", "Definition"),
      value: (id: KeyFigureId) =>
        say("{definition} Non compté : {excluded}", "{definition} Not counted: {excluded}", {
          definition: keyFigures[id].definition,
          excluded: afterColon(keyFigures[id].excluded),
        }),
      wide: true,
    },
    ["Parmi", "Out of", (id) => {
      const whole = wholeOf(id);
      return whole === null ? null : { text: keyFigures[whole].name, href: definitionPage(whole) };
    }],
  ],
});
