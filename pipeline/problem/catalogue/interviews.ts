import { entry, words } from "../entry.ts";

const noTexts = words(
  "{sources|La seule source du projet n’a pas|Aucune des {sources} sources du projet n’a} de texte : rien n’est importé.",
  "{sources|The only source of the project has no|None of the {sources} sources of the project has a} text: nothing is imported.",
);
const withSources = words(
  "Exportez de nouveau le projet avec ses sources, au format .qdpx.",
  "Export the project again with its sources, as .qdpx.",
);
const noText = words(
  "La source « {source} » n’a pas de texte ({codings} {codings|codage|codages}).",
  "The source “{source}” has no text ({codings} {codings|coding|codings}).",
);
const noTextWhy = words("{why}", "{why}");
const noTextMend = words(
  "Ses codages ne sont pas repris ; ajoutez le texte au projet si besoin.",
  "Its codings are not carried on; add the text to the project if needed.",
);
const nothing = words("Rien à faire.", "Nothing to do.");

/** Transcripts, codings and the projects of coding tools. */
export const interviews = {
  "refi-qda-info/project-name": entry({
    severity: "info",
    what: words(
      "Le projet se nomme {projectName} dans l’archive, au lieu de project.qde.",
      "The project is called {projectName} in the archive, not project.qde.",
    ),
    why: words("Il est lu tout de même.", "It is read all the same."),
    mend: words("Rien à faire.", "Nothing to do."),
    example: { at: { file: "essai.qdpx" }, values: { projectName: "essai.qde" } },
  }),
  "source-error/refi-qda": entry({
    severity: "error",
    what: words("Le fichier REFI-QDA n’a pas pu être lu.", "The REFI-QDA file could not be read."),
    why: words("{detail}", "{detail}"),
    mend: words(
      "Exportez-le de nouveau depuis l’outil de codage.",
      "Export it again from the coding tool.",
    ),
    example: { at: { file: "essai.qdpx" }, values: { detail: "unclosed tag: Project" } },
  }),
  "transcript-speakers": entry({
    severity: "warning",
    what: words("Aucun locuteur n’a été reconnu.", "No speaker was recognised."),
    why: words(
      "Sans locuteurs, les mots de l’enquêteur comptent comme ceux de la personne interrogée.",
      "Without speakers, the interviewer’s words count as those of the person interviewed.",
    ),
    mend: words(
      "Commencez chaque prise de parole par « Nom : » ou « [Nom] (0:00) ».",
      "Start each turn with “Name:” or “[Name] (0:00)”.",
    ),
    example: { at: { file: "entretien-1.txt" } },
  }),
  "document-metadata": entry({
    severity: "warning",
    what: words(
      "Le document porte des métadonnées : {names}.",
      "The document carries metadata: {names}.",
    ),
    why: words(
      "Elles nomment souvent une personne ; elles ne sont pas reprises.",
      "They often name a person; they are not carried on.",
    ),
    mend: words(
      "Ne diffusez que le texte importé, pas le document d’origine.",
      "Pass on the imported text only, never the original document.",
    ),
    example: { at: { file: "entretien-1.docx" }, values: { names: "creator, lastModifiedBy" } },
  }),
  "document-metadata/tracked-changes": entry({
    severity: "warning",
    what: words(
      "Le document contient {hidden} {hidden|commentaire ou modification suivie|commentaires ou modifications suivies}.",
      "The document holds {hidden} {hidden|comment or tracked change|comments or tracked changes}.",
    ),
    why: words(
      "Ils peuvent contenir des noms ; les commentaires et les textes supprimés ne sont pas repris.",
      "They can hold names; comments and deleted text are not carried on.",
    ),
    mend: words("Vérifiez le texte importé.", "Check the imported text."),
    example: { at: { file: "entretien-1.docx" }, values: { hidden: 3 } },
  }),
  "source-error/transcript": entry({
    severity: "error",
    what: words("La transcription n’a pas pu être lue.", "The transcript could not be read."),
    why: words("{detail}", "{detail}"),
    mend: words(
      "Enregistrez-la de nouveau en .docx ou en .txt.",
      "Save it again as .docx or .txt.",
    ),
    example: { at: { file: "entretien-1.docx" }, values: { detail: "no document.xml" } },
  }),
  "hash-error": entry({
    severity: "warning",
    what: words(
      "Le texte de {transcript} n’est plus celui qui a été codé.",
      "The text of {transcript} is no longer the one that was coded.",
    ),
    why: words(
      "Les positions des codages peuvent désigner d’autres mots.",
      "The positions of the codings may point at other words.",
    ),
    mend: words(
      "Réimportez la transcription corrigée : les codages seront déplacés avec preuve.",
      "Import the corrected transcript again: codings will be moved with proof.",
    ),
    example: {
      at: { file: "interviews.csv", line: 3, column: "text_sha256" },
      values: { transcript: "transcripts/e-01.txt" },
    },
  }),
  "broken-anchors": entry({
    severity: "error",
    what: words(
      "Le codage {cell} ne désigne pas les mots qu’il dit.",
      "The coding {cell} does not point at the words it says.",
    ),
    why: words(
      "Une citation doit être un extrait exact de la transcription.",
      "A quote must be an exact part of the transcript.",
    ),
    mend: words(
      "Corrigez start et end, ou codez de nouveau le passage.",
      "Correct start and end, or code the passage again.",
    ),
    example: { at: { file: "codings.csv", line: 14, column: "exact", cell: "c-014" } },
  }),
  "broken-anchors/moved": entry({
    severity: "warning",
    what: words(
      "{count} {count|codage de l’entretien {id} n’a pas retrouvé son|codages de l’entretien {id} n’ont pas retrouvé leur} passage.",
      "{count} {count|coding of the interview {id} did not find its|codings of the interview {id} did not find their} passage again.",
    ),
    why: words(
      "La transcription a changé ; rien ne prouve où ces passages se trouvent maintenant.",
      "The transcript has changed; nothing proves where these passages are now.",
    ),
    mend: words(
      "Reprenez-les dans l’outil de codage ; leur texte exact est dans la colonne exact.",
      "Code them again in the coding tool; their exact words are in the column exact.",
    ),
    example: { at: { file: "codings.csv" }, values: { count: 2, id: "e-01" } },
  }),
  "refi-qda-error/no-texts": entry({
    severity: "error",
    what: noTexts,
    why: words(
      "Le fichier {path} n’a pas été trouvé, ou il est vide.",
      "The file {path} was not found, or is empty.",
    ),
    mend: withSources,
    example: { at: { file: "essai.qdpx" }, values: { sources: 3, path: "sources/1.txt" } },
  }),
  "refi-qda-error/no-text-named": entry({
    severity: "error",
    what: noTexts,
    why: words("Le projet n’indique aucun fichier de texte.", "The project names no text file."),
    mend: withSources,
    example: { at: { file: "essai.qde" }, values: { sources: 3 } },
  }),
  "refi-qda-warning/no-text": entry({
    severity: "warning",
    what: noText,
    why: noTextWhy,
    mend: noTextMend,
    example: {
      at: { file: "essai.qdpx" },
      values: {
        source: "entretien-1",
        codings: 4,
        why: {
          fr: "Le fichier sources/1.txt manque ou est vide.",
          en: "The file sources/1.txt is absent or empty.",
        },
      },
    },
  }),
  "refi-qda-info/no-text": entry({
    severity: "info",
    what: noText,
    why: noTextWhy,
    mend: noTextMend,
    example: {
      at: { file: "essai.qdpx" },
      values: {
        source: "plan",
        codings: 0,
        why: { fr: "C’est une image.", en: "It is a picture." },
      },
    },
  }),
  "refi-qda-info/cases": entry({
    severity: "info",
    what: words(
      "{count} {count|codage rattache|codages rattachent} un texte à un cas (usage de NVivo).",
      "{count} {count|coding attaches|codings attach} a text to a case (a habit of NVivo).",
    ),
    why: words("Ce ne sont pas des codes.", "They are no codes."),
    mend: nothing,
    example: { at: { file: "essai.qdpx" }, values: { count: 12 } },
  }),
  "refi-qda-warning/lost-codings": entry({
    severity: "warning",
    what: words(
      "{lost} {lost|codage|codages} sur {all} {lost|n’est pas repris|ne sont pas repris}.",
      "{lost} {lost|coding|codings} of {all} {lost|is|are} not carried on.",
    ),
    why: words(
      "Leur source n’a pas de texte, leur passage n’est pas du texte ou leur code n’existe pas.",
      "Their source has no text, their passage is no text, or their code does not exist.",
    ),
    mend: words("Comparez avec l’outil de codage.", "Compare with the coding tool."),
    example: { at: { file: "essai.qdpx" }, values: { lost: 2, all: 40 } },
  }),
  "refi-qda-warning/outside": entry({
    severity: "warning",
    what: words(
      "{count} {count|passage se trouve|passages se trouvent} hors de leur texte.",
      "{count} {count|passage lies|passages lie} outside their text.",
    ),
    why: words(
      "Le texte a changé depuis le codage, ou les positions sont comptées autrement.",
      "The text changed after it was coded, or positions are counted otherwise.",
    ),
    mend: words("Exportez de nouveau le projet.", "Export the project again."),
    example: { at: { file: "essai.qdpx" }, values: { count: 2 } },
  }),
  "refi-qda-warning/positions": entry({
    severity: "warning",
    what: words(
      "« {source} » : rien ne prouve la façon dont les positions sont comptées.",
      "“{source}”: nothing proves how positions are counted.",
    ),
    why: words(
      "Plusieurs lectures conviennent aussi bien ; celle de la norme est gardée.",
      "Several readings fit equally well; the standard’s is kept.",
    ),
    mend: words("Vérifiez quelques passages.", "Check a few passages."),
    example: { at: { file: "essai.qdpx" }, values: { source: "entretien-1" } },
  }),
  "refi-qda-info/positions": entry({
    severity: "info",
    what: words(
      "« {source} » : positions comptées par l’outil selon « {reading} ».",
      "“{source}”: the tool counted positions as “{reading}”.",
    ),
    why: words(
      "C’est la lecture sous laquelle les citations connues se retrouvent.",
      "It is the reading under which the known quotes stand where they should.",
    ),
    mend: nothing,
    example: { at: { file: "essai.qdpx" }, values: { source: "entretien-1", reading: "crlf" } },
  }),
  "refi-qda-info/namespace": entry({
    severity: "info",
    what: words(
      "Le fichier suit un état ancien de la norme ({namespace}).",
      "The file follows an old state of the standard ({namespace}).",
    ),
    why: words("Il est lu comme la version 1.0.", "It is read as version 1.0."),
    mend: nothing,
    example: { at: { file: "essai.qde" }, values: { namespace: "urn:QDA-XML:project:0.9" } },
  }),
};
