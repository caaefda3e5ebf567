import assert from "node:assert/strict";
import { readKeyFile } from "../../../pipeline/ingest/pseudonyms/key-file.ts";
import { pseudonymise } from "../../../pipeline/ingest/pseudonyms/pseudonymise.ts";

const rules = [
  { name: "Dupont", pseudonym: "Élue A" },
  { name: "Jeanne Dupont", pseudonym: "Élue A" },
  { name: "L’Hermitage", pseudonym: "quartier 1" },
  { name: "Rose", pseudonym: "Agente B" },
];

Deno.test("the longest name goes first, and the same person has one pseudonym", () => {
  const { text, log } = pseudonymise("Jeanne\u00a0Dupont, Mme DUPONT, Dupont.", rules);
  assert.equal(text, "[Élue A], Mme [Élue A], [Élue A].");
  assert.deepEqual(log, [{ pseudonym: "Élue A", count: 3 }]);
});

Deno.test("either apostrophe is the same name, and part of a word is not a name", () => {
  assert.equal(pseudonymise("à L'Hermitage, Duponteau", rules).text, "à [quartier 1], Duponteau");
});

Deno.test("a name stored with separate accents is found", () => {
  const { text } = pseudonymise("Zoe\u0301 parle", [{ name: "Zoé", pseudonym: "X" }]);
  assert.equal(text, "[X] parle");
});

Deno.test("a common word, an inflected form, initials and a first name are listed, not replaced", () => {
  const { text, review } = pseudonymise("une rose ; les Duponts ; J. D. dit ; Jeanne dit", rules);
  assert.equal(text, "une rose ; les Duponts ; J. D. dit ; Jeanne dit");
  assert.deepEqual(review.map(({ kind, found }) => [kind, found]), [
    ["other-case", "rose"],
    ["inflected", "Duponts"],
    ["initials", "J. D."],
    ["part", "Jeanne"],
  ]);
});

Deno.test("the log and the replacements hold no name, and say where they are", () => {
  const { replacements, log } = pseudonymise("😀 Dupont dit", rules);
  assert.deepEqual(replacements, [{ start: 2, end: 8, replacement: "[Élue A]" }]);
  assert.ok(!JSON.stringify({ replacements, log }).includes("Dupont"));
});

Deno.test("a key file may have French headers, semicolons and variants", () => {
  const bytes = new TextEncoder().encode("nom;pseudonyme;variantes\nDupont;Élue A;Dpt\n");
  // The delimiter is the semicolon, so a variant list of several needs quotes.
  assert.deepEqual(readKeyFile(bytes, "key.csv").rules, [
    { name: "Dupont", pseudonym: "Élue A" },
    { name: "Dpt", pseudonym: "Élue A" },
  ]);
});

Deno.test("a key file without its columns is an error", () => {
  const { problems } = readKeyFile(new TextEncoder().encode("a,b\n1,2\n"), "key.csv");
  assert.deepEqual(problems.map(({ code }) => code), ["missing-label"]);
});
