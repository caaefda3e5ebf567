/** What an address carries in itself: a file in `data:`, words in percent signs or base64. */
export function carried(value: string): string[] {
  const texts: string[] = [];
  const data = /^\s*data:([^,]*),([\s\S]*)$/i.exec(value);
  const body = data?.[2] ?? value;
  if (data !== null && /;\s*base64/i.test(data[1] ?? "")) texts.push(fromBase64(body));
  else if (body.includes("%")) texts.push(percentDecoded(body));
  return texts.filter((text) => text !== "" && text !== value);
}

/** The tables to download that a page carries, decoded. */
export function carriedTables(html: string): string[] {
  return [...html.matchAll(/base64,([A-Za-z0-9+/=]+)/g)].map(([, code = ""]) => fromBase64(code));
}

/** Percent signs decoded; where they make no text, as they stand. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(
      /%([0-9a-f]{2})/gi,
      (_, hex: string) => String.fromCharCode(parseInt(hex, 16)),
    );
  }
}

/** The text of base64; empty where it is none. */
export function fromBase64(text: string): string {
  try {
    const bytes = Uint8Array.fromBase64(text);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  euml: "ë",
  agrave: "à",
  acirc: "â",
  ccedil: "ç",
  icirc: "î",
  iuml: "ï",
  ocirc: "ô",
  ouml: "ö",
  ugrave: "ù",
  ucirc: "û",
  uuml: "ü",
};

/** Entities of HTML decoded: by number, and the names that French texts use. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[(name as string).toLowerCase()] ?? whole;
    const point = decimal === undefined ? parseInt(hex, 16) : parseInt(decimal, 10);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
