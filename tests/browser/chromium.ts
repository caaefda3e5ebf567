import type { Browser } from "playwright-core";
import { join } from "node:path";

/** What keeps Chromium quiet and quick: no sandbox (containers), no graphics card, no network. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

const macApplications = ["Chromium", "Google Chrome", "Microsoft Edge"];

const windowsPrograms = [
  ["Chromium", "Application", "chrome.exe"],
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
];

/** How to get what is missing, in one line. */
const howToGetIt = "no Chromium found: install it (Debian, Ubuntu: apt install chromium; macOS: " +
  "brew install --cask chromium; Windows: Edge is enough) or set CHROMIUM to its path";

/**
 * The path of a Chromium, Chrome or Edge of the system: the variable `CHROMIUM`, the commands on
 * the path, the usual folders of macOS and Windows; null when there is none.
 *
 * @throws {Error} when `CHROMIUM` names a file that does not exist.
 */
export function findChromium(): string | null {
  const named = Deno.env.get("CHROMIUM");
  if (named) {
    if (!isFile(named)) throw new Error(`CHROMIUM names no file: ${named}`);
    return named;
  }
  return candidates().find(isFile) ?? null;
}

function candidates(): string[] {
  if (Deno.build.os === "windows") {
    return ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"]
      .map((name) => Deno.env.get(name))
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPrograms.map((parts) => join(folder, ...parts)));
  }
  const folders = (Deno.env.get("PATH") ?? "").split(":").filter((folder) => folder !== "");
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  if (Deno.build.os !== "darwin") return onPath;
  const home = Deno.env.get("HOME") ?? "";
  const inFolders = macApplications.flatMap((name) =>
    ["/Applications", join(home, "Applications")].map((folder) =>
      join(folder, `${name}.app`, "Contents", "MacOS", name)
    )
  );
  return [...onPath, ...inFolders];
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}

/** Start the system's Chromium, headless; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(howToGetIt);
  const { chromium } = await importPlaywright();
  // No time limit: a busy machine is no fault of a page.
  return await chromium.launch({ executablePath, headless: true, args: flags, timeout: 0 });
}

/**
 * playwright-core asks at import whether it runs in the Windows subsystem for Linux, by looking
 * into `/proc/sys`, which Deno refuses to anything less than all permissions. This variable, meant
 * for the tests of the module that asks, puts the question off; nothing here needs the answer.
 */
async function importPlaywright() {
  Deno.env.set("__IS_WSL_TEST__", "1");
  try {
    return await import("playwright-core");
  } finally {
    Deno.env.delete("__IS_WSL_TEST__");
  }
}

const missing = findChromium() === null;
const skipped = missing && Deno.env.get("CI") !== "true";

/**
 * A test that needs Chromium. Without one it is skipped, with how to get it in its name; where
 * `CI=true` it fails.
 *
 * Tests share browsers and visits, so Deno's check that a test leaves nothing open is off.
 */
export function browserTest(name: string, run: () => Promise<void>): void {
  Deno.test({
    name: skipped ? `${name} (skipped: ${howToGetIt})` : name,
    ignore: skipped,
    sanitizeOps: false,
    sanitizeResources: false,
    fn: async () => {
      if (missing) throw new Error(howToGetIt);
      await run();
    },
  });
}
