import { type Bilingual, inBoth, same } from "../../language/bilingual.ts";
import { fromRepository } from "../places.ts";
import { numberWords, type Range, readNumber } from "./number-range.ts";
import { type Option, Untaken } from "./option.ts";

/** What is declared of an option beside its words. */
export interface Declared<T> {
  /**
   * The value when it is left out.
   * @default none: the value is undefined
   */
  readonly default?: T;
  /**
   * What applies when it is left out, in words, where that is no value.
   * @default the default value, as it would be given
   */
  readonly otherwise?: Bilingual;
  /**
   * Whether the command refuses to do without it.
   * @default false
   */
  readonly required?: true;
  /**
   * What stands for the value in usage lines.
   * @default by the kind of option
   */
  readonly takes?: Bilingual;
}

/** What a command gets for an option declared so. */
type Held<T, D> = D extends { readonly default: unknown } | { readonly required: true } ? T
  : T | undefined;

/** What a kind of option says of its values. */
interface Kind<T> {
  readonly takes: Bilingual;
  readonly expects: Bilingual;
  readonly choices?: readonly string[];
  readonly read: (text: string) => T | Untaken;
  readonly print: (value: T) => string;
  /** @default the value declared */
  readonly initial?: (value: T) => T;
}

function option<T, D extends Declared<T>>(words: Bilingual, declared: D, kind: Kind<T>) {
  const { default: value, otherwise, required, takes } = declared;
  const initial = kind.initial ?? ((given: T) => given);
  return {
    words,
    takes: takes ?? kind.takes,
    expects: kind.expects,
    choices: kind.choices ?? [],
    isFlag: false,
    isNegatable: false,
    isRepeatable: false,
    isRequired: required === true,
    otherwise: otherwise ?? (value === undefined ? null : same(kind.print(value))),
    initial: () => (value === undefined ? undefined : initial(value)) as Held<T, D>,
    read: (texts: readonly string[]) => kind.read(texts.at(-1) ?? "") as Held<T, D> | Untaken,
  } satisfies Option<Held<T, D>>;
}

/** An option that takes any text: a name, an identifier, a column. */
export function text<const D extends Declared<string>>(
  words: Bilingual,
  declared: D = {} as D,
): Option<Held<string, D>> {
  return option<string, D>(words, declared, {
    takes: { fr: "NOM", en: "NAME" },
    expects: { fr: "un texte", en: "a text" },
    read: (given) => given,
    print: String,
  });
}

/** An option that takes a number of a range; a decimal comma is read as a point. */
export function number<const D extends Declared<number> & Range>(
  words: Bilingual,
  declared: D = {} as D,
): Option<Held<number, D>> {
  return option<number, D>(words, declared, {
    takes: same("N"),
    expects: inBoth((language) => numberWords(declared, language)),
    read: (given) => readNumber(given, declared) ?? new Untaken(given),
    print: String,
  });
}

/** An option that takes one of a few names. */
export function choice<const T extends string, const D extends Declared<NoInfer<T>>>(
  words: Bilingual,
  choices: readonly T[],
  declared: D = {} as D,
): Option<Held<T, D>> {
  const last = choices.at(-1) ?? "";
  const most = choices.slice(0, -1).join(", ");
  return option<T, D>(words, declared, {
    takes: same(choices.join("|")),
    expects: most === "" ? same(last) : { fr: `${most} ou ${last}`, en: `${most} or ${last}` },
    choices,
    read: (given) => choices.find((name) => name === given) ?? new Untaken(given),
    print: String,
  });
}

/**
 * An option that takes the path of a folder. What is given starts from where the caller stands, a
 * default from the repository.
 */
export function folder<const D extends Declared<string>>(
  words: Bilingual,
  declared: D = {} as D,
): Option<Held<string, D>> {
  return path(words, declared, { fr: "DOSSIER", en: "DIR" }, {
    fr: "le chemin d’un dossier",
    en: "the path of a folder",
  });
}

/** An option that takes the path of a file, as {@linkcode folder} does that of a folder. */
export function file<const D extends Declared<string>>(
  words: Bilingual,
  declared: D = {} as D,
): Option<Held<string, D>> {
  return path(words, declared, { fr: "FICHIER", en: "FILE" }, {
    fr: "le chemin d’un fichier",
    en: "the path of a file",
  });
}

function path<D extends Declared<string>>(
  words: Bilingual,
  declared: D,
  takes: Bilingual,
  expects: Bilingual,
): Option<Held<string, D>> {
  return option<string, D>(words, declared, {
    takes,
    expects,
    read: (given) => given === "" ? new Untaken(given) : given,
    print: String,
    initial: fromRepository,
  });
}

/** A switch: given or not. */
export function flag(
  words: Bilingual,
  declared: {
    /** @default false */
    readonly default?: boolean;
    /**
     * Whether `--no-x` switches it off.
     * @default false
     */
    readonly negatable?: boolean;
    /**
     * Whether it is what calls the form that takes it.
     * @default false
     */
    readonly required?: true;
  } = {},
): Option<boolean> {
  const { default: initial = false, negatable = false, required } = declared;
  return {
    words,
    takes: same(""),
    expects: same(""),
    choices: [],
    isFlag: true,
    isNegatable: negatable,
    isRepeatable: false,
    isRequired: required === true,
    otherwise: initial ? { fr: "oui", en: "yes" } : null,
    initial: () => initial,
    read: (texts) => texts.at(-1) === "yes",
  };
}

/** An option that may be given several times; each time, one value. */
export function many<T>(item: Option<T>): Option<readonly Exclude<T, undefined>[] | undefined> {
  return {
    ...item,
    isRepeatable: true,
    initial: () => undefined,
    read: (texts) => readEach(item, texts),
  };
}

/** An option that takes several values of one kind in one text, separated by commas. */
export function list<T, const D extends Declared<readonly Exclude<T, undefined>[]>>(
  item: Option<T>,
  declared: D = {} as D,
  separator: RegExp | string = ",",
): Option<Held<readonly Exclude<T, undefined>[], D>> {
  return option<readonly Exclude<T, undefined>[], D>(item.words, declared, {
    takes: inBoth((language) => `${item.takes[language]},…`),
    expects: {
      fr: `${item.expects.fr}, ou plusieurs, séparés par des virgules`,
      en: `${item.expects.en}, or several, separated by commas`,
    },
    choices: item.choices,
    read: (given) => {
      const texts = given.split(separator).map((one) => one.trim()).filter((one) => one !== "");
      return texts.length === 0 ? new Untaken(given) : readEach(item, texts);
    },
    print: (values) => values.join(","),
  });
}

function readEach<T>(item: Option<T>, texts: readonly string[]) {
  const values: Exclude<T, undefined>[] = [];
  for (const one of texts) {
    const value = item.read([one]);
    if (value instanceof Untaken) return value;
    values.push(value as Exclude<T, undefined>);
  }
  return values;
}
