/** A text whose quotes were written as the parser wants them, and what that took. */
export interface PlainQuotes {
  readonly text: string;
  /** Line of the first quote with spaces around it; null when there is none. */
  readonly padded: number | null;
  /** Line of the first quote escaped by a backslash; null when there is none. */
  readonly escaped: number | null;
}

const quote = '"';

/** Where a quote first stands after a space, or after a backslash; null when none does. */
export function firstLooseQuote(text: string, delimiter: string): number | null {
  const [spaced, escaped] = [text.indexOf(`${delimiter} "`), text.indexOf('\\"')];
  if (spaced < 0 || escaped < 0) {
    return spaced < 0 && escaped < 0 ? null : Math.max(spaced, escaped);
  }
  return Math.min(spaced, escaped);
}

/**
 * Write quotes plainly: spaces between a delimiter and a quote go (`1, "a"`), and a quote escaped
 * by a backslash is doubled (`"a \" b"`). Text outside such places stays as it is.
 */
export function plainQuotes(text: string, delimiter: string): PlainQuotes {
  const parts: string[] = [];
  let kept = 0;
  let padded: number | null = null;
  let escaped: number | null = null;
  let at = 0;
  while (at < text.length) {
    let start = at;
    while (isSpace(text[start], delimiter)) start++;
    if (text[start] !== quote) {
      at = afterField(text, start, delimiter);
      continue;
    }
    if (start > at) {
      padded ??= lineAt(text, at);
      parts.push(text.slice(kept, at));
      kept = start;
    }
    let end = start + 1;
    for (; end < text.length; end++) {
      if (text[end] !== quote) continue;
      if (text[end + 1] === quote) end++;
      else if (text[end - 1] === "\\" && !isEnd(text[end + 1], delimiter)) {
        escaped ??= lineAt(text, end);
        parts.push(text.slice(kept, end - 1), '""');
        kept = end + 1;
      } else break;
    }
    const next = afterSpaces(text, end + 1, delimiter);
    if (next > end + 1 && isEnd(text[next], delimiter)) {
      padded ??= lineAt(text, end);
      parts.push(text.slice(kept, end + 1));
      kept = next;
    }
    at = afterField(text, next, delimiter);
  }
  parts.push(text.slice(kept));
  return { text: parts.join(""), padded, escaped };
}

function isSpace(character: string | undefined, delimiter: string): boolean {
  return (character === " " || character === "\t") && character !== delimiter;
}

function isEnd(character: string | undefined, delimiter: string): boolean {
  return character === undefined || character === delimiter || character === "\n" ||
    character === "\r";
}

function afterSpaces(text: string, at: number, delimiter: string): number {
  while (isSpace(text[at], delimiter)) at++;
  return at;
}

/** Where the field after this one starts. */
function afterField(text: string, at: number, delimiter: string): number {
  while (at < text.length && !isEnd(text[at], delimiter)) at++;
  return at + 1;
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let i = text.indexOf("\n"); i >= 0 && i < index; i = text.indexOf("\n", i + 1)) line++;
  return line;
}
