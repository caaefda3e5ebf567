/**
 * Freeze everything that can be reached from some roots: properties, accessors, prototypes. Values
 * that code could share are then the same for every notebook, whatever one of them tries to write.
 *
 * Typed arrays with elements cannot be frozen by the language, and what maps and sets hold is not a
 * property: both are left as they are, so that a value that must not change is handed out in
 * another form (see `dataset/keep.ts`).
 */
export function freezeReachable(roots: Iterable<unknown>, seen: Set<object> = new Set()): void {
  const waiting: object[] = [];
  const meet = (value: unknown) => {
    if ((typeof value !== "object" || value === null) && typeof value !== "function") return;
    if (seen.has(value)) return;
    seen.add(value);
    waiting.push(value);
  };
  for (const root of roots) meet(root);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const key of Reflect.ownKeys(next)) {
      const found = Reflect.getOwnPropertyDescriptor(next, key);
      if (found === undefined) continue;
      if ("value" in found) meet(found.value);
      else {
        meet(found.get);
        meet(found.set);
      }
    }
    meet(Reflect.getPrototypeOf(next));
    if (isFreezable(next)) Object.freeze(next);
  }
}

function isFreezable(thing: object): boolean {
  if (ArrayBuffer.isView(thing)) return thing instanceof DataView || thing.byteLength === 0;
  // The namespace of a module cannot be written to, and says so when it is frozen.
  return Object.prototype.toString.call(thing) !== "[object Module]";
}
