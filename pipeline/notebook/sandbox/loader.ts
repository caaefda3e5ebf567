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

/** Modules about to run: tickets of their first line, each good for one call. */
const beginnings = new Map<string, { readonly ofNotebook: boolean }>();

/** A module as it was asked for: the same file is another module as code, as JSON and as text. */
interface Wanted {
  readonly url: string;
  readonly type: string | undefined;
}

/** Modules that notebooks asked for and whose exports are not frozen yet, by type and address. */
const shared = new Map<string, Wanted>();
/** Modules whose exports are frozen. */
const settled = new Set<string>();
/** Modules in the folders of notebooks; those that run, or have run, import only what is settled. */
const beside = new Set<string>();
const running = new Set<string>();
/** Notebooks that have ended. */
const ended = new Set<string>();
/** How many imports were refused, or asked for by modules of notebooks while they ran. */
let late = 0;
/** Addresses of refused imports, each of its own, until the runtime has been told. */
const refusals = new Set<string>();
const frozen = new Set<object>();
let listener: OnCell = () => {};
let loaded: ReadonlyMap<string, object> = new Map();
let freezes = false;
let zones: ImportZones | null = null;

/**
 * Take over the loading of modules: notebooks import only what they may, every cell mark becomes a
 * call that tells where the build is, and what notebooks share is frozen before their first cell.
 *
 * The comment line of a mark is replaced on loading, so that lines keep their numbers and the file
 * stays plain TypeScript. Each mark holds a ticket of its own that is used up by the first report:
 * a notebook can report no cell of another one, and none twice.
 *
 * @param ahead modules that are loaded already, by address (see {@linkcode loadAhead}).
 */
export function takeOverLoading(
  allowed: Omit<ImportZones, "packages">,
  ahead: ReadonlyMap<string, object>,
  onCell: OnCell,
): void {
  listener = onCell;
  loaded = ahead;
  const first = zones === null;
  zones = { ...allowed, packages: packagesFolder() };
  if (!first) return;
  Object.defineProperty(globalThis, reporter, {
    value: Object.freeze((ticket: unknown) => report(ticket)),
  });
  registerHooks({
    resolve(specifier, context, next) {
      const { parentURL: parent, importAttributes } = context;
      const resolved = next(specifier, context);
      const instead = isNotebookZone(parent) ? insteadOf(resolved.url) : null;
      const type = importAttributes?.type;
      if (isNotebookZone(parent) && running.has(parent!)) late++;
      const reason = importRefusal({ url: resolved.url, parent, type }, zones!);
      if (reason !== null) return { url: refusedUrl(reason), shortCircuit: true };
      if (instead !== null) {
        const isFit = instead !== "" && mayHave(instead, parent, type);
        return { url: isFit ? instead : refusedUrl(specifier), shortCircuit: true };
      }
      if (ended.has(parent ?? "")) return { url: refusedUrl(specifier), shortCircuit: true };
      if (isNotebookZone(resolved.url)) beside.add(resolved.url);
      if (!mayHave(resolved.url, parent, type)) {
        return { url: refusedUrl(specifier), shortCircuit: true };
      }
      return resolved;
    },
    load(url, context, next) {
      const wanted = refusedBy(url);
      if (wanted !== null) throw new Refused(wanted);
      const found = next(url, context);
      const type = context.importAttributes?.type;
      if (!isNotebookZone(url) || type === "json" || type === "text") return found;
      if (found.source === undefined || found.source === null) throw new Refused(url);
      // It would run before anything could be frozen for it, and reach the system with `require`.
      if (found.format === "commonjs") throw new Refused(url);
      const text = typeof found.source === "string" ? found.source : decode(found.source);
      const source = isNotebook(url) ? withTickets(text, url) : `await ${beginning(false)};${text}`;
      return { ...found, format: "module", source };
    },
  });
}

/**
 * The address that stands for an import that is refused; loading it fails. The runtime passes over
 * an error of the resolving hook where a module of the system is imported by declaration.
 */
function refusedUrl(wanted: string): string {
  const url = `${zones!.pipeline}notebook/sandbox/refused.ts?${
    encodeURIComponent(wanted)
  }&${++late}`;
  refusals.add(url);
  return url;
}

function refusedBy(url: string): string | null {
  const [address, wanted] = url.split("?");
  if (wanted === undefined || address !== `${zones!.pipeline}notebook/sandbox/refused.ts`) {
    return null;
  }
  refusals.delete(url);
  return decodeURIComponent(wanted.replace(/&\d+$/, ""));
}

/**
 * Whether a module of a notebook gets another. Once it runs it gets only what is frozen: what a cell
 * imports while it runs could be changed before the next notebook sees it.
 */
function mayHave(url: string, parent: string | undefined, type: string | undefined): boolean {
  const key = `${type ?? "code"} ${url}`;
  if (!isNotebookZone(parent) || settled.has(key)) return true;
  if (freezes && running.has(parent!)) return false;
  shared.set(key, { url, type });
  return true;
}

function report(ticket: unknown): Promise<void> | undefined {
  if (typeof ticket !== "string") return undefined;
  const beginning = beginnings.get(ticket);
  if (beginning !== undefined) {
    beginnings.delete(ticket);
    return freezes ? begin(beginning.ofNotebook) : undefined;
  }
  const place = tickets.get(ticket);
  if (place === undefined) return undefined;
  tickets.delete(ticket);
  listener(place);
  return undefined;
}

/** From now on, freeze what notebooks share: the realm is locked, and libraries can bear it. */
export function freezeWhatIsShared(): void {
  freezes = true;
}

/**
 * How many imports notebooks have asked for while they ran, and whether one of them is still to be
 * refused: what waits for an import may go on later.
 */
export function lateImports(): { readonly asked: number; readonly isOneOpen: boolean } {
  return { asked: late, isOneOpen: refusals.size > 0 };
}

/** Forget the cells that a notebook did not reach, once it has ended: it gets no module any more. */
export function endNotebook(): void {
  tickets.clear();
  beginnings.clear();
  refusals.clear();
  for (const url of running) if (isNotebook(url)) ended.add(url);
}

let freezing: Promise<void> = Promise.resolve();

/**
 * Before the first line of a notebook, or of a module beside it: freeze what the modules export that
 * it imports, since the same objects stand in every notebook. One after the other, for none may run
 * while another still waits. The promise is the caller's alone: what it does to it, it does to none
 * other.
 */
async function begin(ofNotebook: boolean): Promise<void> {
  for (const url of beside) running.add(url);
  await (freezing = freezeAfter(freezing, ofNotebook));
}

async function freezeAfter(before: Promise<void>, ofNotebook: boolean): Promise<void> {
  await before;
  await freezeShared(ofNotebook);
}

/** Modules beside a notebook are frozen with it: until then they are not made. */
async function freezeShared(ofNotebook: boolean): Promise<void> {
  const fresh = [...shared].filter(([, { url }]) => ofNotebook || !isNotebookZone(url));
  for (const [key] of fresh) shared.delete(key);
  // Texts cannot be changed.
  const objects = fresh.filter(([, { type }]) => type !== "text");
  const modules = await Promise.all(objects.map(([, wanted]) => load(wanted)));
  freezeReachable(modules, frozen);
  for (const [key] of fresh) settled.add(key);
}

/** JSON is one object for all who import it. */
async function load({ url, type }: Wanted): Promise<object> {
  if (type === "json") return await import(url, { with: { type: "json" } });
  return loaded.get(url) ?? await import(url);
}

function isNotebook(url: string): boolean {
  return url.endsWith(".nb.ts");
}

/** Packages that hold something for all who use them; notebooks get a module in their place. */
const guarded = [
  { parts: /\/(d3|d3-format|d3-time-format)[@/]/, package: "d3", module: "shared-d3.ts" },
  { parts: /\/arquero[@/]/, package: "arquero", module: "shared-arquero.ts" },
].map((one) => ({
  ...one,
  address: import.meta.resolve(one.package),
  module: new URL(one.module, import.meta.url).href,
}));

/** What a notebook gets instead of a module of a package: null for itself, "" for nothing. */
function insteadOf(url: string): string | null {
  if (!url.startsWith(zones!.packages)) return null;
  const found = guarded.find(({ parts }) => parts.test(url.slice(zones!.packages.length - 1)));
  if (found === undefined) return null;
  return url === found.address ? found.module : "";
}

/** Where packages are kept: the folder above the one of a package that every notebook may use. */
function packagesFolder(): string {
  const address = import.meta.resolve("d3");
  const store = address.indexOf("/node_modules/.deno/");
  return address.slice(0, store < 0 ? address.lastIndexOf("/d3/") + 1 : store + 1);
}

function isNotebookZone(url: string | undefined): boolean {
  return url !== undefined && zones!.notebooks.some((folder) => url.startsWith(folder));
}

function call(ticket: string): string {
  return `globalThis[Symbol.for("grandeur-nature.cell")]("${ticket}")`;
}

/** The first call of a module; its ticket is used up before the module runs. */
function beginning(ofNotebook: boolean): string {
  const ticket = makeTicket();
  beginnings.set(ticket, { ofNotebook });
  return call(ticket);
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
  return `await ${beginning(true)};${lines.join("\n")}`;
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
