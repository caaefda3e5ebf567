/** A map that nobody can write to: what it holds is private, and it has no method that changes it. */
export class FrozenMap<K, V> implements ReadonlyMap<K, V> {
  readonly #held: ReadonlyMap<K, V>;

  /** Takes a copy, so that whoever has the entries cannot change the map afterwards. */
  constructor(entries: Iterable<readonly [K, V]>) {
    this.#held = new Map(entries);
    Object.freeze(this);
  }

  get size(): number {
    return this.#held.size;
  }

  get(key: K): V | undefined {
    return this.#held.get(key);
  }

  has(key: K): boolean {
    return this.#held.has(key);
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.#held) visit(value, key, this);
  }

  entries(): MapIterator<[K, V]> {
    return this.#held.entries();
  }

  keys(): MapIterator<K> {
    return this.#held.keys();
  }

  values(): MapIterator<V> {
    return this.#held.values();
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.#held.entries();
  }
}
