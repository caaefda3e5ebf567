import { join } from "node:path";
import { schemas } from "../../../pipeline/dataset/tables/mod.ts";
import { validateTable } from "../../../pipeline/dataset/validate-table.ts";
import { readTable } from "../../../pipeline/ingest/read-table.ts";

/**
 * What interviews say of a proposal, as the words that the coded passage contains: identifiers of
 * codings change when a transcript is coded again, words do not.
 */
const quotations: Readonly<Record<string, readonly string[]>> = {
  "ilot-frais-p8": ["le samedi oui, le dimanche non"],
  "toit-partage-p4": ["La suite a été décidée sans nous"],
  "capt-air-p2": ["L’heure, le lieu, le vent, ce qu’on sent", "les carnets, l’heure, le lieu"],
  "capt-air-p5": ["le carnet de Capt’Air est devenu une méthode"],
  "passeur-bus-p4": ["presque toutes au même endroit, entre l’hôpital et le campus"],
  "silver-atelier-p2": ["La semelle en mousse de Silver Atelier"],
  "place-mobile-p2": ["sur les dossiers des bancs"],
  "place-mobile-p3": ["le point d’eau, les bacs plus bas"],
  "place-mobile-p4": ["le mobilier était déjà commandé"],
  "place-mobile-p7": ["j’avais proposé un banc, un seul"],
  "place-mobile-p9": ["le point d’eau, les bacs plus bas"],
};

/**
 * Codings of the passages that speak of each proposal, by proposal; none where the dataset has no
 * codings yet.
 *
 * @param dataset folder of the dataset
 */
export function passages(dataset: string): ReadonlyMap<string, readonly string[]> {
  const file = "codings.csv";
  let bytes: Uint8Array;
  try {
    bytes = Deno.readFileSync(join(dataset, file));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return new Map();
    throw error;
  }
  const codings = readTable(bytes, file).tables.flatMap((raw) =>
    validateTable(raw, schemas.codings).rows
  );
  return new Map(
    Object.entries(quotations).map(([proposal, words]) => {
      const found = codings.filter(({ exact }) =>
        words.some((quotation) => String(exact ?? "").includes(quotation))
      ).map(({ coding_id }) => String(coding_id));
      if (found.length === 0) throw new Error(`no coded passage speaks of ${proposal}`);
      return [proposal, found];
    }),
  );
}
