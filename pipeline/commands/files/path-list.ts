/** Whether a value is a list of paths, with `/`, that stay in the folder they are read from. */
export function isPathList(value: unknown): value is string[] {
  return Array.isArray(value) &&
    value.every((path) => typeof path === "string" && path.split("/").every(isFileName));
}

/** Whether a text is the name of one file or folder, and leads nowhere else on any system. */
export function isFileName(name: string): boolean {
  // deno-lint-ignore no-control-regex
  return name !== "" && name !== "." && name !== ".." && !/[\\/:\u0000-\u001f]/.test(name);
}
