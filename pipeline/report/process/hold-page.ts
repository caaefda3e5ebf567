import type { PageKind } from "./page-kinds.ts";

/** Elements of a page: those that layout, Markdown, tables and drawings write. */
const elements = new Set([
  ..."html head meta title style body header footer main nav section article aside".split(" "),
  ..."h1 h2 h3 h4 h5 h6 p a b i em strong small span div code pre kbd samp var".split(" "),
  ..."ul ol li dl dt dd blockquote q cite hr br del ins s sub sup abbr time mark".split(" "),
  ..."table caption thead tbody tfoot tr th td colgroup col details summary".split(" "),
  ..."figure figcaption label input button script".split(" "),
  ..."svg g path rect circle ellipse line polyline polygon text tspan title desc".split(" "),
  ..."defs use clipPath mask marker pattern linearGradient radialGradient stop image".split(" "),
]);

/** Attributes that load, send or run something, beside those whose name begins with "on". */
const refusedAttributes = new Set(
  "src srcset srcdoc action formaction ping background poster manifest is nonce slot".split(" "),
);

/** Attributes in which `url(…)` loads something. */
const drawing = new Set(
  "style fill stroke filter mask clip-path marker-start marker-mid marker-end cursor".split(" "),
);

/** Attributes that say nothing but text, numbers or names, whatever their value. */
const harmless = "class id role lang title scope colspan rowspan headers datetime for type value " +
  "aria-[a-z]+ data-[a-z-]+ x y x1 x2 y1 y2 dx dy cx cy r rx ry d points width height viewBox " +
  "transform text-anchor font-size font-weight stroke-width stroke-linecap opacity";

/**
 * A run of text and of tags that need no closer look, which are most of a page. Bounded, since the
 * machine remembers each step of a run.
 */
const plainRun = (() => {
  const names = [...elements].filter((name) => name !== "script" && name !== "style").join("|");
  const attributes = `(?: (?:${harmless.replaceAll(" ", "|")})="[^"<>]*")*`;
  const link = `a${attributes} href="#[\\w.:-]*"`;
  return new RegExp(
    `[^<]*(?:<(?:/(?:${names})|(?:${link}|${names})${attributes})>[^<]*){0,400}`,
    "y",
  );
})();

const tag = /^<\/?([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z_:][\w:.-]*(?:="[^"<>]*")?)*)\s*\/?>$/;
const attribute = /\s([a-zA-Z_:][\w:.-]*)(?:="([^"]*)")?/g;

/**
 * Whether a page is of its kind; what is wrong where it is not, in a few words.
 *
 * Everything in angle brackets must be a tag as our own code writes it, of an element and with
 * attributes that pages have. The policy of the kind stands first in the head and is the only
 * `http-equiv`; the kind's script, byte for byte, is the only one; no attribute handles an event;
 * addresses are web pages, mail, places of the site, and data that is saved or drawn.
 */
export function pageFault(text: string, { policy, script }: PageKind): string | null {
  const head = headOf(text, policy);
  if (head === null) return "a page without the policy of its kind";
  let scripts = 0;
  let at = head;
  for (;;) {
    plainRun.lastIndex = at;
    plainRun.test(text);
    const from = plainRun.lastIndex;
    if (from === text.length) break;
    const to = text.indexOf(">", from);
    const found = to < 0 ? text.slice(from) : text.slice(from, to + 1);
    const fault = tagFault(found);
    if (fault !== null) return fault;
    at = to + 1;
    if (found === "<style>") {
      const fault = styleFault(text, at);
      if (fault !== null) return fault;
    } else if (found === "<script>") {
      if (script === null || !text.startsWith(`${script}</script>`, at)) return "a script";
      if (++scripts > 1) return "a second script";
      at += script.length + "</script>".length;
    } else if (found.startsWith("<script")) return "a script";
    else if (found.startsWith("<style")) return "a style of its own kind";
  }
  return script !== null && scripts === 0 ? "a page without its script" : null;
}

/** The style that was found good last: all pages of a site have the same. */
let goodStyle = "</style>";

function styleFault(text: string, at: number): string | null {
  if (text.startsWith(goodStyle, at)) return null;
  const end = text.indexOf("<", at);
  if (!text.startsWith("</style>", end)) return "a style with markup in it";
  const css = text.slice(at, end);
  if (css.includes("&") || loads.test(plainCss(css))) return "a style that loads something";
  goodStyle = text.slice(at, end + "</style>".length);
  return null;
}

/** Where the part of a page after its policy begins; null where it does not begin as it must. */
function headOf(text: string, policy: string): number | null {
  const begin = /^<!DOCTYPE html><html lang="(?:fr|en)"><head><meta charset="utf-8">/.exec(
    text.slice(0, 200),
  );
  if (!begin) return null;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return text.startsWith(meta, begin[0].length) ? begin[0].length + meta.length : null;
}

/** Tags that were found good: pages repeat a few thousand of them. */
const good = new Set<string>();

/** How many tags, and how long ones, are kept as good. */
const mostGood = 20_000;
const longestGood = 200;

function tagFault(found: string): string | null {
  if (good.has(found)) return null;
  const match = tag.exec(found);
  if (!match) return `markup that no page has: ${found.slice(0, 60)}`;
  const [, name = "", attributes = ""] = match;
  if (!elements.has(name)) return `an element <${name}>`;
  for (const [, key = "", value = ""] of attributes.matchAll(attribute)) {
    const fault = attributeFault(name, key.toLowerCase(), value);
    if (fault !== null) return fault;
  }
  if (found.length <= longestGood && good.size < mostGood) good.add(found);
  return null;
}

/** An ampersand that is not one of the signs our own code writes with one. */
const foreignEntity = /&(?!(?:amp|lt|gt|quot|#39|nbsp);)/;

/** What of a style sheet loads something; a drawing may name parts of its own page (`url(#id)`). */
const loads = /@import|@font-face|url\(|image-set\(|\bimage\(|\bsrc\(/i;
const loadsElsewhere = /@import|url\(\s*["']?(?!#)|image-set\(|\bimage\(|\bsrc\(/i;

/** A style sheet without comments, and with the signs that its escapes stand for. */
function plainCss(css: string): string {
  return css.replace(/\/\*[^*]*\*\//g, "").replace(
    /\\(?:([0-9a-f]{1,6})\s?|([^]))/gi,
    (_, code: string | undefined, sign: string | undefined) =>
      sign ?? String.fromCodePoint(Math.min(parseInt(code ?? "0", 16), 0x10ffff)),
  );
}

function attributeFault(element: string, key: string, written: string): string | null {
  if (key.startsWith("on")) return `an attribute ${key}`;
  if (refusedAttributes.has(key) || key.startsWith("xml:")) return `an attribute ${key}`;
  if (key === "http-equiv") return "a second policy";
  const isAddress = key === "href" || key === "xlink:href";
  if (!isAddress && !drawing.has(key)) return null;
  const value = unescape(written);
  const good = !foreignEntity.test(written) &&
    (isAddress ? isAllowedAddress(element, value) : !loadsElsewhere.test(plainCss(value)));
  return good ? null : `an address in ${key}: ${value.slice(0, 60)}`;
}

const siteAddress =
  /^(?:(?:\.\.\/(?:fr|en)\/|(?:[a-z0-9-]+\/)?(?:fr|en)\/)?[\w.-]+\.html)?(?:#[^\s#]*)?$/;

function isAllowedAddress(element: string, address: string): boolean {
  if (element === "image") return /^data:image\/png;base64,[\w+/=]*$/.test(address);
  if (element === "use") return address.startsWith("#");
  if (element !== "a") return false;
  return /^(?:https?|mailto):[^\s"'<>]*$/i.test(address) ||
    /^data:text\/csv;charset=utf-8;base64,[\w+/=]*$/.test(address) || siteAddress.test(address);
}

function unescape(value: string): string {
  return value.includes("&")
    ? value.replace(
      /&(amp|lt|gt|quot|#39|nbsp);/g,
      (_, name: string) =>
        ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: "\u00a0" })[name] ?? "",
    )
    : value;
}
