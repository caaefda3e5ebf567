import type { Dataset } from "../../pipeline/dataset/dataset.ts";
import { openDataset, type OpenOptions } from "../../pipeline/dataset/open-dataset.ts";
import type { Problem } from "../../pipeline/problem/problem.ts";

/** A dataset made of files given as text. */
export function made(
  files: Readonly<Record<string, string>>,
  options: OpenOptions = {},
): Dataset {
  const encoder = new TextEncoder();
  const entries = Object.entries(files).map(([path, text]) =>
    [path, encoder.encode(text)] as const
  );
  return openDataset({ name: "made", files: new Map(entries), problems: [] }, options);
}

/** Problems as `severity code line column`, to compare at a glance. */
export function kinds(problems: readonly Problem[]): string[] {
  return problems.map(({ severity, code, line, column }) =>
    `${severity} ${code} ${line} ${column}`
  );
}
