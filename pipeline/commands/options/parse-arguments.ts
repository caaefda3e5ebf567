import { parseArgs } from "node:util";
import type { Problem } from "../../problem/problem.ts";
import { type Option, type Options, Untaken, type Values } from "./option.ts";
import {
  extraArgument,
  missing,
  missingValue,
  needlessValue,
  unknownOption,
  untakenValue,
} from "./usage-problems.ts";

/** What a command takes. */
export interface Signature<O extends Options = Options, P extends Options = Options> {
  /** What stands after `deno task` and before them: `report`, `compute scores`. */
  readonly name: string;
  readonly options: O;
  /** The arguments named by their place, in their order; only the last may be repeatable. */
  readonly positionals: P;
  /**
   * Options that call another form of the same command: they may be meant by a misspelt one.
   * @default none
   */
  readonly neighbours?: readonly string[];
}

/** The values of a command's options and arguments, or what is wrong with them. */
export type Parsed<V> = { readonly values: V } | { readonly problems: readonly Problem[] };

/**
 * Read the arguments of a command as it declares them. `--x value` and `--x=value` are the same, and
 * what follows `--` is no option. Of an option that takes one value, the last one given applies, so
 * that a script's options can be overruled.
 */
export function parseArguments<O extends Options, P extends Options>(
  signature: Signature<O, P>,
  args: readonly string[],
): Parsed<Values<O & P>> {
  const { options, positionals } = signature;
  const given = readTokens(signature, args);
  const problems = [...given.problems];
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries<Option>({ ...positionals, ...options })) {
    const texts = given.texts.get(name) ?? [];
    const shown = Object.hasOwn(positionals, name) ? null : name;
    if (texts.length === 0) {
      // One thing at a time: what seems missing may only be misspelt.
      if (option.isRequired && problems.length === 0) {
        problems.push(missing(signature, shown, option));
      }
      values[name] = option.initial();
      continue;
    }
    const value = option.read(texts);
    if (value instanceof Untaken) problems.push(untakenValue(signature, shown, option, value.text));
    else values[name] = value;
  }
  return problems.length > 0 ? { problems } : { values: values as Values<O & P> };
}

/** The texts of each option and argument as they were given. */
interface Given {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

function readTokens(signature: Signature, args: readonly string[]): Given {
  const { options } = signature;
  const { tokens } = parseArgs({
    args: [...args],
    // Node's own refusals are in English and name no neighbour: the tokens are judged here.
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map((
        [name, { isFlag }],
      ) => [name, { type: isFlag ? "boolean" : "string" }]),
    ),
  });
  const texts = new Map<string, string[]>();
  const problems: Problem[] = [];
  const loose: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") loose.push(token.value);
    if (token.kind !== "option") continue;
    const read = readOption(signature, token);
    if ("code" in read) problems.push(read);
    else texts.set(read.name, [...texts.get(read.name) ?? [], read.text]);
  }
  const extra = placed(signature, loose, texts);
  // After an option that is not known, a loose word is most likely its value.
  if (extra !== undefined && problems.length === 0) problems.push(extraArgument(signature, extra));
  return { texts, problems };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readOption(
  signature: Signature,
  { name, rawName, value, inlineValue }: OptionToken,
): { name: string; text: string } | Problem {
  const { options } = signature;
  const known = (key: string) =>
    rawName.startsWith("--") && Object.hasOwn(options, key) ? options[key] : undefined;
  const option = known(name);
  const contrary = name.startsWith("no-") ? known(name.slice(3)) : undefined;
  if (option === undefined && contrary?.isNegatable !== true) {
    return unknownOption(signature, rawName);
  }
  if (option === undefined || option.isFlag) {
    if (value !== undefined) return needlessValue(signature, name, value);
    return option ? { name, text: "yes" } : { name: name.slice(3), text: "no" };
  }
  // What looks like an option is one, unless it is a number below zero or stands after `=`.
  const isOption = inlineValue !== true && /^-[^\d.,]/.test(value ?? "");
  if (value === undefined || isOption) return missingValue(signature, name, option);
  return { name, text: value };
}

/** Give loose words to the arguments by place; the first that has no place, if any. */
function placed(
  { positionals }: Signature,
  loose: readonly string[],
  texts: Map<string, string[]>,
): string | undefined {
  let next = 0;
  for (const [name, { isRepeatable }] of Object.entries(positionals)) {
    const own = isRepeatable ? loose.slice(next) : loose.slice(next, next + 1);
    if (own.length > 0) texts.set(name, own);
    next += own.length;
  }
  return loose[next];
}
