import { entry, words } from "../entry.ts";

/** What protects the people who spoke: rules, consent, the gate, withdrawal, keeping. */
export const privacy = {
  "disclosure-rules/least": entry({
    severity: "error",
    what: words(
      "{column} vaut {cell} ; c’est moins que {least}, ou ce n’est pas un nombre entier.",
      "{column} is {cell}; that is less than {least}, or no whole number.",
    ),
    why: words(
      "Un laboratoire peut demander plus de personnes avant de publier un compte, jamais moins.",
      "A lab may ask for more people before a count is published, never for fewer.",
    ),
    mend: words(
      "Écrivez {least} ou plus, ou retirez la ligne : {least} s’applique alors.",
      "Write {least} or more, or remove the line: {least} applies then.",
    ),
    example: {
      at: { file: "datapackage.json", column: "disclosure.asked", cell: "2" },
      values: { least: 3 },
    },
  }),
  "disclosure-rules/form": entry({
    severity: "error",
    what: words(
      "{column} n’a pas la forme attendue : {cell}.",
      "{column} does not have the form expected: {cell}.",
    ),
    why: words(
      "Les règles de divulgation disent à partir de combien de personnes un compte se publie ; une règle mal lue ne protégerait personne.",
      "Disclosure rules say from how many people on a count is published; a rule misread would protect nobody.",
    ),
    mend: words(
      "Écrivez des nombres pour asked, group, attribution, unanimity, et pour colleges une liste d’objets avec id, title, title_en et bodies, où chaque instance n’est que dans un collège.",
      "Write numbers for asked, group, attribution, unanimity, and for colleges a list of objects with id, title, title_en and bodies, where each body is in one college only.",
    ),
    example: {
      at: { file: "datapackage.json", column: "disclosure.colleges", cell: '"tous"' },
    },
  }),
  "disclosure": entry({
    severity: "error",
    what: words(
      "{kind|name=Un nom de la clé|contact=Une coordonnée|identifier=Un identifiant d’entretien, de personne, de passage ou de codeur|interview-date=La date d’un entretien|unquotable-words=Des mots d’une personne que l’on ne peut pas citer|small-cell=Un compte de trop peu de personnes|unanimity=L’unanimité d’un petit groupe|single-seat=Des mots qui désignent un seul siège|person-number=Un numéro qui désigne une personne|metadata=Une trace de la machine ou du programme} {kind|name=apparaît|contact=apparaît|identifier=apparaît|interview-date=apparaît|unquotable-words=apparaissent|small-cell=apparaît|unanimity=est dite|single-seat=apparaissent|person-number=apparaît|metadata=apparaît}{about}{more||, et dans un autre fichier|, et dans {more} autres fichiers} : {around}",
      "{kind|name=A name of the key|contact=A contact|identifier=An identifier of an interview, a person, a passage or a coder|interview-date=The date of an interview|unquotable-words=Words of a person who may not be quoted|small-cell=A count of too few people|unanimity=Unanimity of a small group|single-seat=Words that point at one seat|person-number=A number that stands for a person|metadata=A trace of the machine or the program} {kind|name=stands|contact=stands|identifier=stands|interview-date=stands|unquotable-words=stand|small-cell=stands|unanimity=is told|single-seat=stand|person-number=stands|metadata=stands}{about}{more||, and in one other file|, and in {more} other files}: {around}",
    ),
    why: words(
      "Les lecteurs sont les collègues des personnes entendues : cela peut leur dire qui a parlé, ou ce que quelqu’un a dit.",
      "Readers are colleagues of the people heard: this can tell them who spoke, or what somebody said.",
    ),
    mend: words(
      "Changez la donnée ou le texte d’où cela vient. Si cela peut rester, ajoutez à private/overrides.csv une ligne leak, reason, signed_by, signed_on avec leak = {id}.",
      "Change the data or the text it comes from. If it may stand, add to private/overrides.csv a row leak, reason, signed_by, signed_on with leak = {id}.",
    ),
    example: {
      at: { file: "fr/governance.html", column: "Ce qui freine" },
      values: {
        kind: "single-seat",
        about: "",
        around: "… m’envoie une note avant chaque comité",
        id: "3f9a0c71be24",
        more: 1,
      },
    },
  }),
  "privacy-override/columns": entry({
    severity: "error",
    what: words(
      "Le fichier des dérogations n’a pas ses colonnes.",
      "The file of overrides lacks its columns.",
    ),
    why: words(
      "Une dérogation laisse publier ce que le contrôle arrête : elle doit être motivée et signée.",
      "An override lets what the gate stops be published: it must be reasoned and signed.",
    ),
    mend: words(
      "Donnez-lui les colonnes leak, reason, signed_by, signed_on.",
      "Give it the columns leak, reason, signed_by, signed_on.",
    ),
    example: { at: { file: "private/overrides.csv", line: 1 } },
  }),
  "privacy-override/unsigned": entry({
    severity: "error",
    what: words(
      "La dérogation {cell} n’est pas motivée, ou pas signée.",
      "The override {cell} is not reasoned, or not signed.",
    ),
    why: words(
      "Une dérogation laisse publier ce que le contrôle arrête : elle doit être motivée et signée.",
      "An override lets what the gate stops be published: it must be reasoned and signed.",
    ),
    mend: words(
      "Écrivez un motif de dix signes au moins, qui signe, et la date (AAAA-MM-JJ).",
      "Write a reason of ten signs at least, who signs, and the date (YYYY-MM-DD).",
    ),
    example: { at: { file: "private/overrides.csv", line: 2, cell: "3f9a0c71be24" } },
  }),
  "pseudonym-turns": entry({
    severity: "error",
    what: words(
      "Une fois les noms remplacés, la transcription n’a plus ses prises de parole ({before} → {after}).",
      "With the names replaced, the transcript no longer has its turns ({before} → {after}).",
    ),
    why: words(
      "Un pseudonyme trop long, ou avec deux-points, n’ouvre plus de prise de parole : les mots de l’enquêteur compteraient.",
      "A pseudonym that is too long, or has a colon, opens no turn any more: the interviewer’s words would count.",
    ),
    mend: words(
      "Dans la clé, donnez à qui parle un pseudonyme court, par exemple « Élue A » ou « Chercheuse ».",
      "In the key, give those who speak a short pseudonym, for instance “Élue A” or “Chercheuse”.",
    ),
    example: { at: { file: "entretien.docx" }, values: { before: 42, after: 3 } },
  }),
  "likely-names/no-key": entry({
    severity: "warning",
    what: words(
      "{count} {count|forme ressemble|formes ressemblent} à un nom de personne, et il n’y a pas de clé.",
      "{count} {count|form looks|forms look} like a person’s name, and there is no key.",
    ),
    why: words(
      "Sans clé, aucun nom n’est remplacé : la transcription en porte peut-être.",
      "Without a key no name is replaced: the transcript may hold some.",
    ),
    mend: words(
      "Écrivez private/names.csv dans le laboratoire (colonnes name, pseudonym, variants), puis importez de nouveau ; la liste est sur la sortie d’erreur.",
      "Write private/names.csv in the lab (columns name, pseudonym, variants), then import again; the list is on standard error.",
    ),
    example: { at: { file: "entretien.docx" }, values: { count: 4 } },
  }),
  "likely-names/left": entry({
    severity: "info",
    what: words(
      "{count} {count|forme ressemble|formes ressemblent} encore à un nom de personne.",
      "{count} {count|form looks|forms look} like a person’s name still.",
    ),
    why: words(
      "La clé ne les a pas ; ce sont peut-être des lieux ou des organismes.",
      "The key does not have them; they may be places or organisations.",
    ),
    mend: words(
      "Lisez la liste, sur la sortie d’erreur ; ajoutez à la clé ceux qui nomment quelqu’un.",
      "Read the list, on standard error; add to the key those that name somebody.",
    ),
    example: { at: { file: "entretien.docx" }, values: { count: 4 } },
  }),
  "transcript-unreviewed": entry({
    severity: "warning",
    what: words(
      "La transcription {file} n’est pas marquée comme pseudonymisée.",
      "The transcript {file} is not marked as pseudonymised.",
    ),
    why: words(
      "Elle attend une relecture, là où git l’ignore : un collègue ne la recevrait pas.",
      "It waits to be read again, where git ignores it: a colleague would not receive it.",
    ),
    mend: words(
      "Relisez-la, puis lancez deno task import --reviewed {cell} --into avec le dossier du jeu.",
      "Read it again, then run deno task import --reviewed {cell} --into with the folder of the dataset.",
    ),
    example: { at: { file: "transcripts/to-review/ent-03.txt", cell: "ent-03" } },
  }),
  "withdrawn-left": entry({
    severity: "warning",
    what: words(
      "Il reste {rows} {rows|ligne|lignes} d’un entretien {status|refused=refusé|withdrawn=retiré|none=sans consentement}.",
      "{rows} {rows|row is|rows are} left of an interview {status|refused=refused|withdrawn=withdrawn|none=without consent}.",
    ),
    why: words(
      "Ce qui reste dans les tables, les textes ou les mémos peut être publié ou exporté un jour.",
      "What is left in tables, texts or memos may be published or exported some day.",
    ),
    mend: words(
      "Lancez deno task withdraw {cell} --data avec le dossier du jeu.",
      "Run deno task withdraw {cell} --data with the folder of the dataset.",
    ),
    example: {
      at: { file: "codings.csv", cell: "ent-13" },
      values: { rows: 12, status: "withdrawn" },
    },
  }),
  "consent-unknown": entry({
    severity: "warning",
    what: words(
      "Le consentement de cet entretien n’est pas noté.",
      "The consent of this interview is not noted.",
    ),
    why: words(
      "Sans lui, la personne est comptée et n’est jamais citée.",
      "Without it the person is counted and never quoted.",
    ),
    mend: words(
      "Notez ce qu’elle a permis : use, quote, quote-with-role, archive, re-contact, ou none.",
      "Note what they allowed: use, quote, quote-with-role, archive, re-contact, or none.",
    ),
    example: { at: { file: "interviews.csv", line: 4, column: "consent", cell: "ent-03" } },
  }),
  "written-overlap": entry({
    severity: "warning",
    what: words(
      "{column} reprend des mots d’une personne que l’on ne peut pas citer : « {cell} ».",
      "{column} takes up words of a person who may not be quoted: “{cell}”.",
    ),
    why: words(
      "Un constat, un motif ou un mémo qui reprend ses mots la cite sans son accord.",
      "A finding, a reason or a memo that takes up their words quotes them without consent.",
    ),
    mend: words("Dites-le autrement.", "Say it otherwise."),
    example: {
      at: {
        file: "findings.csv",
        line: 4,
        column: "reason_fr",
        cell: "des dossiers en souffrance",
      },
    },
  }),
  "written-seat": entry({
    severity: "warning",
    what: words(
      "{column} désigne un seul siège : « {cell} ».",
      "{column} points at one seat: “{cell}”.",
    ),
    why: words(
      "Un collègue saurait de qui il s’agit ; la page pour lecteurs serait arrêtée.",
      "A colleague would know who it is; the page for readers would be stopped.",
    ),
    mend: words(
      "Dites d’où vient la voix sans dire de quel siège.",
      "Say where the voice comes from without saying from which seat.",
    ),
    example: { at: { file: "findings.csv", line: 4, column: "reason_fr", cell: "la présidence" } },
  }),
  "keeping/overdue": entry({
    severity: "warning",
    what: words(
      "La date d’effacement est passée : {kind}, à effacer le {until}.",
      "The date of deletion is past: {kind}, to be deleted on {until}.",
    ),
    why: words(
      "Le registre de traitement promet cette date aux personnes entendues.",
      "The processing record promises this date to the people heard.",
    ),
    mend: words(
      "Effacez ce qui reste, ou changez la date dans processing, avec l’accord du délégué à la protection des données.",
      "Delete what is left, or change the date in processing, as agreed with the data protection officer.",
    ),
    example: {
      at: { file: "private/names.csv", column: "processing.keep.key" },
      values: { kind: "key", until: "2025-12-31" },
    },
  }),
  "keeping/missing": entry({
    severity: "warning",
    what: words(
      "Le laboratoire a des entretiens et pas de registre de traitement.",
      "The lab has interviews and no processing record.",
    ),
    why: words(
      "Des données pseudonymisées restent personnelles : dites qui les traite, pour quoi, et jusqu’à quand.",
      "Pseudonymised data remain personal: say who processes them, for what, and until when.",
    ),
    mend: words(
      "Ajoutez processing à datapackage.json : controller, contact, purpose, basis, et keep avec une date par sorte (recordings, originals, key, contacts, transcripts, codings).",
      "Add processing to datapackage.json: controller, contact, purpose, basis, and keep with a date for each kind (recordings, originals, key, contacts, transcripts, codings).",
    ),
    example: { at: { file: "datapackage.json", column: "processing" } },
  }),
  "keeping/form": entry({
    severity: "warning",
    what: words(
      "{column} n’est pas compris : {cell}.",
      "{column} is not understood: {cell}.",
    ),
    why: words(
      "Le registre de traitement a controller, contact, purpose, basis, recipients, et keep : une date (AAAA-MM-JJ) par sorte de données.",
      "The processing record has controller, contact, purpose, basis, recipients, and keep: a date (YYYY-MM-DD) for each kind of data.",
    ),
    mend: words("Corrigez la ligne.", "Mend the line."),
    example: { at: { file: "datapackage.json", column: "processing.keep.key", cell: "bientôt" } },
  }),
  "withdraw/unknown": entry({
    severity: "error",
    what: words("Aucun entretien ne se nomme {cell}.", "No interview is called {cell}."),
    why: words("Rien n’a été changé.", "Nothing was changed."),
    mend: words(
      "Regardez la colonne interview_id de la table interviews.",
      "Look at the column interview_id of the table interviews.",
    ),
    suggest: words("Vouliez-vous dire {repair} ?", "Did you mean {repair}?"),
    example: { at: { file: "interviews.csv", cell: "ent-99" } },
  }),
  "export-left-out": entry({
    severity: "warning",
    what: words(
      "Le texte {count|d’aucun entretien|de {count} entretien|de {count} entretiens} n’est pas dans le fichier.",
      "The text of {count|no interview|{count} interview|{count} interviews} is not in the file.",
    ),
    why: words(
      "Les personnes n’ont pas permis d’être citées, pour des lecteurs d’être archivées, ou leur consentement n’est pas noté.",
      "The people did not allow quotation, for readers archiving, or their consent is not noted.",
    ),
    mend: words(
      "Notez le consentement de chaque entretien dans la colonne consent de interviews.csv.",
      "Note the consent of each interview in the column consent of interviews.csv.",
    ),
    example: { at: { file: "essai.qdpx" }, values: { count: 1 } },
  }),
  "other-edition": entry({
    severity: "error",
    what: words(
      "{file} est de l’édition {audience|readers=des chercheurs|researchers=des lecteurs}.",
      "{file} is of the edition for {audience|readers=researchers|researchers=readers}.",
    ),
    why: words(
      "Les deux éditions ne vont pas dans un même dossier : on transmettrait l’une avec l’autre.",
      "The two editions do not go into one folder: one would be passed on with the other.",
    ),
    mend: words(
      "Donnez un autre dossier avec --out, ou effacez ce site.",
      "Give another folder with --out, or delete this site.",
    ),
    example: { at: { file: "reports/site/essai" }, values: { audience: "readers" } },
  }),
};
