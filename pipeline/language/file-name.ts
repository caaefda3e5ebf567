import { sha256 } from "./sha256.ts";

/** Letters of the Latin alphabet that Unicode does not take apart into a letter and a sign. */
const letters: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
};

/**
 * A text as lower-case kebab: accents fall (é → e), ligatures open (œ → oe), every run of other
 * signs is one hyphen. Cut to `most` characters; empty where no Latin letter or digit is left.
 */
export function kebab(text: string, most: number): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[œæßøđðþłħı]/g, (letter) => letters[letter] ?? "")
    .replace(/[^a-z0-9]+/g, "-").replace(/^-/, "").slice(0, most).replace(/-$/, "");
}

/** The most characters that a {@linkcode fileStem} has. */
export const longestStem = 80;

const hashLength = 12;

/** Names that Windows keeps for devices, whatever the ending: `con.html` opens the console. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The name of a file without its ending, from an id: the one way from data to a path or an address.
 *
 * A lower-case kebab id stands as it is. Any other becomes its kebab form, two hyphens, and the
 * start of the SHA-256 of the exact id: a kebab id has no two hyphens in a row, so that the two
 * kinds never meet. The outcome is `[a-z0-9-]+`, at most {@linkcode longestStem} characters, starts
 * and ends with a letter or digit, and is no device of Windows; two ids with one stem would need a
 * collision in 48 bits of SHA-256.
 */
export function fileStem(id: string): string {
  if (id.length <= longestStem && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && !devices.test(id)) {
    return id;
  }
  return `${kebab(id, longestStem - hashLength - 2) || "id"}--${shortHash(id)}`;
}

/** Hash code units and not UTF-8, in which all lone surrogates are the same. */
function shortHash(id: string): string {
  const units = new Uint8Array(2 * id.length);
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    units.set([unit & 255, unit >> 8], 2 * i);
  }
  return sha256(units).toHex().slice(0, hashLength);
}

/**
 * The name that a download proposes, without its ending. Capitals and
 * single points stand, since a browser gives a second file of one name another name.
 */
export function downloadStem(name: string): string {
  return name.length <= longestStem && /^[a-z0-9]+([.-][a-z0-9]+)*$/i.test(name) &&
      !devices.test(name.toLowerCase().split(".")[0] ?? "")
    ? name
    : fileStem(name);
}

/**
 * The folder of a lab in the site, by the name of its data folder: plain, since people read it in
 * addresses. Two names may share one (`Lab` and `lab`): a command that is given both refuses them.
 */
export function labFolder(name: string): string {
  const plain = kebab(name, 60);
  if (plain === "") return fileStem(name);
  return devices.test(plain) ? `lab-${plain}` : plain;
}
