import { replaceEach } from "../../language/replace-each.ts";

/** Markup that is safe to print: made by {@linkcode html}, or vouched for by {@linkcode raw}. */
export class Html {
  constructor(readonly text: string) {}
  /** The markup itself. */
  toString(): string {
    return this.text;
  }
}

/** What can stand in a template of {@linkcode html}. */
export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[];

/** What is written for the signs that mean something in markup, by their code. */
const escapes: readonly (string | undefined)[] = Object.assign([], {
  [0x22]: "&quot;",
  [0x26]: "&amp;",
  [0x27]: "&#39;",
  [0x3c]: "&lt;",
  [0x3e]: "&gt;",
});

/**
 * Escape text for element content and quoted attributes: the only way text reaches a page. Sign by
 * sign, since most texts are short and hold none of them.
 */
export function escapeHtml(text: string): string {
  let written = "";
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const escape = code > 0x3e ? undefined : escapes[code];
    if (escape === undefined) continue;
    written += text.slice(done, i) + escape;
    done = i + 1;
  }
  return done === 0 ? text : written + text.slice(done);
}

/**
 * Write markup: every part is escaped unless it is {@linkcode Html}; null, undefined and false
 * print nothing, lists are joined. Line breaks of the template, with the spaces around them, are
 * for the reader of the source and do not reach the page.
 */
export function html(strings: TemplateStringsArray, ...parts: HtmlPart[]): Html {
  const fixed = compact(strings);
  let text = fixed[0] ?? "";
  for (let i = 0; i < parts.length; i++) text += print(parts[i]) + (fixed[i + 1] ?? "");
  return new Html(text);
}

const compacted = new WeakMap<TemplateStringsArray, readonly string[]>();

/**
 * The fixed texts of a template without the line breaks and indents that make the source readable:
 * nothing remains of them beside a tag or a part, one space between words or attributes.
 */
function compact(strings: TemplateStringsArray): readonly string[] {
  let found = compacted.get(strings);
  if (!found) {
    found = strings.map((text) =>
      text.replace(/\s*\n\s*/g, (space: string, at: number) => {
        const before = text[at - 1] ?? ">";
        const after = text[at + space.length] ?? "<";
        return before === ">" || after === "<" || after === ">" ? "" : " ";
      })
    );
    compacted.set(strings, found);
  }
  return found;
}

/** An attribute with the space before it, for use right after a tag's name; nothing for null. */
export function attribute(name: string, value: string | null): Html {
  return new Html(value === null ? "" : ` ${name}="${escapeHtml(value)}"`);
}

/** Vouch for markup made elsewhere: drawings, rendered Markdown. */
export function raw(text: string): Html {
  return new Html(text);
}

function print(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Html) return part.text;
  if (typeof part !== "object") return escapeHtml(String(part));
  let text = "";
  for (const one of part) text += print(one);
  return text;
}

// deno-lint-ignore no-control-regex
const control = /[\u0000-\u001f\u007f-\u009f]/g;
const anySpace = /\s/g;

/**
 * A link's address if its scheme is allowed (`http`, `https`, `mailto`, or a page of the site), else
 * null. Control characters go first, and spaces at the ends, since browsers ignore them; spaces
 * inside are written `%20`, as browsers do.
 */
export function safeAddress(address: string): string | null {
  const visible = replaceEach(address, control, () => "").trim();
  const plain = replaceEach(visible, anySpace, ([space]) => encodeURIComponent(space));
  if (/^(https?|mailto):/i.test(plain)) return plain;
  return /^[\w.-]*(\.html)?(#[\w.-]*)?$/.test(plain) && plain !== "" ? plain : null;
}
