import { escapeHtml, Html } from "./html.ts";

const token =
  /(\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\b(import|export|from|const|let|function|return|if|else|for|of|in|new|await|async|type|interface|null|true|false|typeof|as)\b/g;

/** TypeScript as HTML with comments, strings and keywords marked: for reading, not for parsing. */
export function highlight(code: string): Html {
  let out = "";
  let at = 0;
  for (const match of code.matchAll(token)) {
    out += escapeHtml(code.slice(at, match.index));
    const kind = match[1] !== undefined ? "c" : match[2] !== undefined ? "s" : "k";
    out += `<span class="${kind}">${escapeHtml(match[0])}</span>`;
    at = match.index + match[0].length;
  }
  return new Html(out + escapeHtml(code.slice(at)));
}
