import { nearest } from "../../dataset/nearest.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
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
  const names = Object.keys(options).map((key) => `--${key}`);
  return found("usage-error/unknown-option", { column: raw, repair: meant(signature, raw) }, {
    name,
    count: names.length,
    options: names.join(", "),
    help: helpOf(signature),
  });
}

/** An option without its value. */
export function missingValue(signature: Signature, name: string, { expects }: Option): Problem {
  const help = helpOf(signature);
  return found("usage-error/missing-value", { column: `--${name}` }, { expects, help });
}

/** A flag with a value. */
export function needlessValue(signature: Signature, name: string, text: string): Problem {
  return found(
    "usage-error/needless-value",
    { column: `--${name}`, cell: text, repair: `--${name}` },
    { help: helpOf(signature) },
  );
}

/** An option that the other arguments leave nothing to apply to. */
export function doesNotApply(
  command: Pick<Signature, "name">,
  name: string,
  why: Bilingual,
): Problem {
  const help = helpOf(command);
  return found("usage-error/does-not-apply", { column: `--${name}` }, { why, help });
}

/** A value that the option, or the argument by place (null), does not take. */
export function untakenValue(
  signature: Signature,
  name: string | null,
  option: Option,
  text: string,
): Problem {
  return found("usage-error/untaken-value", {
    ...columnOf(name),
    cell: text,
    repair: nearest(text, option.choices),
  }, { shown: shown(name, option), expects: option.expects, help: helpOf(signature) });
}

/** An option or an argument by place (null) that the command cannot do without. */
export function missing(signature: Signature, name: string | null, option: Option): Problem {
  const { takes, expects } = option;
  return found("usage-error/missing", columnOf(name), {
    what: name === null ? takes : { fr: `--${name} ${takes.fr}`, en: `--${name} ${takes.en}` },
    name: signature.name,
    shown: shown(name, option),
    expects,
    help: helpOf(signature),
  });
}

/** A word that is no option and has no place. */
export function extraArgument(signature: Signature, text: string): Problem {
  const places = Object.values(signature.positionals);
  const close = /^[–—−-]/.test(text) ? meant(signature, text) : null;
  return found("usage-error/extra-argument", { cell: text, repair: close }, {
    name: signature.name,
    count: places.length,
    places: {
      fr: places.map(({ takes }) => takes.fr).join(" "),
      en: places.map(({ takes }) => takes.en).join(" "),
    },
    help: helpOf(signature),
  });
}

function columnOf(name: string | null): { readonly column?: string } {
  return name === null ? {} : { column: `--${name}` };
}

function shown(name: string | null, { takes }: Option): Bilingual {
  return name === null ? takes : { fr: `--${name}`, en: `--${name}` };
}

function helpOf({ name }: Pick<Signature, "name">): string {
  return `deno task ${name} --help`;
}
