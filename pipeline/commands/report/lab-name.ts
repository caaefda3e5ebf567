/**
 * The name of a lab's folder in the site, from the name of its data folder: letters, digits, `_`
 * and hyphens, at most 60 of them, no name that Windows keeps for itself.
 */
export function labFolder(name: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/.test(name) && !reserved.test(name)) return name;
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/œ/gi, "oe").toLowerCase()
    .replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 50).replace(/-+$/, "");
  return plain === "" || reserved.test(plain) ? `lab-${plain}`.replace(/-$/, "") : plain;
}

const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;
