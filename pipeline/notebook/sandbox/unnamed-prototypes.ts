/** Drawing functions of d3, whose results have prototypes that no export names. */
const drawing = /^(curve[A-Z]|symbol[A-Z])/;

/** Marks of Plot that are made of classes that no export names; each is one of another class. */
const marks =
  "linearRegressionX linearRegressionY delaunayLink delaunayMesh hull voronoi voronoiMesh boxX"
    .split(" ");

/**
 * Prototypes that the values of a library have and none of its exports leads to: one value of each
 * kind is made. What cannot be made so (a library without the function) is passed over.
 *
 * @param library the exports of a module
 */
export function unnamedPrototypes(library: object): object[] {
  const found = new Set<object>();
  const take = (make: () => unknown) => {
    const value = attempt(make);
    if (typeof value !== "object" || value === null) return;
    addPrototypes(value, found);
  };
  const call = (name: string, ...given: unknown[]) => {
    const member: unknown = Reflect.get(library, name);
    return typeof member === "function" ? member(...given) : undefined;
  };
  const isOfShapes = "curveLinear" in library;
  for (const key of isOfShapes ? Object.keys(library).filter((key) => drawing.test(key)) : []) {
    take(() => call(key, pen));
  }
  for (const name of marks) take(() => call(name, [], { x: "x", y: "y" }));
  for (const make of isOfShapes ? geometry(call, library) : []) take(make);
  return [...found];
}

type Call = (name: string, ...given: unknown[]) => unknown;

function geometry(call: Call, library: object): (() => unknown)[] {
  const points = [[0, 0], [1, 0], [0, 1], [3, 4]];
  const delaunay = () => {
    const Delaunay: unknown = Reflect.get(library, "Delaunay");
    return Reflect.apply(Reflect.get(Delaunay as object, "from"), Delaunay, [points]);
  };
  const member = (thing: unknown, key: string) => Reflect.get(thing as object, key);
  const projection = () => call("geoMercator") as { stream(sink: object): object };
  const sink = (context: object | null) => {
    let given: object | undefined;
    const catching = { stream: (next: object) => given = next };
    const path = call("geoPath", catching, context) as (shape: object) => unknown;
    path({ type: "Point", coordinates: [0, 0] });
    return given;
  };
  return [
    delaunay,
    () => member(delaunay(), "_delaunator"),
    () => member(delaunay(), "voronoi").call(delaunay()),
    () => projection().stream({}),
    () => member(call("geoTransform", { point() {} }), "stream")({}),
    () => sink(null),
    () => sink(pen),
    () => call("path"),
    () => call("quadtree"),
    () => call("scaleLinear"),
    () => call("color", "red"),
    () => call("hsl", "red"),
    () => call("lab", "red"),
    () => call("hcl", "red"),
    () => call("cubehelix", "red"),
    () => call("dispatch", "a"),
    () => call("hierarchy", { children: [{}] }),
    () => call("selection"),
    () => call("formatSpecifier", ".2f"),
    () => call("timeDay"),
    () => new (member(library, "Adder"))(),
  ];
}

/** Something to draw on that takes every stroke. */
const pen = Object.freeze({
  moveTo() {},
  lineTo() {},
  bezierCurveTo() {},
  arc() {},
  closePath() {},
});

/** How far a value's parts are followed: a curve holds a context, which holds another. */
const deepest = 3;

/** The prototypes of a value and of its parts. */
function addPrototypes(value: unknown, found: Set<object>, depth = 0): void {
  if (typeof value !== "object" || value === null || depth > deepest) return;
  for (
    let next = Reflect.getPrototypeOf(value);
    next !== null && next !== Object.prototype;
    next = Reflect.getPrototypeOf(next)
  ) found.add(next);
  for (const part of Object.values(value)) addPrototypes(part, found, depth + 1);
}

function attempt(make: () => unknown): unknown {
  try {
    return make();
  } catch {
    return undefined;
  }
}
