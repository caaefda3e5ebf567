import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { linesOf } from "../../language/replace-each.ts";
import { cellMark, parseCells } from "../percent.ts";
import { freezeReachable } from "./freeze.ts";
import { importRefusal, type ImportZones } from "./import-rule.ts";
import { Refused } from "./refused.ts";

/** A place in a notebook. */
export interface CellPlace {
  readonly notebook: string;
  readonly cell: string;
  readonly line: number;
}

/** Where the build is: told before each cell runs, so that a stuck one can be named. */
export type OnCell = (at: CellPlace) => void;

const reporter = Symbol.for("grandeur-nature.cell");

/** What a notebook is about to run: tickets of its cells, each good for one report. */
const tickets = new Map<string, CellPlace>();

/** Modules that notebooks asked for and whose exports are not frozen yet. */
const shared = new Set<string>();
/** Modules whose exports are frozen. */
const settled = new Set<string>();
/** Modules in the folders of notebooks; those that run, or have run, import only what is settled. */
const beside = new Set<string>();
const running = new Set<string>();
const frozen = new Set<object>();
let listener: OnCell = () => {};
let freezes = false;
let zones: ImportZones | null = null;

/**
 * Take over the loading of modules: notebooks import only what they may, every cell mark becomes a
 * call that tells where the build is, and what notebooks share is frozen before their first cell.
 *
 * The comment line of a mark is replaced on loading, so that lines keep their numbers and the file
 * stays plain TypeScript. Each mark holds a ticket of its own that is used up by the first report:
 * a notebook can report no cell of another one, and none twice.
 */
export function takeOverLoading(allowed: ImportZones, onCell: OnCell): void {
  listener = onCell;
  const first = zones === null;
  zones = allowed;
  if (!first) return;
  Object.defineProperty(globalThis, reporter, {
    value: Object.freeze((ticket: unknown) => report(ticket)),
  });
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      const reason = importRefusal(resolved.url, context.parentURL, zones!);
      if (reason !== null) return { url: refusedUrl(reason), shortCircuit: true };
      if (isNotebookZone(resolved.url)) beside.add(resolved.url);
      if (!mayHave(resolved.url, context.parentURL)) {
        return { url: refusedUrl(specifier), shortCircuit: true };
      }
      return resolved;
    },
    load(url, context, next) {
      const wanted = refusedBy(url);
      if (wanted !== null) throw new Refused(wanted);
      const loaded = next(url, context);
      if (!isCodeOfNotebooks(url) || loaded.source === undefined || loaded.source === null) {
        return loaded;
      }
      // It would run before anything could be frozen for it, and reach the system with `require`.
      if (loaded.format === "commonjs") throw new Refused(url);
      const text = typeof loaded.source === "string" ? loaded.source : decode(loaded.source);
      const source = isNotebook(url) ? withTickets(text, url) : `await ${call("beside")};${text}`;
      return { ...loaded, format: "module", source };
    },
  });
}

/**
 * The address that stands for an import that is refused; loading it fails. The runtime passes over
 * an error of the resolving hook where a module of the system is imported by declaration.
 */
function refusedUrl(wanted: string): string {
  return `${zones!.pipeline}notebook/sandbox/refused.ts?${encodeURIComponent(wanted)}`;
}

function refusedBy(url: string): string | null {
  const [address, wanted] = url.split("?");
  return wanted !== undefined && address === `${zones!.pipeline}notebook/sandbox/refused.ts`
    ? decodeURIComponent(wanted)
    : null;
}

/**
 * Whether a module of a notebook gets another. Once it runs it gets only what is frozen: what a cell
 * imports while it runs could be changed before the next notebook sees it.
 */
function mayHave(url: string, parent: string | undefined): boolean {
  if (!isNotebookZone(parent) || settled.has(url)) return true;
  if (freezes && running.has(parent!)) return false;
  shared.add(url);
  return true;
}

function report(ticket: unknown): Promise<void> | undefined {
  if (ticket === "begin" || ticket === "beside") {
    return freezes ? begin(ticket === "begin") : undefined;
  }
  const place = typeof ticket === "string" ? tickets.get(ticket) : undefined;
  if (place === undefined) return undefined;
  tickets.delete(ticket as string);
  listener(place);
  return undefined;
}

/** From now on, freeze what notebooks share: the realm is locked, and libraries can bear it. */
export function freezeWhatIsShared(): void {
  freezes = true;
}

/** Forget the cells that a notebook did not reach, once it has ended. */
export function endNotebook(): void {
  tickets.clear();
}

let freezing: Promise<void> = Promise.resolve();

/**
 * Before the first line of a notebook, or of a module beside it: freeze what the modules export that
 * it imports, since the same objects stand in every notebook. One after the other, for none may run
 * while another still waits.
 */
function begin(ofNotebook: boolean): Promise<void> {
  for (const url of beside) running.add(url);
  return freezing = freezing.then(() => freezeShared(ofNotebook));
}

/** Modules beside a notebook are frozen with it: until then they are not made. */
async function freezeShared(ofNotebook: boolean): Promise<void> {
  const fresh = [...shared].filter((url) => ofNotebook || !isNotebookZone(url));
  for (const url of fresh) shared.delete(url);
  const modules = await Promise.all(fresh.map(load));
  freezeReachable(modules.filter((module) => module !== null), frozen);
  for (const url of fresh) settled.add(url);
}

async function load(url: string): Promise<object | null> {
  try {
    return await import(url) as object;
  } catch {
    // Not code: JSON is one object for all who import it, text cannot be changed.
    return /\.json(\?|#|$)/.test(url) ? await import(url, { with: { type: "json" } }) : null;
  }
}

/** Whether a module is a notebook or code beside one. */
function isCodeOfNotebooks(url: string): boolean {
  return isNotebookZone(url) && /\.[cm]?[jt]sx?(\?|#|$)/.test(url);
}

function isNotebook(url: string): boolean {
  return url.endsWith(".nb.ts");
}

function isNotebookZone(url: string | undefined): boolean {
  return url !== undefined && zones!.notebooks.some((folder) => url.startsWith(folder));
}

function call(ticket: string): string {
  return `globalThis[Symbol.for("grandeur-nature.cell")]("${ticket}")`;
}

function withTickets(text: string, url: string): string {
  const notebook = decodeURIComponent(url.replace(/^.*\//, "")).slice(0, -".nb.ts".length);
  const places = cellPlaces(url);
  let cell = 0;
  const lines = linesOf(text).map((line) => {
    const mark = cellMark.exec(line);
    if (!mark) return line;
    const at = places.find((other) => other.cell === mark[2]) ?? places[cell] ??
      { cell: mark[2] ?? "", line: 1 };
    cell++;
    const ticket = makeTicket();
    tickets.set(ticket, { notebook, ...at });
    return `${call(ticket)};`;
  });
  return `await ${call("begin")};${lines.join("\n")}`;
}

/** The cells of a notebook as its file has them: loading drops types, and with them lines. */
function cellPlaces(url: string): { cell: string; line: number }[] {
  const { cells } = parseCells(readText(fileURLToPath(url)), "");
  return cells.filter(({ id }) => id !== "start").map(({ id, line }) => ({ cell: id, line }));
}

// Taken before notebooks run, which find none of these.
const utf8 = new TextDecoder();
const decode = utf8.decode.bind(utf8);
const readText = Deno.readTextFileSync;
const makeTicket = crypto.randomUUID.bind(crypto);
