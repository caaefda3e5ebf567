import { sha256 } from "../../language/sha256.ts";
import client from "../client.js" with { type: "text" };

/** A kind of page: what it may run. The one home of policies and of the scripts they allow. */
export interface PageKind {
  /** The only script of the page, as it stands in it; null where there is none. */
  readonly script: string | null;
  /** The Content-Security-Policy that stands first in its head. */
  readonly policy: string;
}

/** The kinds of pages. */
export const pageKinds = {
  /** A page of a lab. */
  plain: kind(client, "img-src data:"),
  /** The list of labs, which needs no script. */
  entry: kind(null),
} as const;

function kind(script: string | null, ...more: string[]): PageKind {
  const directives = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    ...script === null ? [] : [`script-src 'sha256-${digestOf(script)}'`],
    ...more,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return { script, policy: directives.join("; ") };
}

function digestOf(text: string): string {
  return sha256(new TextEncoder().encode(text)).toBase64();
}
