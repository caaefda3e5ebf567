import { withheldCsv } from "./ledger.ts";
import { type GateOptions, type LabGate, openGate } from "./open-gate.ts";
import type { ReleasePlan } from "./plan-release.ts";
import { readReleases } from "./private-folder.ts";
import type { FoundLeak } from "./gate/gate.ts";
import type { Override } from "./overrides.ts";
import type { Problem } from "../problem/problem.ts";

/** What the thread of the gate is told. */
export type GateOrder =
  | { readonly kind: "open"; readonly options: GateOptions }
  | { readonly kind: "page"; readonly file: string; readonly html: string }
  | { readonly kind: "end" };

/** What it answers. */
export type GateAnswer =
  /** `withheld`: what `withheld.csv` must hold; null where earlier sites ask for nothing. */
  | { readonly kind: "opened"; readonly withheld: string | null }
  /** So many characters of pages have been looked at. */
  | { readonly kind: "looked"; readonly characters: number }
  | { readonly kind: "verdict"; readonly verdict: GateVerdict };

/** What the gate says of a lab at the end. */
export interface GateVerdict {
  /** What is wrong with the private files. */
  readonly faults: readonly Problem[];
  /** Leaks that nobody signed for. */
  readonly open: readonly FoundLeak[];
  readonly overridden: readonly { readonly leak: FoundLeak; readonly override: Override }[];
  /** What the site tells; null for researchers and for labs without interviews. */
  readonly told: ReleasePlan["counts"] | null;
  /** ISO date of the state of the data. */
  readonly asOf: string;
}

// This module is the entry of a worker and nothing else: it has the scope of one.
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<GateOrder>) => void) | null;
  postMessage(answer: GateAnswer): void;
};
let opening: Promise<{ gate: LabGate; plan: ReleasePlan | null }> | null = null;

async function open(options: GateOptions) {
  const gate = await openGate(options);
  const { dataset } = gate;
  if (dataset === null || options.audience === "researchers") return { gate, plan: null };
  const { planRelease } = await import("./lab-interviews.ts");
  return { gate, plan: planRelease(dataset, readReleases(options.lab)) };
}

scope.onmessage = async ({ data: order }) => {
  if (order.kind === "open") {
    opening = open(order.options);
    const { plan } = await opening;
    const withheld = plan === null || readReleases(order.options.lab).length === 0
      ? null
      : withheldCsv(plan.withheld);
    return scope.postMessage({ kind: "opened", withheld });
  }
  const { gate, plan } = await opening!;
  if (order.kind === "page") {
    gate.page(order.file, order.html);
    return scope.postMessage({ kind: "looked", characters: order.html.length });
  }
  scope.postMessage({
    kind: "verdict",
    verdict: {
      faults: gate.faults,
      open: gate.open,
      overridden: gate.overridden,
      told: plan?.counts ?? null,
      asOf: gate.dataset?.date ?? "",
    },
  });
};
