import type { Bilingual } from "../../language/bilingual.ts";
import { attempt } from "../attempt.ts";
import type { Io } from "../command.ts";
import { printProblems } from "../print-problems.ts";
import type { Options, Values } from "./option.ts";
import { parseArguments, type Signature } from "./parse-arguments.ts";

/** What is declared of a form of a command. */
export interface FormDeclaration<O extends Options, P extends Options> extends Signature<O, P> {
  /**
   * What tells it from the other forms of its command.
   * @default its name
   */
  readonly title?: string;
  readonly summary: Bilingual;
  /** A call that works, from `deno task` on. */
  readonly example: string;
  /** Do it; refusals are thrown. The number is the exit code. */
  readonly run: (values: Values<O & P>, io: Io) => Promise<number> | number;
}

/**
 * A way to call a command, with what it takes. Most commands have one; `import --sirene` and each
 * computation are forms of their own.
 */
export interface Form extends Signature {
  readonly title: string;
  readonly summary: Bilingual;
  readonly example: string;
  /** Read the arguments and do it; what is wrong with them is printed. The number is the exit code. */
  run(args: readonly string[], io: Io): Promise<number>;
}

/** Declare a form: its work gets the values of its options, each of its type. */
export function form<O extends Options, P extends Options>(
  declaration: FormDeclaration<O, P>,
): Form {
  return {
    title: declaration.name,
    ...declaration,
    async run(args, io) {
      const parsed = parseArguments(declaration, args);
      if ("values" in parsed) return await attempt(io, () => declaration.run(parsed.values, io));
      printProblems(parsed.problems, io);
      return 1;
    },
  };
}
