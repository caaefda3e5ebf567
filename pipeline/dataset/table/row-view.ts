import { cellReader } from "./cell.ts";
import { columnOf, type Core, visibleNames } from "./core.ts";

let positionOf: (cursor: Cursor) => number;
let move: (cursor: Cursor, position: number) => void;

class Cursor {
  #position = -1;

  static {
    positionOf = (cursor) => cursor.#position;
    move = (cursor, position) => {
      cursor.#position = position;
    };
    Object.freeze(this);
    Object.freeze(this.prototype);
  }
}

/** Views of the columns of a table that no call uses at the moment. */
interface Views {
  readonly properties: PropertyDescriptorMap;
  readonly free: Cursor[];
}

const viewsOf = new WeakMap<object, Views>();

/**
 * Run a loop that reads the rows of a table one after the other. A row is a view that moves along:
 * its cells are read from the columns, so that no row has to be built, and it can be read only until
 * the callback it is given to returns.
 *
 * @param run gets the function that moves the view to a stored position
 */
export function withRows<T>(core: Core, run: (at: (position: number) => never) => T): T {
  const key = core.table.data();
  let views = viewsOf.get(key);
  if (!views) viewsOf.set(key, views = { properties: propertiesOf(core), free: [] });
  const { free, properties } = views;
  // A callback may filter the same table again: each running loop has a view of its own.
  const cursor = free.pop() ?? newCursor(properties);
  try {
    return run((position) => {
      move(cursor, position);
      return cursor as never;
    });
  } finally {
    move(cursor, -1);
    free.push(cursor);
  }
}

function newCursor(properties: PropertyDescriptorMap): Cursor {
  const cursor = new Cursor();
  Object.freeze(Object.defineProperties(cursor, properties));
  return cursor;
}

function propertiesOf(core: Core): PropertyDescriptorMap {
  return Object.fromEntries(
    visibleNames(core).map((name) => {
      const read = cellReader(columnOf(core, name));
      return [name, {
        enumerable: true,
        get(this: Cursor) {
          const position = positionOf(this);
          if (position < 0) throw new TypeError(`The cell ${name} was read after its callback.`);
          return read(position);
        },
      }];
    }),
  );
}
