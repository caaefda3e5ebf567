import type { Bilingual } from "../language/bilingual.ts";
import type { Form } from "./options/form.ts";

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
  readonly name: string;
  readonly summary: Bilingual;
  /** Every form of it, for the reference; the usual one stands first. */
  forms(): Promise<readonly Form[]>;
  /**
   * Run with the arguments after the command's name, or show its help where they ask for it.
   *
   * @returns The exit code.
   */
  run(args: readonly string[], io: Io): Promise<number>;
}
