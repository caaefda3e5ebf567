/** How much of what notebooks print is passed on, in characters. */
export const mostLogged = 64 * 1024;

/** How much of the end of standard error is kept, for what ended a build. */
const tailLength = 4000;

/**
 * Passes on what a build writes to standard error: without signs that move a terminal's cursor,
 * each line marked as a notebook's, and no more than {@linkcode mostLogged} characters of it.
 */
export class BuildLog {
  #passed = 0;
  #left = 0;
  #atLineStart = true;
  #tail = "";

  constructor(readonly onLog: (text: string) => void) {}

  /** The end of what was written, whether passed on or not, plain. */
  get tail(): string {
    return this.#tail;
  }

  write(text: string): void {
    const clean = plainLines(text);
    this.#tail = (this.#tail + clean).slice(-tailLength);
    const room = mostLogged - this.#passed;
    const passed = clean.slice(0, Math.max(0, room));
    this.#passed += passed.length;
    this.#left += clean.length - passed.length;
    if (passed !== "") this.onLog(this.#mark(passed));
  }

  /** Say how much was not passed on. */
  end(): void {
    if (!this.#atLineStart) this.onLog("\n");
    if (this.#left === 0) return;
    this.onLog(
      `│ … ${this.#left} caractères de plus ne sont pas montrés (${this.#left} more characters are not shown)\n`,
    );
  }

  #mark(text: string): string {
    const marked = (this.#atLineStart ? "│ " : "") + text.replace(/\n(?!$)/g, "\n│ ");
    this.#atLineStart = text.endsWith("\n");
    return marked;
  }
}

/** Text without escape sequences and control characters; line breaks and tabs stay. */
export function plainLines(text: string): string {
  return text
    // deno-lint-ignore no-control-regex
    .replace(/\u001b\[[\d;?]*[ -/]*[@-~]|\r\n?/g, (sign) => sign.startsWith("\r") ? "\n" : "")
    // deno-lint-ignore no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "");
}
