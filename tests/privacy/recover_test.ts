import assert from "node:assert/strict";
import { recovered } from "../../pipeline/privacy/recover.ts";

const rules = { least: 3, unanimity: 12 };
const group = (prefix: string, size: number) =>
  Array.from({ length: size }, (_, i) => `${prefix}${i}`);
const board = group("b", 8);
const users = group("u", 6);
const all = [...board, ...users];

Deno.test("a total and large parts of it give nobody back", () => {
  const told = [
    { people: all, count: 9 },
    { people: board, count: 6 },
    { people: users, count: 3 },
  ];
  assert.deepEqual(recovered(told, [], rules), []);
});

Deno.test("a part less than its whole by one person gives that person back", () => {
  const told = [{ people: all, count: 9 }, { people: all.slice(1), count: 8 }];
  assert.deepEqual(recovered(told, [], rules), [{ people: ["b0"], count: 1 }]);
});

Deno.test("a subtraction through a third set is found", () => {
  // all − users = board; board − the first six of it = two people.
  const told = [
    { people: all, count: 9 },
    { people: users, count: 3 },
    { people: board.slice(0, 6), count: 5 },
  ];
  assert.deepEqual(recovered(told, [], rules), [{ people: ["b6", "b7"], count: 1 }]);
});

Deno.test("bounds that leave one value give it back, without any subtraction", () => {
  // Two overlapping sets, each of five of six: what they share must all have said it.
  const [x, y, z] = [group("x", 2), group("y", 4), group("z", 2)];
  const told = [
    { people: [...x, ...y], count: 6 },
    { people: [...y, ...z], count: 4 },
  ];
  const found = recovered(told, [], { least: 3, unanimity: 12 });
  // Six of six say it, hence all of x; four of y are the four of the second set, hence none of z.
  assert.deepEqual(found.map(({ people, count }) => [people, count]), [
    [["x0", "x1"], 2],
    [["z0", "z1"], 0],
  ]);
});

Deno.test("the people of a small body are guarded whatever their number", () => {
  const body = board.slice(0, 4);
  const told = [{ people: all, count: 9 }, { people: all.slice(4), count: 7 }];
  assert.deepEqual(recovered(told, [body], rules), [{ people: body, count: 2 }]);
  assert.deepEqual(recovered([told[0]!], [body], rules), []);
});

Deno.test("unanimity of many is told of each by rule, and is no finding; that of few is", () => {
  assert.deepEqual(recovered([{ people: all, count: 14 }], [users], rules), []);
  const few = recovered(
    [{ people: users, count: 6 }, { people: users.slice(0, 2), count: 2 }],
    [],
    rules,
  );
  assert.deepEqual(few.map(({ people }) => people), [["u0", "u1"]]);
});

Deno.test("counts of two years that contradict each other give nothing back", () => {
  const told = [{ people: all, count: 3 }, { people: all.slice(1), count: 9 }];
  assert.deepEqual(recovered(told, [], rules), []);
});

Deno.test("whatever is told of random sets, what comes out is what each solution says", () => {
  // Every assignment of yes and no is tried: a set is determined when all that fit agree.
  let seed = 1;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 200; round++) {
    const size = 5 + random(4);
    const people = group("p", size);
    const truth = people.map(() => random(2));
    const told = Array.from({ length: 1 + random(3) }, () => {
      const set = people.filter(() => random(3) > 0);
      return {
        people: set,
        count: set.reduce((sum, person) => sum + truth[people.indexOf(person)]!, 0),
      };
    }).filter((one) => one.people.length > 0);
    const fitting = Array.from({ length: 2 ** size }, (_, bits) => bits).filter((bits) =>
      told.every((one) =>
        one.people.reduce((sum, person) => sum + ((bits >> people.indexOf(person)) & 1), 0) ===
          one.count
      )
    );
    for (const { people: set, count } of recovered(told, [], { least: 3, unanimity: 99 })) {
      const counts = new Set(
        fitting.map((bits) =>
          set.reduce((sum, person) => sum + ((bits >> people.indexOf(person)) & 1), 0)
        ),
      );
      assert.deepEqual([...counts], [count], `${round}: ${set}`);
    }
  }
});
