import { nearest } from "../../dataset/nearest.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { type Problem, problem } from "../../problem/problem.ts";
import { commonOptions } from "./common-options.ts";
import type { Option } from "./option.ts";
import type { Signature } from "./parse-arguments.ts";

/** The option that may have been meant: the nearest, or the only one that begins so. */
function meant({ options, neighbours = [] }: Signature, raw: string): string | null {
  const name = raw.replace(/^[-–—−]+/, "").replace(/=.*$/s, "");
  const names = [...Object.keys(options), ...neighbours, ...Object.keys(commonOptions)];
  const close = nearest(name, names);
  if (close !== null) return `--${close}`;
  const alike = names.filter((one) => one.startsWith(name) || name.startsWith(one));
  return name !== "" && alike.length === 1 ? `--${alike[0]}` : null;
}

/** An option that the command does not declare. */
export function unknownOption(signature: Signature, raw: string): Problem {
  const { name, options } = signature;
  const close = meant(signature, raw);
  const list = Object.keys(options).map((key) => `--${key}`).join(", ");
  return refused(signature, {
    column: raw,
    repair: close,
    what: {
      fr: `${raw} n’est pas une option de « ${name} ».`,
      en: `${raw} is no option of “${name}”.`,
    },
    why: list === ""
      ? { fr: "Cette commande n’a pas d’option.", en: "This command has no option." }
      : { fr: `Ses options : ${list}.`, en: `Its options: ${list}.` },
  }, close);
}

/** An option without its value. */
export function missingValue(signature: Signature, name: string, option: Option): Problem {
  return refused(signature, {
    column: `--${name}`,
    what: { fr: `--${name} n’a pas de valeur.`, en: `--${name} has no value.` },
    why: taken(`--${name}`, option),
  }, null);
}

/** A flag with a value. */
export function needlessValue(signature: Signature, name: string, text: string): Problem {
  return refused(signature, {
    column: `--${name}`,
    cell: text,
    repair: `--${name}`,
    what: {
      fr: `--${name} ne prend pas de valeur.`,
      en: `--${name} takes no value.`,
    },
    why: {
      fr: `C’est un interrupteur ; « ${text} » est de trop.`,
      en: `It is a switch; “${text}” is too much.`,
    },
  }, null);
}

/** An option that the other arguments leave nothing to apply to. */
export function doesNotApply(
  command: Pick<Signature, "name">,
  name: string,
  why: Bilingual,
): Problem {
  return refused(command, {
    column: `--${name}`,
    what: { fr: `--${name} ne peut pas s’appliquer.`, en: `--${name} cannot apply.` },
    why,
  }, null);
}

/** A value that the option, or the argument by place (null), does not take. */
export function untakenValue(
  signature: Signature,
  name: string | null,
  option: Option,
  text: string,
): Problem {
  const close = nearest(text, option.choices);
  return refused(signature, {
    column: name === null ? null : `--${name}`,
    cell: text,
    repair: close,
    what: {
      fr: `${shown(name, option).fr} ne prend pas « ${text} ».`,
      en: `${shown(name, option).en} does not take “${text}”.`,
    },
    why: {
      fr: taken(shown(name, option).fr, option).fr,
      en: taken(shown(name, option).en, option).en,
    },
  }, close);
}

/** An option or an argument by place (null) that the command cannot do without. */
export function missing(signature: Signature, name: string | null, option: Option): Problem {
  const { fr, en } = shown(name, option);
  return refused(signature, {
    column: name === null ? null : `--${name}`,
    what: {
      fr: `Il manque ${name === null ? fr : `${fr} ${option.takes.fr}`} à « ${signature.name} ».`,
      en: `“${signature.name}” needs ${name === null ? en : `${en} ${option.takes.en}`}.`,
    },
    why: { fr: taken(fr, option).fr, en: taken(en, option).en },
  }, null);
}

/** A word that is no option and has no place. */
export function extraArgument(signature: Signature, text: string): Problem {
  const places = Object.values(signature.positionals);
  const close = /^[–—−-]/.test(text) ? meant(signature, text) : null;
  return refused(signature, {
    cell: text,
    repair: close,
    what: {
      fr: `« ${signature.name} » n’attend pas « ${text} ».`,
      en: `“${signature.name}” does not expect “${text}”.`,
    },
    why: places.length === 0
      ? { fr: "Elle ne prend que des options.", en: "It takes options only." }
      : {
        fr: `Sans option, elle prend : ${places.map(({ takes }) => takes.fr).join(" ")}.`,
        en: `Without an option it takes: ${places.map(({ takes }) => takes.en).join(" ")}.`,
      },
  }, close);
}

function shown(name: string | null, { takes }: Option): Bilingual {
  return name === null ? takes : { fr: `--${name}`, en: `--${name}` };
}

function taken(name: string, { expects }: Option): Bilingual {
  return { fr: `${name} prend ${expects.fr}.`, en: `${name} takes ${expects.en}.` };
}

type Said = Pick<Problem, "what" | "why"> & Partial<Pick<Problem, "column" | "cell" | "repair">>;

function refused({ name }: Pick<Signature, "name">, said: Said, close: string | null): Problem {
  const help = `deno task ${name} --help`;
  return problem({
    code: "usage-error",
    severity: "error",
    ...said,
    mend: close === null
      ? { fr: `« ${help} » montre comment l’écrire.`, en: `“${help}” shows how to write it.` }
      : {
        fr: `Vouliez-vous dire ${close} ? « ${help} » en dit plus.`,
        en: `Did you mean ${close}? “${help}” says more.`,
      },
  });
}
