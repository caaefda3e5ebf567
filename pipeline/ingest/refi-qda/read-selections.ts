import { foldGuid } from "./guid.ts";
import { proveOffsets, type RawSpan, storedText } from "./offsets.ts";
import type { OffsetReading, QdaCoding, QdaSelection } from "./project.ts";
import { descriptionOf } from "./read-codebook.ts";
import { child, childrenOf, type Element } from "./xml.ts";

/** The selections of one text, and what was lost on the way. */
export interface ReadSelections {
  readonly text: string;
  readonly selections: readonly QdaSelection[];
  readonly reading: OffsetReading;
  /** Whether the way of counting was told apart from every other possible one. */
  readonly proved: boolean;
  /** Selections that lie outside the text. */
  readonly outside: number;
}

/** Read the selections of a text, finding out how the tool counted positions. */
export function readSelections(
  raw: string,
  holder: Element,
  notes: ReadonlyMap<string, string>,
): ReadSelections {
  const found = [
    ...childrenOf(holder, "PlainTextSelection").map((element) => ({
      element,
      span: spanOf(element),
    })),
    ...transcriptSpans(holder),
  ];
  const proof = proveOffsets(raw, found.map(({ span }) => span));
  const selections = found.flatMap(({ element }, i): QdaSelection[] => {
    const span = proof.spans[i];
    if (span === null || span === undefined) return [];
    return [{
      guid: foldGuid(element.attributes.guid ?? ""),
      name: element.attributes.name ?? "",
      ...span,
      codings: readCodings(element, notes),
      memo: memoOf(element, notes),
    }];
  });
  return {
    text: storedText(raw),
    selections,
    reading: proof.reading,
    proved: proof.proved,
    outside: found.length - selections.length,
  };
}

function spanOf(element: Element): RawSpan {
  const { startPosition = "", endPosition = "", name = "" } = element.attributes;
  return {
    start: whole(startPosition),
    end: whole(endPosition),
    hints: [name, descriptionOf(element)],
  };
}

/** Selections of a transcript run from one synchronisation point to another. */
function transcriptSpans(holder: Element): { element: Element; span: RawSpan }[] {
  const positions = new Map(
    childrenOf(holder, "SyncPoint").map(({ attributes }) => [
      foldGuid(attributes.guid ?? ""),
      whole(attributes.position ?? ""),
    ]),
  );
  return childrenOf(holder, "TranscriptSelection").map((element) => {
    const at = (guid = "") => positions.get(foldGuid(guid)) ?? -1;
    const { fromSyncPoint, toSyncPoint, name = "" } = element.attributes;
    const span = { start: at(fromSyncPoint), end: at(toSyncPoint), hints: [name] };
    return { element, span };
  });
}

function whole(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : -1;
}

/** The codings directly under a selection or a source. */
export function readCodings(holder: Element, notes: ReadonlyMap<string, string>): QdaCoding[] {
  return childrenOf(holder, "Coding").map((element) => ({
    guid: foldGuid(element.attributes.guid ?? ""),
    code: foldGuid(child(element, "CodeRef")?.attributes.targetGUID ?? ""),
    user: element.attributes.creatingUser === undefined
      ? null
      : foldGuid(element.attributes.creatingUser),
    createdAt: element.attributes.creationDateTime ?? null,
    memo: memoOf(element, notes),
  }));
}

/** The description of an element and the notes it refers to. */
export function memoOf(element: Element, notes: ReadonlyMap<string, string>): string {
  const referred = childrenOf(element, "NoteRef").map(({ attributes }) =>
    notes.get(foldGuid(attributes.targetGUID ?? "")) ?? ""
  );
  return [descriptionOf(element), ...referred].filter((text) => text !== "").join("\n\n");
}
