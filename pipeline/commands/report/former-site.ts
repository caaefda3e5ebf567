import { join } from "node:path";

/**
 * Version 0.1 wrote sites without a marker. They are known by their files, which could only have
 * been these, and by how each of their pages begins; a site so known is taken over once, and carries
 * a marker from then on.
 */
const pageStart =
  /^<!DOCTYPE html><html lang="(fr|en)"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';/;
const pageFile = /^(fr|en)\/[^/]+\.html$/;

/** Whether the files of a folder are those of a lab as version 0.1 wrote it, and nothing else. */
export function isFormerLab(folder: string, files: readonly string[]): boolean {
  const languages = ["fr", "en"].filter((language) =>
    files.some((file) => file.startsWith(`${language}/`))
  );
  return languages.length > 0 && files.every((file) => pageFile.test(file)) &&
    languages.every((language) => isListed(folder, language, files)) &&
    files.every((file) => pageStart.test(head(join(folder, file))));
}

/** Whether the search page of a language is there and links every other page of it. */
function isListed(folder: string, language: string, files: readonly string[]): boolean {
  const search = `${language}/search.html`;
  if (!files.includes(search)) return false;
  const text = Deno.readTextFileSync(join(folder, search));
  const linked = new Set([...text.matchAll(/href="([^"#]+)/g)].map(([, page]) => page));
  return files.filter((file) => file.startsWith(`${language}/`) && file !== search)
    .every((file) => linked.has(file.slice(language.length + 1)));
}

/** Whether a text is the list of labs as version 0.1 wrote it. */
export function isFormerIndex(text: string): boolean {
  return pageStart.test(text) && text.includes("<title>Grandeur Nature</title>") &&
    text.includes('<p class="brand"><b>Grandeur Nature</b></p>');
}

function head(path: string): string {
  using file = Deno.openSync(path);
  const bytes = new Uint8Array(400);
  const length = file.readSync(bytes) ?? 0;
  return new TextDecoder().decode(bytes.subarray(0, length));
}
