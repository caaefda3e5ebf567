import type { Bilingual } from "../../language/bilingual.ts";

/** The text, of those given for an option, that it does not take. */
export class Untaken {
  constructor(readonly text: string) {}
}

/**
 * An option of a command, or an argument named by its place, declared once: parsing, help,
 * suggestions and the reference are made from it.
 *
 * @typeParam T What a command gets: undefined is in it only where the option may be left out and
 * has no default.
 */
export interface Option<T = unknown> {
  /** What it does. */
  readonly words: Bilingual;
  /** What stands for its value in usage lines (`DIR`, `fr|en`); empty for a flag. */
  readonly takes: Bilingual;
  /** What its value must be, as the end of “takes …”; empty for a flag. */
  readonly expects: Bilingual;
  /** The values it takes, when they are few; empty when any are. */
  readonly choices: readonly string[];
  readonly isFlag: boolean;
  /** Whether `--no-x` says the contrary of the flag `--x`. */
  readonly isNegatable: boolean;
  /** Whether it may be given several times. */
  readonly isRepeatable: boolean;
  readonly isRequired: boolean;
  /** What applies when it is left out, in words; null when nothing does. */
  readonly otherwise: Bilingual | null;
  /** Its value when it is left out. */
  readonly initial: () => T;
  /** Its value, from the texts given (one, but for a repeatable option); a flag reads yes or no. */
  readonly read: (texts: readonly string[]) => T | Untaken;
}

/** Options, or arguments by place, by name. */
export type Options = Readonly<Record<string, Option>>;

/** The values of options, each of its type. */
export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never;
};
