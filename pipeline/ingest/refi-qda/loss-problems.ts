import type { Bilingual } from "../../language/bilingual.ts";
import { type Problem, problem, type Severity } from "../../problem/problem.ts";
import type { LossLedger } from "./project.ts";
import type { ReadSource } from "./read-sources.ts";
import type { Element } from "./xml.ts";

type Counts = Omit<LossLedger, "problems">;

/** What was lost or doubtful in a project, said in a sentence each. */
export function lossProblems(
  counts: Counts,
  sources: readonly ReadSource[],
  toCases: number,
  root: Element,
  file: string,
): Problem[] {
  const found: Problem[] = [];
  const add = (severity: Severity, what: Bilingual, why: Bilingual, mend: Bilingual) =>
    found.push(
      problem({ code: `refi-qda-${severity}`, severity, file, what, why, mend }),
    );
  if (counts.sources.in > 0 && counts.sources.withText === 0) add("error", ...noTexts(sources));
  else missingTexts(sources, add);
  if (toCases > 0) add("info", ...caseCodings(toCases));
  const lost = counts.codings.in - counts.codings.out - toCases;
  if (lost > 0) add("warning", ...lostCodings(lost, counts.codings.in));
  const outside = sources.reduce((sum, source) => sum + source.outside, 0);
  if (outside > 0) add("warning", ...outsideText(outside));
  readings(sources, add);
  namespaces(root, add);
  return found;
}

type Add = (severity: Severity, what: Bilingual, why: Bilingual, mend: Bilingual) => void;
type Words = [Bilingual, Bilingual, Bilingual];

function noTexts(sources: readonly ReadSource[]): Words {
  const path = sources.find((source) => source.path !== "")?.path ?? "";
  return [
    {
      fr: `Aucune des ${sources.length} sources du projet n’a de texte : rien n’est importé.`,
      en: `None of the ${sources.length} sources of the project has a text: nothing is imported.`,
    },
    {
      fr: path === ""
        ? "Le projet n’indique aucun fichier de texte."
        : `Le fichier ${path} n’a pas été trouvé, ou il est vide.`,
      en: path === ""
        ? "The project names no text file."
        : `The file ${path} was not found, or is empty.`,
    },
    {
      fr: "Exportez de nouveau le projet avec ses sources, au format .qdpx.",
      en: "Export the project again with its sources, as .qdpx.",
    },
  ];
}

function missingTexts(sources: readonly ReadSource[], add: Add): void {
  for (const { source, noText, path, codingsIn } of sources) {
    if (noText === null) continue;
    add(
      codingsIn > 0 ? "warning" : "info",
      {
        fr: `La source « ${source.name} » n’a pas de texte (${codingsIn} codages).`,
        en: `The source “${source.name}” has no text (${codingsIn} codings).`,
      },
      path === ""
        ? {
          fr: "C’est une image, un son ou un film, ou son texte n’est pas indiqué.",
          en: "It is a picture, a sound or a film, or its text is not named.",
        }
        : {
          fr: `Le fichier ${path} manque ou est vide.`,
          en: `The file ${path} is absent or empty.`,
        },
      {
        fr: "Ses codages ne sont pas repris ; ajoutez le texte au projet si besoin.",
        en: "Its codings are not carried on; add the text to the project if needed.",
      },
    );
  }
}

function caseCodings(count: number): Words {
  return [
    {
      fr: `${count} codages rattachent un texte à un cas (usage de NVivo).`,
      en: `${count} codings attach a text to a case (a habit of NVivo).`,
    },
    { fr: "Ce ne sont pas des codes.", en: "They are no codes." },
    { fr: "Rien à faire.", en: "Nothing to do." },
  ];
}

function lostCodings(lost: number, all: number): Words {
  return [
    {
      fr: `${lost} codages sur ${all} ne sont pas repris.`,
      en: `${lost} codings of ${all} are not carried on.`,
    },
    {
      fr:
        "Leur source n’a pas de texte, leur passage n’est pas du texte ou leur code n’existe pas.",
      en: "Their source has no text, their passage is no text, or their code does not exist.",
    },
    { fr: "Comparez avec l’outil de codage.", en: "Compare with the coding tool." },
  ];
}

function outsideText(count: number): Words {
  return [
    {
      fr: `${count} passages se trouvent hors de leur texte.`,
      en: `${count} passages lie outside their text.`,
    },
    {
      fr: "Le texte a changé depuis le codage, ou les positions sont comptées autrement.",
      en: "The text changed after it was coded, or positions are counted otherwise.",
    },
    { fr: "Exportez de nouveau le projet.", en: "Export the project again." },
  ];
}

function readings(sources: readonly ReadSource[], add: Add): void {
  for (const { source, proved } of sources) {
    const selections = source.selections.length;
    if (selections > 0 && !proved) {
      add(
        "warning",
        {
          fr: `« ${source.name} » : rien ne prouve la façon dont les positions sont comptées.`,
          en: `“${source.name}”: nothing proves how positions are counted.`,
        },
        {
          fr: "Plusieurs lectures conviennent aussi bien ; celle de la norme est gardée.",
          en: "Several readings fit equally well; the standard’s is kept.",
        },
        { fr: "Vérifiez quelques passages.", en: "Check a few passages." },
      );
    } else if (selections > 0 && source.reading !== "as-is") {
      add(
        "info",
        {
          fr: `« ${source.name} » : positions comptées par l’outil selon « ${source.reading} ».`,
          en: `“${source.name}”: the tool counted positions as “${source.reading}”.`,
        },
        {
          fr: "C’est la lecture sous laquelle les citations connues se retrouvent.",
          en: "It is the reading under which the known quotes stand where they should.",
        },
        { fr: "Rien à faire.", en: "Nothing to do." },
      );
    }
  }
}

function namespaces(root: Element, add: Add): void {
  if (root.namespace === "" || /^urn:QDA-XML:(project|codebook):1\.0$/.test(root.namespace)) return;
  add(
    "info",
    {
      fr: `Le fichier suit un état ancien de la norme (${root.namespace}).`,
      en: `The file follows an old state of the standard (${root.namespace}).`,
    },
    { fr: "Il est lu comme la version 1.0.", en: "It is read as version 1.0." },
    { fr: "Rien à faire.", en: "Nothing to do." },
  );
}
