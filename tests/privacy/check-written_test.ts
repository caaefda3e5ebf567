import assert from "node:assert/strict";
import { made as makeDataset } from "../dataset/made-dataset.ts";
import { checkWritten } from "../../pipeline/privacy/check-written.ts";
import { demo } from "./demo-gate.ts";

const transcript = "Chercheuse : et les délais ?\n" +
  "Personne : les dossiers dorment dans une armoire jaune pendant des semaines.\n" +
  "Chercheuse : ah.\nPersonne : oui, une armoire jaune.\n";
const interviews =
  "interview_id,person_id,status,consent,transcript\nent-01,p-01,done,CONSENT,transcripts/a.txt\n";
const made = (consent: string, reason: string) =>
  makeDataset({
    "projects.csv": "project_id,name\np1,One\n",
    "transcripts/a.txt": transcript,
    "interviews.csv": interviews.replace("CONSENT", consent),
    "findings.csv": `finding_id,text_fr,reason_fr\nconstat-1,Un constat.,${reason}\n`,
  });
const codesOf = (consent: string, reason: string) =>
  checkWritten(made(consent, reason)).map(({ code, column }) => `${code} ${column}`);

Deno.test("a reason that takes up three words of who may not be quoted is told, with its place", () => {
  assert.deepEqual(codesOf("use", "Parce que les dossiers dorment dans une armoire."), [
    "written-overlap reason_fr",
  ]);
  assert.deepEqual(codesOf("use", "Les délais sont jugés longs."), []);
  assert.deepEqual(codesOf("quote", "Parce que les dossiers dorment dans une armoire."), []);
});

Deno.test("a reason that points at one seat is told", () => {
  assert.deepEqual(codesOf("quote", "Seule la présidence le dit."), ["written-seat reason_fr"]);
});

Deno.test("the demo says nothing that its people did not allow", () => {
  assert.deepEqual(checkWritten(demo), []);
});
