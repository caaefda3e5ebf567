/**
 * Make something once for each key, and hand it to everybody who asks in a form that none of them
 * can change for the others: plain objects and lists frozen in depth; typed arrays, maps and sets,
 * which cannot be frozen, as copies made for the caller.
 *
 * What is made must not be changed by its maker after it was returned.
 *
 * @example
 * ```ts ignore
 * export const interviewCorpus = keep((dataset: Dataset) => corpusOf(dataset));
 * ```
 */
export function keep<K extends WeakKey, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) {
      known = { value: freeze(make(key)) };
      made.set(key, known);
    }
    return handOut(known.value);
  };
}

/** Whether a frozen object holds, anywhere below it, something that cannot be frozen. */
const open = new WeakMap<object, boolean>();

/**
 * Freeze plain objects and lists in depth. Class instances are frozen and not entered: what they
 * keep in private fields is theirs to guard.
 */
export function freeze<T>(value: T): T {
  isOpen(value);
  return value;
}

function isOpen(value: unknown): boolean {
  // A function of a result is one for all who read it: nothing may be hung on it.
  if (typeof value === "function") Object.freeze(value);
  if (typeof value !== "object" || value === null) return false;
  if (isUnfreezable(value)) {
    if (value instanceof Map) { for (const [, part] of value) isOpen(part); }
    if (value instanceof Set) { for (const part of value) isOpen(part); }
    return true;
  }
  const known = open.get(value);
  if (known !== undefined) return known;
  open.set(value, false);
  Object.freeze(value);
  let found = false;
  if (isPlain(value)) { for (const part of Object.values(value)) if (isOpen(part)) found = true; }
  if (found) open.set(value, true);
  return found;
}

/**
 * A frozen value as its own reader may have it: the same value where all of it is frozen, else a
 * copy of what cannot be frozen and of what leads to it.
 */
export function handOut<T>(value: T): T {
  return (isOpen(value) ? copyOpen(value) : value) as T;
}

function copyOpen(value: unknown): unknown {
  if (!isOpen(value)) return value;
  if (ArrayBuffer.isView(value)) return (value as Float64Array).slice();
  if (value instanceof Map) return new Map([...value].map(([k, part]) => [k, copyOpen(part)]));
  if (value instanceof Set) return new Set([...value].map(copyOpen));
  if (Array.isArray(value)) return Object.freeze(value.map(copyOpen));
  return Object.freeze(
    Object.fromEntries(
      Object.entries(value as object).map(([key, part]) => [key, copyOpen(part)]),
    ),
  );
}

function isUnfreezable(value: object): boolean {
  return value instanceof Map || value instanceof Set || ArrayBuffer.isView(value);
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
