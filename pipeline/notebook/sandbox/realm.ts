import { Refused } from "./refused.ts";
import { freezeReachable } from "./freeze.ts";
import { unnamedPrototypes } from "./unnamed-prototypes.ts";

/**
 * What stays of the global object once notebooks run: the language itself without what runs code
 * later, elsewhere or by chance (timers, workers, wasm, finalisers, shared memory, random bytes),
 * texts and addresses, and a console.
 */
const kept: ReadonlySet<string> = new Set([
  ..."globalThis Infinity NaN undefined".split(" "),
  ..."Object Function Array Number Boolean String Symbol BigInt Date Promise RegExp Proxy".split(
    " ",
  ),
  ..."Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError".split(" "),
  ..."URIError SuppressedError DOMException".split(" "),
  ..."JSON Math Intl Reflect Iterator Temporal Map Set WeakMap WeakSet".split(" "),
  ..."ArrayBuffer DataView Uint8Array Int8Array Uint16Array Int16Array Uint32Array".split(" "),
  ..."Int32Array BigUint64Array BigInt64Array Uint8ClampedArray Float16Array".split(" "),
  ..."Float32Array Float64Array DisposableStack AsyncDisposableStack".split(" "),
  ..."parseFloat parseInt isFinite isNaN eval escape unescape".split(" "),
  ..."decodeURI decodeURIComponent encodeURI encodeURIComponent".split(" "),
  ..."URL URLSearchParams TextEncoder TextDecoder structuredClone atob btoa".split(" "),
]);

/** What of Deno a notebook finds; each is held to the permissions of the build process besides. */
const keptOfDeno =
  "readTextFileSync readFileSync readDirSync statSync lstatSync realPathSync inspect errors build version"
    .split(" ");

/**
 * Close the global object for good: take away what a notebook must not have, and freeze all that is
 * left, so that what one notebook does to `JSON.stringify` or `Array.prototype` throws there and
 * changes nothing elsewhere. Called once, when every library has been loaded.
 *
 * Assigning to an object of one's own a property that a frozen prototype has (`error.name = …`)
 * still works: those properties become accessors that define them on the object.
 *
 * @param libraries modules whose exports notebooks share.
 */
export function lockRealm(libraries: readonly object[]): void {
  const deno = limitedDeno();
  const console = plainConsole();
  unhear();
  for (const key of Reflect.ownKeys(globalThis)) {
    const isTaken = typeof key === "string" && !kept.has(key);
    if (isTaken) Reflect.deleteProperty(globalThis, key);
    if (!Object.hasOwn(globalThis, key)) continue;
    // Symbols are the runtime's own, and the call of the cell marks; a name may come back.
    if (isTaken && Reflect.getOwnPropertyDescriptor(globalThis, key)!.configurable) {
      refuseGlobal(key);
    } else settle(globalThis, key);
  }
  for (const [key, value] of Object.entries({ Deno: deno, console })) {
    Object.defineProperty(globalThis, key, { value, writable: false, configurable: false });
  }
  // It would change a pattern that is frozen.
  Reflect.deleteProperty(RegExp.prototype, "compile");
  const intrinsics = hiddenIntrinsics();
  allowOverrides();
  const unnamed = libraries.flatMap(unnamedPrototypes);
  allowOverridesOf([...unnamed, ...libraries.flatMap(namedPrototypes)]);
  freezeReachable([...globals(), ...intrinsics, ...libraries, ...unnamed]);
  for (const name of refusedGlobals) {
    if (!Object.hasOwn(globalThis, name)) refuseGlobal(name);
  }
  // The runtime writes this one when the process ends; as it is, there is nothing left to tell.
  Object.defineProperty(globalThis, Symbol.for("Deno.isUnloadDispatched"), { value: true });
  Object.preventExtensions(globalThis);
}

/**
 * Leave the global object no listeners but those it has: notebooks could hear each other by them.
 * The runtime itself tells of promises by `dispatchEvent`, which takes events only: cells find none.
 */
function unhear(): void {
  for (const name of ["addEventListener", "removeEventListener"]) {
    Reflect.deleteProperty(EventTarget.prototype, name);
  }
}

/** Make a property of the global object a constant; lazy ones are read now. */
function settle(holder: object, key: PropertyKey): void {
  const value: unknown = Reflect.get(holder, key);
  Reflect.defineProperty(holder, key, { value, writable: false, configurable: false });
}

/** What the global object holds and inherits; it is not to be frozen whole before it is settled. */
function globals(): unknown[] {
  const values = Reflect.ownKeys(globalThis).filter((key) => key !== "globalThis")
    .map((key) => Reflect.getOwnPropertyDescriptor(globalThis, key)?.value);
  return [...values, Reflect.getPrototypeOf(globalThis)];
}

/** Functions that cells call in good faith: they say that they are refused, and why. */
const refusedGlobals = [
  "fetch",
  "setTimeout",
  "setInterval",
  "Worker",
  "WebSocket",
  "localStorage",
  "sessionStorage",
  "caches",
  "crypto",
  "performance",
  "process",
] as const;

function refuseGlobal(name: string): void {
  Object.defineProperty(globalThis, name, {
    get() {
      throw new Refused(name);
    },
    configurable: false,
  });
}

function limitedDeno(): object {
  const deno: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(Deno)) {
    const member = keptOfDeno.includes(key)
      ? { value: Reflect.get(Deno, key), enumerable: true }
      : {
        get() {
          throw new Refused(`Deno.${key}`);
        },
      };
    Object.defineProperty(deno, key, member);
  }
  return deno;
}

/** A console that writes to standard error and keeps nothing of its own. */
function plainConsole(): object {
  const { error, assert } = globalThis.console;
  const write = (...parts: unknown[]) => error(...parts);
  // The runtime's own prints on standard output, where only the build writes.
  const table = (rows: unknown, columns?: unknown) => write(...tableParts(rows, columns));
  return { log: write, info: write, debug: write, warn: write, error: write, table, assert };
}

/** What `console.table` prints: a line for each row, with the columns that are asked for. */
function tableParts(rows: unknown, columns: unknown): unknown[] {
  if (typeof rows !== "object" || rows === null) return [rows];
  const isWanted = (key: string) => !Array.isArray(columns) || columns.includes(key);
  return Object.entries(rows).flatMap(([index, row]) => {
    const cells: unknown = typeof row === "object" && row !== null
      ? Object.fromEntries(Object.entries(row).filter(([key]) => isWanted(key)))
      : row;
    return ["\n" + index, cells];
  });
}

/** Objects of the language that no global names. */
function hiddenIntrinsics(): object[] {
  const of = (value: object) => Reflect.getPrototypeOf(value)!;
  function* generator() {}
  async function* asyncGenerator() {}
  const segmenter = new Intl.Segmenter("fr");
  return [
    of([][Symbol.iterator]()),
    of(new Map().entries()),
    of(new Set().entries()),
    of(""[Symbol.iterator]()),
    of("".matchAll(/x/g)),
    of(generator),
    of(asyncGenerator),
    of(async () => {}),
    of(of(generator())),
    of(of(asyncGenerator())),
    of(Uint8Array),
    of([].values().map((x) => x)),
    of(Iterator.from({ next: () => ({ done: true, value: 0 }) })),
    of(segmenter.segment("a")),
    of(segmenter.segment("a")[Symbol.iterator]()),
    of(new URLSearchParams().entries()),
  ];
}

/**
 * A frozen property of a prototype cannot be shadowed by assignment. On the prototypes of errors,
 * and for the properties that programs do assign on their own objects and functions, each becomes an
 * accessor whose setter defines the property on the object that is written to. Methods that are
 * called in earnest stay plain: an accessor there costs the machine its shortcuts.
 */
function allowOverrides(): void {
  const errors = [Error, AggregateError, EvalError, RangeError, ReferenceError, SyntaxError]
    .concat([TypeError, URIError] as never[]);
  for (const { prototype } of errors) {
    for (const key of ["name", "message", "constructor", "toString"]) overridable(prototype, key);
  }
  for (const key of ["constructor", "toString", "toLocaleString", "valueOf"]) {
    overridable(Object.prototype, key);
  }
  for (const key of ["constructor", "toString"]) overridable(Function.prototype, key);
  for (const key of ["constructor", "toString"]) overridable(Array.prototype, key);
}

/** The prototypes of the classes that a library exports. */
function namedPrototypes(library: object): object[] {
  return Object.values(library).flatMap((member: unknown) => {
    const prototype: unknown = typeof member === "function" ? member.prototype : null;
    return typeof prototype === "object" && prototype !== null ? [prototype] : [];
  });
}

/**
 * Streams of d3-geo write their methods anew on each stream, its contexts what a prototype has as a
 * default, marks of Plot how they are drawn.
 */
function allowOverridesOf(prototypes: readonly object[]): void {
  for (const prototype of prototypes) {
    const isStream = Object.hasOwn(prototype, "sphere");
    for (const key of Reflect.ownKeys(prototype)) {
      const { value } = Reflect.getOwnPropertyDescriptor(prototype, key)!;
      const isDefault = value !== undefined && typeof value !== "function";
      if (isStream || isDefault || key === "render") overridable(prototype, key);
    }
  }
}

function overridable(prototype: object, key: PropertyKey): void {
  const found = Reflect.getOwnPropertyDescriptor(prototype, key);
  if (found === undefined || !("value" in found) || found.configurable !== true) return;
  const { value, enumerable = false } = found;
  Reflect.defineProperty(prototype, key, {
    get() {
      return value;
    },
    set(this: object, own: unknown) {
      if (this === prototype) throw new TypeError(`${String(key)} cannot be changed`);
      const mine = Reflect.getOwnPropertyDescriptor(this, key);
      const settled = mine === undefined
        ? { value: own, writable: true, enumerable: true, configurable: true }
        : { value: own };
      if (!Reflect.defineProperty(this, key, settled)) {
        throw new TypeError(`${String(key)} cannot be changed`);
      }
    },
    enumerable,
    configurable: false,
  });
}
