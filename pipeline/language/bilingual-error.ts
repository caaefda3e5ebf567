import type { Bilingual } from "./bilingual.ts";

/**
 * A mistake in a notebook, told in both languages: it stops the cell, and the build says it with
 * notebook, cell and line. Its `message` is the English text.
 */
export class BilingualError extends Error {
  override readonly name = "BilingualError";

  constructor(readonly words: Bilingual) {
    super(words.en);
  }
}
