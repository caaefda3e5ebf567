import type { Bilingual } from "../language/bilingual.ts";

/** A row with a text in two columns, of which either may be empty. */
type Worded<P extends string> = { readonly [K in `${P}_fr` | `${P}_en`]: string | null };

/**
 * The text of a row that stands in `PREFIX_fr` and `PREFIX_en`: each language takes the other's
 * where its own is empty, and the fallback, usually the row's id, where both are.
 *
 * @example
 * ```ts ignore
 * rowWords(domain, "label", domain.domain_id);
 * ```
 */
export function rowWords<const P extends string>(
  row: Worded<P>,
  prefix: P,
  fallback: string,
): Bilingual {
  const { [`${prefix}_fr`]: fr, [`${prefix}_en`]: en } = row as Record<string, string | null>;
  return { fr: fr ?? en ?? fallback, en: en ?? fr ?? fallback };
}
