import assert from "node:assert/strict";
import {
  anchorAt,
  findAnchors,
  moveByEdits,
} from "../../../pipeline/analysis/interviews/anchors.ts";

const before = "😀 Dupont dit oui. Plus tard, Dupont dit non.";

function anchor(words: string, from = 0) {
  const start = [...before.slice(0, before.indexOf(words, from))].length;
  const made = anchorAt(before, start, start + [...words].length);
  assert.ok(made);
  return made;
}

Deno.test("an anchor holds code points, exact words and what stands around them", () => {
  const made = anchor("dit oui");
  assert.deepEqual([made.start, made.end, made.exact], [9, 16, "dit oui"]);
  assert.equal(made.prefix, "😀 Dupont ");
  assert.equal(anchorAt(before, 5, 500), null);
});

Deno.test("spans follow logged replacements, before them and inside them", () => {
  const after = "😀 [Élue A] dit oui. Plus tard, [Élue A] dit non.";
  const edits = [
    { start: 2, end: 8, replacement: "[Élue A]" },
    { start: 29, end: 35, replacement: "[Élue A]" },
  ];
  const moved = moveByEdits(
    [anchor("dit oui"), anchor("Plus tard, Dupont dit non"), anchor("pont dit")],
    before,
    after,
    edits,
  );
  assert.deepEqual(moved.map(({ outcome, anchor }) => [outcome, anchor?.exact ?? null]), [
    ["moved", "dit oui"],
    ["replaced", "Plus tard, [Élue A] dit non"],
    ["broken", null],
  ]);
});

Deno.test("without a log, words are found again by their context, and two equal places break", () => {
  const corrected = `Titre ajouté\n${before.replace("Plus", "Bien plus")}`;
  const [first] = findAnchors([anchor("Dupont", 10)], corrected);
  assert.equal(first?.outcome, "moved");
  assert.equal(
    first?.anchor?.start,
    [...corrected.slice(0, corrected.lastIndexOf("Dupont"))].length,
  );
  const [twice] = findAnchors([anchor("dit oui")], "dit oui\ndit oui\n");
  assert.deepEqual([twice?.outcome, twice?.candidates], ["broken", 2]);
  assert.equal(findAnchors([anchor("dit oui")], before)[0]?.outcome, "kept");
  assert.equal(findAnchors([anchor("dit oui")], "rien")[0]?.outcome, "broken");
});
