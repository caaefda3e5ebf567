import { createHash } from "node:crypto";

/** A GUID as it is compared: lower case, no braces. */
export function foldGuid(guid: string): string {
  return guid.trim().replace(/^\{|\}$/g, "").toLowerCase();
}

/** Whether a text has the form of a GUID that the official schema accepts. */
export function isGuid(text: string): boolean {
  return /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i.test(text);
}

/**
 * A GUID that depends on its parts alone, so that the same dataset always exports the same bytes
 * (RFC 9562, version 8, from SHA-256).
 */
export function guidFrom(...parts: readonly string[]): string {
  const hash = createHash("sha256").update(parts.join("\u0000"), "utf8").digest("hex");
  const variant = ((parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
