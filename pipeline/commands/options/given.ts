/** The arguments that can be options: those before `--`. */
export function beforeEnd(args: readonly string[]): readonly string[] {
  const end = args.indexOf("--");
  return end < 0 ? args : args.slice(0, end);
}

/** Whether the arguments ask for help. */
export function asksForHelp(args: readonly string[]): boolean {
  return beforeEnd(args).some((arg) => arg === "--help" || arg === "-h");
}

/** Whether an option is among the arguments, with its value or without. */
export function givesOption(args: readonly string[], name: string): boolean {
  return beforeEnd(args).some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
}
