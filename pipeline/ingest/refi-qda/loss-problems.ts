import { say } from "../../language/say.ts";
import { found as make } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
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
  const isEmpty = counts.sources.in > 0 && counts.sources.withText === 0;
  const missing = isEmpty
    ? [noTexts(sources, file)]
    : sources.flatMap((source) => missingText(source, file));
  for (const one of missing) found.push(one);
  if (toCases > 0) found.push(make("refi-qda-info/cases", { file }, { count: toCases }));
  const all = counts.codings.in;
  const lost = all - counts.codings.out - toCases;
  if (lost > 0) found.push(make("refi-qda-warning/lost-codings", { file }, { lost, all }));
  const outside = sources.reduce((sum, source) => sum + source.outside, 0);
  if (outside > 0) found.push(make("refi-qda-warning/outside", { file }, { count: outside }));
  for (const one of sources.flatMap((source) => reading(source, file))) found.push(one);
  const { namespace } = root;
  if (namespace !== "" && !/^urn:QDA-XML:(project|codebook):1\.0$/.test(namespace)) {
    found.push(make("refi-qda-info/namespace", { file }, { namespace }));
  }
  return found;
}

function noTexts(sources: readonly ReadSource[], file: string): Problem {
  const path = sources.find((source) => source.path !== "")?.path ?? "";
  return path === ""
    ? make("refi-qda-error/no-text-named", { file }, { sources: sources.length })
    : make("refi-qda-error/no-texts", { file }, { sources: sources.length, path });
}

function missingText({ source, noText, path, codingsIn }: ReadSource, file: string): Problem[] {
  if (noText === null) return [];
  const code = codingsIn > 0 ? "refi-qda-warning/no-text" : "refi-qda-info/no-text";
  const why = path === ""
    ? say(
      "C’est une image, un son ou un film, ou son texte n’est pas indiqué.",
      "It is a picture, a sound or a film, or its text is not named.",
    )
    : say("Le fichier {path} manque ou est vide.", "The file {path} is absent or empty.", { path });
  return [make(code, { file }, { source: source.name, codings: codingsIn, why })];
}

function reading({ source, proved }: ReadSource, file: string): Problem[] {
  if (source.selections.length === 0) return [];
  if (!proved) return [make("refi-qda-warning/positions", { file }, { source: source.name })];
  if (source.reading === "as-is") return [];
  const values = { source: source.name, reading: source.reading ?? "?" };
  return [make("refi-qda-info/positions", { file }, values)];
}
