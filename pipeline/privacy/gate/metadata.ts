import type { Detector, Finding } from "./leak.ts";

/** What a machine leaves in its files of who used it and where. */
const patterns: readonly (readonly [string, RegExp])[] = [
  [
    "path",
    /(?:file:\/\/\/?|(?<![\w.])(?:\/home\/|\/Users\/|\/root\/|\/mnt\/[a-z]\/Users\/)|[A-Za-z]:\\(?:Users|Utilisateurs|Documents and Settings)\\)[^\s"'<>]*/g,
  ],
  ["stack", /\bat (?:async )?[\w.<>]+ \((?:file|https?|node|ext):[^)]*\)/g],
  ["author", /<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>[^<]+</g],
];

/** What each of them has: a quick look before a close one. */
export const metadataSigns: RegExp =
  /file:\/\/|\/home\/|\/users\/|\/root\/|\/mnt\/|[a-z]:\\|\bat [\w.<> ]{1,60} \((?:file|https?|node|ext):|<(?:dc|cp|meta):/i;

/** Looks for the traces that machines and programs leave: paths of users, stacks, authors. */
export const findMetadata: Detector = ({ text }) =>
  patterns.flatMap(([about, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }): Finding => ({
      kind: "metadata",
      about,
      start: index,
      end: index + length,
    }))
  );
