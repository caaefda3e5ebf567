import assert from "node:assert/strict";
import { textSha256 } from "../../pipeline/language/sha256.ts";
import type { LeakKind } from "../../pipeline/privacy/gate/leak.ts";
import { demo, leaksOf } from "./demo-gate.ts";

/** The words of somebody of the demo who may not be quoted, some of them in a row. */
const silentWords = (() => {
  const row = demo.tables.interviews.rows.find(({ consent }) => consent[0] === "use")!;
  const said = demo.transcripts.get(row.transcript)!;
  const turns = said.turns.filter(({ interviewer, speaker }) => !interviewer && speaker !== null);
  const longest = turns.toSorted((a, b) => (b.end - b.start) - (a.end - a.start))[0]!;
  return said.points.slice(longest.start, longest.end).split(/\s+/);
})();
const wordsOfSilent = (from: number, count: number) =>
  silentWords.slice(from, from + count).join(" ");

const text = (words: string) => `<p>${words}</p>`;
const said = (words: string) => `<blockquote><p>« ${words} »</p></blockquote>`;
const source = (words: string) => `${said("On inaugure.")}<p class="quote-source">${words}</p>`;
const finding = (words: string) => `<div class="outline"><ul><li><p>${words}</p></li></ul></div>`;
const attribute = (words: string) => `<figure aria-label="${words}"><p>Figure</p></figure>`;
const table = (head: readonly string[], cells: readonly string[], caption = "Personnes") =>
  `<table><caption>${caption}</caption><thead><tr>${
    head.map((cell) => `<th>${cell}</th>`).join("")
  }</tr></thead><tbody><tr>${
    cells.map((cell) => `<td>${cell}</td>`).join("")
  }</tr></tbody></table>`;
const csv = (lines: string) =>
  `<a href="data:text/csv;charset=utf-8;base64,${
    btoa(Array.from(new TextEncoder().encode(lines), (byte) => String.fromCharCode(byte)).join(""))
  }">CSV</a>`;
const drawn = (...words: string[]) =>
  `<figure><h3>Personnes qui expriment chaque thème</h3><svg>${
    words.map((word) => `<text x="1">${word}</text>`).join("")
  }<rect width="30"></rect></svg></figure>`;

/** Kinds of leak, each as somebody might let it happen. */
const planted: readonly (readonly [what: string, kind: LeakKind, html: string, file?: string])[] = [
  ["a name", "name", text("On doit beaucoup à Maëlys Quéméneur.")],
  ["a name without accents", "name", text("On doit beaucoup à Maelys Quemeneur.")],
  ["a name in capitals", "name", text("MAËLYS QUÉMÉNEUR L’A DIT")],
  ["surname first", "name", text("Quéméneur Maëlys, par exemple")],
  ["surname alone", "name", text("comme le dit quéméneur")],
  ["a title and a surname", "name", text("Mme Quéméneur en parle")],
  ["a title and a common surname", "name", text("selon M. Petit")],
  ["an initial and a surname", "name", text("J.-B. Le Goff et d’autres")],
  ["a first name and an initial", "name", text("merci à Maëlys Q. pour tout")],
  ["initials with points", "name", text("noté par M.Q. en séance")],
  ["a compound first name apart", "name", text("avec Jean Baptiste Le Goff")],
  ["a particle joined", "name", text("un avis legoffiste")],
  ["a plural of a surname", "name", text("les Quéméneurs ont tranché")],
  ["an adjective of a surname", "name", text("la méthode quéméneurienne")],
  ["a name cut by markup", "name", text("Maë<b>lys</b> Qué<i>méneur</i>")],
  ["a name cut by unseen signs", "name", text("Qué\u200bmé\u00adneur")],
  ["a name with hard spaces", "name", text("Maëlys\u00a0Quéméneur")],
  ["a name in entities", "name", text("Qu&#233;m&#xE9;neur")],
  ["a name decomposed", "name", text("Quéméneur".normalize("NFD"))],
  ["a name in look-alike letters", "name", text("Quémén\u0435ur")],
  ["a name letter by letter", "name", text("Q u é m é n e u r")],
  ["a name in an attribute", "name", attribute("Avis de Maëlys Quéméneur")],
  ["a name in a comment", "name", `<!-- Quéméneur --><p>rien</p>`],
  ["a name in a drawing", "name", `<svg><title>Quéméneur</title><text>x</text></svg>`],
  ["a name in a table to download", "name", csv("nom,avis\nQuéméneur,oui\n")],
  ["a name in a cell", "name", table(["Qui"], ["Maëlys Quéméneur"])],
  ["a name in an address", "name", `<a href="https://valmere.example/qu%C3%A9m%C3%A9neur">ici</a>`],
  ["a name in the name of a file", "name", text("rien"), "demo/fr/entretien-le-goff.html"],
  ["a name joined as in an address", "name", text("contact : mquemeneur")],
  ["a common name inside a sentence", "name", text("d’après Claire, c’est réglé")],
  ["an e-mail of the key", "contact", text("maelys.quemeneur@valmere.example")],
  ["any e-mail", "contact", text("Écrire à quelquun@service.example")],
  ["an e-mail in words", "contact", text("quelquun [at] service.example")],
  ["a telephone number", "contact", text("Joindre au 06 12 34 56 78")],
  ["a telephone number from abroad", "contact", text("Joindre au +33 6 12 34 56 78")],
  ["a telephone number without spaces", "contact", attribute("0612345678")],
  ["a social security number", "contact", text("1 84 12 76 451 089 46")],
  ["a postal address", "contact", text("Elle habite 14 rue des Lavandières à Brissoy.")],
  ["an interview", "identifier", text("voir ent-05")],
  ["an interview in an anchor", "identifier", `<p id="ent-05">rien</p>`],
  ["a person", "identifier", `<p data-voice="p-05">rien</p>`],
  ["a passage", "identifier", csv("passage,code\nent-05-a02,x\n")],
  ["a coder", "identifier", table(["Codeur"], ["codeur-a"])],
  ["a date", "interview-date", text("entendue le 26 mars 2024")],
  ["a date in figures", "interview-date", text("26/03/2024")],
  ["a date of computers", "interview-date", attribute("2024-03-26")],
  ["a date in English", "interview-date", text("met on March 26, 2024")],
  ["a numbered person", "person-number", text("Entretien n° 5 : elle hésite.")],
  ["a numbered voice", "person-number", table(["Qui", "Avis"], ["Voix 7", "contre"])],
  ["a share of a small body", "small-cell", text("Au comité stratégique, 3 sur 4 le disent.")],
  ["a count of a small body in words", "small-cell", text("Deux voix du conseil des usagers.")],
  ["a percentage of a small body", "small-cell", text("75 % des personnes du comité stratégique.")],
  [
    "a small body in a column",
    "small-cell",
    table(["Thème", "Comité stratégique"], ["Décision", "3 sur 4"]),
  ],
  [
    "a small body in a row",
    "small-cell",
    table(["Instance", "Personnes"], ["Cellule d’appui", "2"]),
  ],
  [
    "a small body in a table to download",
    "small-cell",
    csv("Personnes par instance,Comité stratégique\nDécision,3 sur 4\n"),
  ],
  ["a small body in a drawing", "small-cell", drawn("Comité stratégique", "Conseil des usagers")],
  ["a small body in a description", "small-cell", attribute("Comité stratégique : 3 sur 4")],
  [
    "everybody of a small body",
    "unanimity",
    text("Tous les membres du conseil des usagers le disent."),
  ],
  ["nobody of a small body", "unanimity", text("Personne à la cellule d’appui n’en parle.")],
  ["a body of one mind", "unanimity", text("Le comité stratégique est unanime.")],
  ["everybody, in English", "unanimity", text("All members of the users’ council say so.")],
  ["a post in a quote", "single-seat", said("mon directeur logistique l’a lu")],
  ["a post in a reason", "single-seat", finding("Seule la présidence cite un vote.")],
  [
    "a description that only one fits",
    "single-seat",
    said("la jeune femme de la cellule est venue"),
  ],
  ["the only one of a kind", "single-seat", finding("La seule entreprise du comité s’y oppose.")],
  ["a post that speaks", "single-seat", text("La présidente dit le contraire.")],
  ["the only one, who opposes", "single-seat", text("La seule femme du comité s’y oppose.")],
  ["the only one, who wants", "single-seat", text("The only woman of the committee wants it.")],
  ["an identifier without its hyphen", "identifier", text("voir ent05")],
  ["a coding in capitals", "identifier", text("ENT-05-A02")],
  ["a name in base64", "name", text(btoa("Maelys Quemeneur"))],
  ["a hash of a name", "name", text(textSha256("Maëlys Quéméneur").slice(0, 16))],
  ["a fraction of a small body", "small-cell", text("La moitié du comité stratégique hésite.")],
  [
    "one member of a small body",
    "small-cell",
    text("Un seul membre du comité stratégique s’y oppose."),
  ],
  ["one person of a role in a body", "small-cell", text("Une élue du comité stratégique le dit.")],
  [
    "a table for and against by body",
    "small-cell",
    table(["Instance", "Pour", "Contre"], ["Comité stratégique", "3", "1"], ""),
  ],
  [
    "a table of percentages by body",
    "small-cell",
    table(["Instance", "Favorables"], ["Comité stratégique", "75 %"], ""),
  ],
  [
    "everybody agrees in a small body",
    "unanimity",
    text("Au comité stratégique, tous sont d’accord."),
  ],
  ["a small body under a quote", "single-seat", source("Comité stratégique")],
  ["a small role under a quote", "single-seat", source("Chercheuse")],
  ["an organisation under a quote", "single-seat", source("Tramways de la Vive")],
  ["a small role after a quote", "single-seat", text("« On inaugure », une chercheuse.")],
  ["an organisation named by its own", "single-seat", said("Chez Handi-Vive, nous l’avons écrit.")],
  ["words not to be quoted", "unquotable-words", text(wordsOfSilent(4, 12))],
  ["words not to be quoted in a table", "unquotable-words", table(["Avis"], [wordsOfSilent(8, 9)])],
  [
    "words not to be quoted to download",
    "unquotable-words",
    csv(`avis\n"${wordsOfSilent(6, 10)}"\n`),
  ],
  ["the folder of a user", "metadata", text("fichier /home/maelys/notes.txt")],
  ["the folder of a user of Windows", "metadata", attribute("C:\\Users\\maelys\\notes.docx")],
  ["where an error came from", "metadata", text("at build (file:///x/y.ts:1:2)")],
];

Deno.test("sixty kinds of leak and more are planted", () => {
  assert.ok(planted.length >= 60, `${planted.length}`);
  assert.equal(new Set(planted.map(([what]) => what)).size, planted.length);
});

for (const [what, kind, html, file] of planted) {
  Deno.test(`a leak is found: ${what}`, () => {
    const leaks = leaksOf(html, file);
    assert.ok(leaks.some((leak) => leak.kind === kind), JSON.stringify(leaks));
  });
}

/** What is no leak, and looks like one. */
const harmless: readonly string[] = [
  text("Une petite claire-voie, un petit groupe, une eau claire."),
  text("Le comité stratégique fixe l’orientation et se réunit quatre fois par an."),
  text("Trois des quatre instances ont rendu un avis sur 12 des 20 projets."),
  table(["Instance", "Organismes"], ["Comité stratégique", "6"], "Qui siège où"),
  table(["Instance", "Siège"], ["Comité stratégique", "présidence"], "Qui siège où"),
  text("11 personnes sur 14 disent que l’information ne passe pas."),
  text("Tous les projets ont été vus par le comité de labellisation."),
  text("Le directeur de thèse et la présidence du programme sont publics."),
  text("Le 5 mai 2021, la place a ouvert ; 0,612345678 est un nombre."),
  text("Entretiens menés : 14. Les 8 entretiens du second guide durent 45 minutes."),
  said("On inaugure, et après on se demande où on en était avant."),
  table(["Accord brut", "AC1"], ["0.9516129032258065", "1.4390267306913818"], "Codes"),
];

for (const [i, html] of harmless.entries()) {
  Deno.test(`what is no leak is let through: ${i + 1}`, () => {
    assert.deepEqual(leaksOf(html), []);
  });
}
