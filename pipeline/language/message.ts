import { BilingualError } from "./bilingual-error.ts";
import { littleWords } from "./elision.ts";

/** A piece of a message: words, or a hole with the forms it chooses among. */
export type Piece =
  | string
  | { readonly name: string; readonly kind: "value" }
  | { readonly name: string; readonly kind: "little"; readonly word: string }
  | { readonly name: string; readonly kind: "plural"; readonly forms: readonly Message[] }
  | {
    readonly name: string;
    readonly kind: "select";
    readonly forms: Readonly<Record<string, Message>>;
  };

/** A message once read. */
export type Message = readonly Piece[];

const read = new Map<string, Message>();
const little = new Set<string>(littleWords);

/**
 * Read a message: `{name}`, `{name|one|other}`, `{name|zero|one|other}`, `{name|key=words|*=words}`,
 * `{name|de}`; forms may hold holes; `\{`, `\|` and `\}` stand for themselves.
 *
 * @throws {BilingualError} for a brace without its pair, a hole without a name, or forms that are
 * neither plural nor select.
 */
export function parseMessage(template: string): Message {
  const known = read.get(template);
  if (known) return known;
  const message = frozen(new Reader(template).message());
  read.set(template, message);
  return message;
}

/** A message whole that nobody can change: it stands for all who say the same words. */
function frozen(message: Message): Message {
  for (const piece of message) {
    if (typeof piece === "string") continue;
    if (piece.kind === "plural" || piece.kind === "select") {
      for (const form of Object.values<Message>(piece.forms)) frozen(form);
      Object.freeze(piece.forms);
    }
    Object.freeze(piece);
  }
  return Object.freeze(message);
}

const [backslash, opening, bar, closing] = [0x5c, 0x7b, 0x7c, 0x7d];
const nameShape = /[\w-]+/y;

function isSpecial(sign: number): boolean {
  return sign === backslash || sign === opening || sign === bar || sign === closing;
}

class Reader {
  #at = 0;

  constructor(readonly text: string) {}

  message(): Message {
    const pieces = this.#pieces(false);
    if (this.#at < this.text.length) this.#refuse("« } » sans « { »", "“}” without “{”");
    return pieces;
  }

  #pieces(inForm: boolean): Piece[] {
    const { text } = this;
    const pieces: Piece[] = [];
    let words = "";
    let from = this.#at;
    for (; this.#at < text.length; this.#at++) {
      const sign = text.charCodeAt(this.#at);
      if (sign === backslash && isSpecial(text.charCodeAt(this.#at + 1))) {
        words += text.slice(from, this.#at++);
        from = this.#at;
      } else if (sign === closing || (sign === bar && inForm)) {
        break;
      } else if (sign === opening) {
        words += text.slice(from, this.#at);
        if (words !== "") pieces.push(words);
        words = "";
        pieces.push(this.#hole());
        from = this.#at + 1;
      }
    }
    words += text.slice(from, this.#at);
    if (words !== "") pieces.push(words);
    return pieces;
  }

  /** A hole, from its opening brace to its closing one. */
  #hole(): Piece {
    nameShape.lastIndex = ++this.#at;
    const name = nameShape.exec(this.text)?.[0] ?? "";
    this.#at += name.length;
    if (name === "") this.#refuse("accolades sans nom", "braces without a name");
    const forms: { source: string; pieces: Piece[] }[] = [];
    while (this.text[this.#at] === "|") {
      const from = ++this.#at;
      const pieces = this.#pieces(true);
      forms.push({ source: this.text.slice(from, this.#at), pieces });
    }
    if (this.text[this.#at] !== "}") {
      this.#refuse(`« {${name} » n’est pas fermé`, `“{${name}” is not closed`);
    }
    return this.#choose(name, forms);
  }

  #choose(name: string, forms: readonly { source: string; pieces: Piece[] }[]): Piece {
    const [first] = forms;
    if (first === undefined) return { name, kind: "value" };
    if (keyOf(first.source) !== null) {
      return { name, kind: "select", forms: this.#keyed(name, forms) };
    }
    if (forms.length === 1 && little.has(first.source.toLowerCase())) {
      return { name, kind: "little", word: first.source };
    }
    if (forms.length === 2 || forms.length === 3) {
      return { name, kind: "plural", forms: forms.map(({ pieces }) => pieces) };
    }
    return this.#refuse(
      `« ${name} » a ${forms.length} formes : il en faut deux ou trois pour un pluriel`,
      `“${name}” has ${forms.length} forms: a plural takes two or three`,
    );
  }

  #keyed(
    name: string,
    forms: readonly { source: string; pieces: Piece[] }[],
  ): Record<string, Message> {
    const keyed: Record<string, Message> = Object.create(null);
    for (const { source, pieces } of forms) {
      const key = keyOf(source);
      if (key === null) {
        return this.#refuse(
          `une forme de « ${name} » n’a pas de clé`,
          `a form of “${name}” has no key`,
        );
      }
      const [head, ...rest] = pieces;
      const words = typeof head === "string" ? head.slice(key.length + 1) : "";
      keyed[key] = words === "" ? rest : [words, ...rest];
    }
    return keyed;
  }

  #refuse(fr: string, en: string): never {
    throw new BilingualError({
      fr: `Le message « ${this.text} » est mal écrit : ${fr}.`,
      en: `The message “${this.text}” is malformed: ${en}.`,
    });
  }
}

/** The key at the head of a form of a select: `running=en cours`; null where there is none. */
function keyOf(form: string): string | null {
  return form.includes("=") ? /^([\w-]+|\*)=/.exec(form)?.[1] ?? null : null;
}
