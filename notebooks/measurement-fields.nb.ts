// %% [markdown] id=intro-fr {"lang":"fr"}
// # Ce qui est prouvé, là où le territoire parie
//
// Les marches de la preuve par domaine de spécialisation ; par thème, là où aucun domaine n’est publié.

// %% [markdown] id=intro-en {"lang":"en"}
// # What is proven where the territory bets
//
// The steps of evidence by domain of specialisation; by theme where no domain is published.

// %% id=load
import { fieldsOf, metIn } from "../pipeline/analysis/territory/evidence-by-field.ts";
import { type Criterion } from "../pipeline/analysis/territory/living-lab.ts";
import { countMatrix } from "../pipeline/figures/count-matrix.ts";
import { type Bilingual, inBoth } from "../pipeline/language/bilingual.ts";
import { isPlural } from "../pipeline/language/plural.ts";
import { dataset, figure, sentence } from "../pipeline/notebook/mod.ts";
import { all, names, projects } from "./measurement-view.ts";

// %% id=specialisation
const { kind: fieldKind, fields } = fieldsOf(dataset, all);
/** The steps in a word each, for the heads of the columns. */
const shortNames = {
  hypothesis: { fr: "hypothèse", en: "hypothesis" },
  "measured-outcome": { fr: "mesure", en: "measure" },
  comparison: { fr: "comparaison", en: "comparison" },
  replication: { fr: "réplication", en: "replication" },
} as const satisfies Partial<Record<Criterion, Bilingual>>;
const fieldColumns = Object.keys(shortNames) as (keyof typeof shortNames)[];
const [top] = fields;
const fieldWord = fieldKind === "domain"
  ? { fr: "Domaine S3", en: "S3 domain" }
  : { fr: "Thème", en: "Theme" };

/** What is proven where the territory wants to specialise. */
export const byField = figure({
  title: inBoth((language) => {
    if (top === undefined) return language === "fr" ? "Aucun domaine" : "No field";
    const met = metIn(top, "comparison").value ?? 0;
    const lead = fieldKind === "domain"
      ? language === "fr" ? "première priorité" : "first priority"
      : language === "fr"
      ? "thème le plus fourni"
      : "largest theme";
    return language === "fr"
      ? `« ${top.label.fr} », ${lead} : ${
        projects(top.projects.length, "fr")
      }, ${met} avec comparaison`
      : `“${top.label.en}”, ${lead}: ${
        projects(top.projects.length, "en")
      }, ${met} with a comparison`;
  }),
  subtitle: inBoth((language) =>
    fieldKind === "domain"
      ? language === "fr"
        ? "Nombre de projets par domaine de spécialisation, du plus au moins prioritaire, et ce qu’ils ont sûrement franchi. Un projet peut être dans plusieurs domaines."
        : "Number of projects by domain of specialisation, highest priority first, and what they have surely climbed. A project may be in several domains."
      : language === "fr"
      ? "Nombre de projets par thème, et ce qu’ils ont sûrement franchi. Les thèmes du programme ne sont pas les domaines de la spécialisation : aucun rattachement n’est publié."
      : "Number of projects by theme, and what they have surely climbed. The programme’s themes are not domains of specialisation: no link between the two is published."
  ),
  alt: inBoth((language) =>
    fields.map((field) =>
      `${field.label[language]} ${field.projects.length} (${
        fieldColumns.map((criterion) =>
          `${names[criterion][language]} ${metIn(field, criterion).value}`
        ).join(", ")
      })`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${
        projects(all.length, "fr")
      }. Disque creux : projets présents ; plein : marche sûrement franchie. Sources : ${
        fieldKind === "domain" ? "tables domains, project_domains" : "table projects"
      } et celles des critères.`
      : `n = ${
        projects(all.length, "en")
      }. Ring: projects present; full disc: step surely climbed. Sources: ${
        fieldKind === "domain" ? "tables domains, project_domains" : "table projects"
      } and those of the criteria.`
  ),
  rows: fields,
  columns: [
    { title: fieldWord, value: ({ label }) => label },
    {
      title: { fr: "Priorité", en: "Priority" },
      value: ({ priority }) => priority,
      align: "right",
    },
    {
      title: { fr: "Projets", en: "Projects" },
      value: (field) => field.projects.length,
      align: "right",
    },
    ...fieldColumns.map((criterion) => ({
      title: names[criterion],
      value: (field: (typeof fields)[number]) => metIn(field, criterion),
      align: "right" as const,
    })),
  ],
  draw: (frame) => {
    const present = frame.language === "fr" ? "projets" : "projects";
    return countMatrix(frame, {
      rows: fields.map(({ label }) => frame.say(label)),
      columns: [present, ...fieldColumns.map((criterion) => frame.say(shortNames[criterion]))],
      full: fieldColumns.map((criterion) => frame.say(shortNames[criterion])),
      cells: fields.flatMap((field) => [
        { row: frame.say(field.label), column: present, count: field.projects.length },
        ...fieldColumns.map((criterion) => ({
          row: frame.say(field.label),
          column: frame.say(shortNames[criterion]),
          count: metIn(field, criterion).value ?? 0,
        })),
      ]),
    });
  },
});

const bare = fields.filter((field) => (metIn(field, "measured-outcome").value ?? 0) === 0);
/** Fields in which nothing has been surely measured. */
export const unmeasuredFields = sentence(inBoth((language) => {
  const list = bare.map(({ label }) => label[language]).join(language === "fr" ? " ; " : "; ");
  const word = fieldKind === "domain"
    ? { fr: ["domaine", "domaines"], en: ["domain", "domains"] }
    : { fr: ["thème", "thèmes"], en: ["theme", "themes"] };
  if (bare.length === 0) {
    return language === "fr"
      ? `Dans chaque ${word.fr[0]}, un résultat au moins a été mesuré.`
      : `In every ${word.en[0]}, one outcome at least was measured.`;
  }
  const plural = isPlural(bare.length, language) ? 1 : 0;
  return language === "fr"
    ? `${bare.length} ${
      word.fr[plural]
    } sur ${fields.length} sans aucun résultat sûrement mesuré : ${list}.`
    : `${bare.length} of ${fields.length} ${
      word.en[1]
    } without any outcome surely measured: ${list}.`;
}));
