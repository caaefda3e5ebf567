import assert from "node:assert/strict";
import { elide, littleWords } from "../../pipeline/language/elision.ts";

Deno.test("elide() elides before vowels and mute h, and nowhere else", () => {
  const elided = [
    "Îlot frais",
    "Eau grise",
    "Yhnova",
    "essai",
    "usager",
    "habitant",
    "hébergement",
    "homme",
    "hôpital",
    "histoire",
    "heure",
    "herbe",
    "hydrogène",
    "huître",
    "horizon",
    "héroïne",
    "œuvre",
    "Yvelines",
    "Yonne",
    "ouest",
    "ouïe",
    "Æther",
    "« Îlot »",
    "uniforme",
    "Erdre",
  ];
  const kept = [
    "Yourte",
    "hangar",
    "Thermo-Quai",
    "onze",
    "onzième",
    "oui",
    "yaourt",
    "yacht",
    "ouistiti",
    "uhlan",
    "hasard",
    "haut",
    "Haute-Goulaine",
    "héros",
    "huit",
    "hackathon",
    "hiérarchie",
    "handicap",
    "hameau",
    "11",
    "8 projets",
    "",
  ];
  assert.deepEqual(elided.filter((word) => elide("de", word) !== `d’${word}`), []);
  assert.deepEqual(kept.filter((word) => elide("de", word) !== `de ${word}`), []);
});

Deno.test("elide() knows each small word", () => {
  assert.deepEqual(littleWords.map((little) => elide(little, "essai")), [
    "d’essai",
    "de l’essai",
    "de l’essai",
    "à essai",
    "à l’essai",
    "à l’essai",
    "l’essai",
    "l’essai",
    "qu’essai",
    "n’essai",
    "s’essai",
    "lorsqu’essai",
    "puisqu’essai",
    "jusqu’essai",
  ]);
  assert.deepEqual(littleWords.map((little) => elide(little, "hangar")), [
    ...littleWords.map((little) => `${little} hangar`),
  ]);
});

Deno.test("elide() melts with the article at the head of a name", () => {
  assert.equal(elide("de", "Le Mans"), "du Mans");
  assert.equal(elide("de", "Les Sorinières"), "des Sorinières");
  assert.equal(elide("à", "Le Port"), "au Port");
  assert.equal(elide("à", "les quais"), "aux quais");
  assert.equal(elide("de", "La Chapelle"), "de La Chapelle");
  assert.equal(elide("de", "Lesneven"), "de Lesneven");
  assert.equal(elide("que", "Le Mans"), "que Le Mans");
});

Deno.test("elide() keeps the capital of a small word", () => {
  assert.equal(elide("De", "Îlot"), "D’Îlot");
  assert.equal(elide("Du", "essai"), "De l’essai");
  assert.equal(elide("À", "Le Port"), "Au Port");
});
