import assert from "node:assert/strict";
import { likelyNames } from "../../../pipeline/ingest/pseudonyms/likely-names.ts";

const formsOf = (text: string, labels: readonly string[] = []) =>
  likelyNames(text, labels).map(({ kind, found }) => `${kind} ${found}`);

Deno.test("titles, labels and capitals inside sentences are listed, the surest first", () => {
  const text = "Claire Petit : avec Maëlys Quéméneur, et Mme Durand.\nClaire Petit : oui.\n";
  assert.deepEqual(formsOf(text, ["Claire Petit"]), [
    "label Claire Petit",
    "title Durand",
    "capital Maëlys Quéméneur",
  ]);
});

Deno.test("the first word of a sentence, roles, places of institutions and pseudonyms are no names", () => {
  const text = "Élue A : Oui. Nantes Métropole décide. Nous allons à la Ville, avec [Élue B].\n";
  assert.deepEqual(formsOf(text, ["Chercheuse"]), []);
});

Deno.test("a form is listed once, with its first line and how often it stands there", () => {
  const [first] = likelyNames("ligne\nvu avec Yann Le Goff, puis Yann Le Goff\n", []);
  assert.deepEqual(first, { found: "Yann Le Goff", kind: "capital", line: 2, times: 2 });
});
