import type { TableName } from "../../dataset/tables/mod.ts";
import type { Output, PlainOutput } from "../../notebook/outputs/output.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { type Html, html } from "../render/html.ts";
import type { PageContext } from "../render/page-context.ts";
import { renderNumber } from "../render/render-number.ts";
import {
  renderInlineClaim,
  renderOutput,
  renderSentence,
  renderTiles,
} from "../render/render-output.ts";
import { words } from "../render/words.ts";
import type { PageSource } from "./front-matter.ts";
import type { ProseContext } from "./prose-context.ts";
import { falseClaim, proseAt, unknownName } from "./prose-problem.ts";
import { checkWrittenClaim } from "./written-claim.ts";

/** Whether an output has something to show on this page; null when no notebook exports it. */
export function shows({ library, project }: ProseContext, reference: string): boolean | null {
  const found = library.find(reference);
  if (found.kind !== "output") return found.kind === "missing" ? false : null;
  const output = found.output.kind === "each-project"
    ? project === null ? null : found.output.make(project)
    : found.output;
  return output !== null && output.kind !== "absent";
}

/** A claim written in the page itself: checked here and now, worded by the computation. */
export function placeClaim(
  { source, page, problems }: ProseContext,
  text: string,
  claim: string,
  inline: boolean,
): Html {
  const checked = checkWrittenClaim(claim, page.dataset);
  if ("what" in checked) {
    problems.push({ ...checked, ...proseAt(source, text) });
    return html``;
  }
  if (!checked.holds) problems.push(falseClaim(source, text, checked.text, checked.found));
  return inline
    ? renderInlineClaim(checked, page, null)
    : renderOutput(checked, page, "claim", null);
}

/** An output in its place. */
export interface Placed {
  readonly output: PlainOutput;
  readonly calculation: string;
  readonly reference: string;
}

/** What a reference names on this page; null where it shows nothing, tables where they are missing. */
export function resolve(
  { source, library, project, problems }: ProseContext,
  text: string,
  reference: string,
): { output: PlainOutput; calculation: string } | { tables: readonly TableName[] } | null {
  const [notebook, name, ...rest] = reference.split(".");
  const key = rest.join(".");
  const found = library.find(key === "" ? reference : `${notebook}.${name}`);
  if (found.kind === "missing") return { tables: found.tables };
  const isKeyed = found.kind === "output" && found.output.kind === "each-key";
  if (found.kind === "unknown" || (key !== "" && !isKeyed)) {
    problems.push(unknownName(source, text, reference, library.names()));
    return null;
  }
  const { output: exported, calculation } = found;
  if (exported.kind === "each-key") {
    if (!exported.keys.includes(key)) {
      const known = exported.keys.map((other) => `${notebook}.${name}.${other}`);
      problems.push(unknownName(source, text, reference, known));
      return null;
    }
    const output = exported.make(key);
    return output && { output, calculation };
  }
  if (exported.kind !== "each-project") return { output: exported, calculation };
  const output = project === null ? null : exported.make(project);
  return output && printable(output, calculation);
}

function printable(output: Output, calculation: string) {
  return output.kind === "each-key" ? null : { output, calculation };
}

/** The outputs of one place, as its word asks for. */
export function renderPlaced(
  { source, page, problems }: ProseContext,
  text: string,
  word: string,
  parts: readonly Placed[],
  inline: boolean,
): Html {
  const [first] = parts;
  if (first?.output.kind === "absent" && parts.every(({ output }) => output.kind === "absent")) {
    return inline
      ? html`${page.say(first.output.why)}`
      : renderOutput(first.output, page, first.reference, first.calculation);
  }
  if (word === "outline" && parts.every(({ output }) => output.kind === "outline")) {
    return html`${
      parts.map(({ output, calculation, reference }) =>
        renderOutput(output, page, reference.replaceAll(".", "-"), calculation)
      )
    }`;
  }
  if (word === "tiles") {
    return renderTiles(
      parts.flatMap(({ output, calculation }) =>
        output.kind === "value" ? [{ output, calculation }] : []
      ),
      page,
    );
  }
  if (first === undefined || first.output.kind !== (word === "list" ? "table" : word)) {
    problems.push(wrongKind(source, text, first?.output.kind ?? ""));
    return html``;
  }
  const { output, calculation, reference } = first;
  if (output.kind === "value") return renderNumber(output.traced, output, page, calculation);
  if (output.kind === "sentence" && inline) return renderSentence(output, page, calculation);
  if (output.kind === "claim" && !output.holds) {
    problems.push(falseClaim(source, text, output.text, output.found));
  }
  if (output.kind === "claim" && inline) return renderInlineClaim(output, page, calculation);
  return renderOutput(output, page, reference.replace(".", "-"), calculation);
}

/** A place whose word is not that of its output. */
export function wrongKind(source: PageSource, text: string, kind: string): Problem {
  return found("prose-error/wrong-kind", proseAt(source, text), { kind });
}

/** What stands where an output would, when the dataset lacks its tables. */
export function awaits(tables: readonly TableName[], page: PageContext): Html {
  return html`<p class="awaits">${page.say(words.missingPart)} ${
    tables.map((table, i) => html`${i === 0 ? "" : ", "}<code>${table}</code>`)
  }.</p>`;
}
