import type { Dataset } from "../../dataset/dataset.ts";
import type { Row } from "../../dataset/tables/mod.ts";

/** A body with the organisations that sit in it, each once. */
export interface BodySeats {
  readonly body: Row<"bodies">;
  /** Seats, in file order: one organisation may hold several. */
  readonly seats: readonly Row<"members">[];
  readonly organisationIds: readonly string[];
  /**
   * Whether the table itself says that this is no body of the programme: it stands there as
   * context, and is never counted among those that govern.
   */
  readonly isContext: boolean;
}

/** Who sits where, bodies in file order. */
export function bodySeats(dataset: Dataset): BodySeats[] {
  const seats = Map.groupBy(dataset.tables.members.rows, ({ body_id }) => body_id);
  return dataset.tables.bodies.rows.map((body) => {
    const own = seats.get(body.body_id) ?? [];
    return {
      body,
      seats: own,
      organisationIds: [...new Set(own.map(({ organisation_id }) => organisation_id))],
      isContext: /\bpas une instance\b/i.test(body.role_fr ?? "") ||
        /\bnot a body\b/i.test(body.role_en ?? ""),
    };
  });
}
