import type { Bilingual } from "../language/bilingual.ts";

/** Where a command writes: injected, so that tests can read it. */
export interface Io {
  /** Write text to standard output. */
  out(text: string): void;
  /** Write text to standard error. */
  err(text: string): void;
  /**
   * Whether the details of errors are asked for.
   * @default false
   */
  readonly debug?: boolean;
}

/** A command of the command line. */
export interface Command {
  readonly summary: Bilingual;
  /** The arguments, as shown by `help`. */
  readonly usage: string;
  /** Run with the arguments after the command's name; the number is the exit code. */
  run(args: readonly string[], io: Io): Promise<number> | number;
}
