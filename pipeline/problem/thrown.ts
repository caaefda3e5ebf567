/** What something that was thrown says of itself, each part of bounded length. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  /** The end of the stack, where the frames are. */
  readonly stack: string;
}

/** How much of a message, and of a stack, is looked at, in UTF-16 code units. */
const longest = { name: 200, message: 20_000, stack: 50_000 } as const;

/**
 * Read what was thrown, which can be anything: reading it can throw again, and what is thrown then
 * too. Never throws; what cannot be read is "?".
 */
export function partsOfThrown(thrown: unknown): Thrown {
  try {
    if (!(thrown instanceof Error)) {
      return { name: "", message: `${String(thrown)}`.slice(0, longest.message), stack: "" };
    }
    const [name, message, stack] = [thrown.name, thrown.message, thrown.stack ?? ""];
    return {
      name: `${name}`.slice(0, longest.name),
      message: `${message}`.slice(0, longest.message),
      stack: `${stack}`.slice(-longest.stack),
    };
  } catch {
    return { name: "", message: "?", stack: "" };
  }
}
