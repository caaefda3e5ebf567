import { posix } from "node:path";

/** The links of a site's pages that lead to no page of it, or to no part of the page they name. */
export function deadLinks(pages: ReadonlyMap<string, string>): string[] {
  const ids = new Map([...pages].map(([path, text]) => [path, idsOf(text)]));
  return [...pages].flatMap(([path, text]) =>
    [...new Set(Array.from(text.matchAll(/ href="([^"]*)"/g), (match) => match[1] ?? ""))]
      .filter((href) => !/^(data:|https?:|mailto:)/i.test(href))
      .filter((href) => {
        const [file = "", fragment] = unescape(href).split("#");
        const target = file === "" ? path : posix.join(posix.dirname(path), file);
        const found = ids.get(target);
        return found === undefined || (fragment !== undefined && !found.has(fragment));
      })
      .map((href) => `${path}: ${href}`)
  );
}

/** Ids that two parts of one page have: a link would lead to the first of them. */
export function repeatedIds(pages: ReadonlyMap<string, string>): string[] {
  return [...pages].flatMap(([path, text]) => {
    const seen = new Set<string>();
    return Array.from(text.matchAll(/<[a-z][^<>]*? id="([^"]*)"/g), (match) => match[1] ?? "")
      .filter((id) => seen.size === seen.add(id).size)
      .map((id) => `${path}: ${id}`);
  });
}

function idsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/ id="([^"]*)"/g), (match) => unescape(match[1] ?? "")));
}

function unescape(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
