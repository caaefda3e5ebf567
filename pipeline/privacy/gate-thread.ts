import type { GateAnswer, GateOrder, GateVerdict } from "./gate-worker.ts";
import type { GateOptions } from "./open-gate.ts";

/** Most characters of pages that wait to be looked at: the build waits where there are more. */
const mostWaiting = 32 * 1024 * 1024;

/**
 * The gate of a lab in a thread of its own, so that the build does not wait for it: pages are handed
 * over as they come, and the verdict is asked for at the end.
 */
export class GateThread {
  readonly #worker: Worker;
  readonly #opened = Promise.withResolvers<string | null>();
  readonly #verdict = Promise.withResolvers<GateVerdict>();
  #waiting = 0;
  #free = Promise.withResolvers<void>();

  constructor(options: GateOptions) {
    this.#worker = new Worker(new URL("./gate-worker.ts", import.meta.url), { type: "module" });
    // Each is waited for by whom it concerns, and by nobody where the build fails before.
    for (const { promise } of [this.#opened, this.#verdict]) promise.catch(() => {});
    this.#worker.onmessage = ({ data }: MessageEvent<GateAnswer>) => this.#take(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      const error = event.error instanceof Error ? event.error : new Error(event.message);
      this.#opened.reject(error);
      this.#verdict.reject(error);
      this.#free.resolve();
    };
    this.#send({ kind: "open", options });
  }

  /** What `withheld.csv` must hold before the build begins; null where earlier sites ask for nothing. */
  get withheld(): Promise<string | null> {
    return this.#opened.promise;
  }

  /** Hand a page over; waits where too many wait. */
  async page(file: string, html: string): Promise<void> {
    this.#waiting += html.length;
    this.#send({ kind: "page", file, html });
    if (this.#waiting > mostWaiting) await this.#free.promise;
  }

  /** What the gate says of all pages handed over. */
  verdict(): Promise<GateVerdict> {
    this.#send({ kind: "end" });
    return this.#verdict.promise;
  }

  /** End the thread. */
  close(): void {
    this.#worker.terminate();
  }

  #send(order: GateOrder): void {
    this.#worker.postMessage(order);
  }

  #take(answer: GateAnswer): void {
    switch (answer.kind) {
      case "opened":
        this.#opened.resolve(answer.withheld);
        break;
      case "looked":
        this.#waiting -= answer.characters;
        if (this.#waiting <= mostWaiting) {
          this.#free.resolve();
          this.#free = Promise.withResolvers();
        }
        break;
      case "verdict":
        this.#verdict.resolve(answer.verdict);
    }
  }
}
