import assert from "node:assert/strict";
import { earliest, formatDate, latest, parsePartialDate } from "../../pipeline/language/dates.ts";

const utc = (text: string) => Date.parse(`${text}T00:00:00Z`);

Deno.test("a date is read as precisely as it is known", () => {
  assert.deepEqual(parsePartialDate("2018"), { year: 2018, month: null, day: null });
  assert.deepEqual(parsePartialDate("2018-06"), { year: 2018, month: 6, day: null });
  assert.deepEqual(parsePartialDate("2018-06-01"), { year: 2018, month: 6, day: 1 });
});

Deno.test("what is no ISO date, or no day of the calendar, is none", () => {
  const wrong = [
    "",
    "18",
    "2018-13",
    "2018-00",
    "2018-6",
    "2018-06-31",
    "2019-02-29",
    "2018-06-00",
  ];
  for (const text of [...wrong, "2018-06-01T00:00", " 2018", "2018/06"]) {
    assert.equal(parsePartialDate(text), null, text);
  }
  assert.ok(parsePartialDate("2020-02-29"));
  assert.equal(parsePartialDate("1900-02-29"), null, "a century is no leap year");
  assert.ok(parsePartialDate("2000-02-29"));
});

Deno.test("a partial date is the interval from its first instant to the first after it", () => {
  const cases = [
    ["2018", "2018-01-01", "2019-01-01"],
    ["2018-12", "2018-12-01", "2019-01-01"],
    ["2018-06", "2018-06-01", "2018-07-01"],
    ["2018-12-31", "2018-12-31", "2019-01-01"],
    ["2020-02-28", "2020-02-28", "2020-02-29"],
  ] as const;
  for (const [text, first, after] of cases) {
    const date = parsePartialDate(text)!;
    assert.equal(earliest(date), utc(first), text);
    assert.equal(latest(date), utc(after), text);
  }
});

Deno.test("a date is printed as precisely as it is known, on one line", () => {
  assert.equal(formatDate("2018", "fr"), "2018");
  assert.equal(formatDate("2018-06", "fr"), "juin\u00a02018");
  assert.equal(formatDate("2019-03-01", "fr"), "1er\u00a0mars\u00a02019");
  assert.equal(formatDate("2019-12-15", "fr"), "15\u00a0décembre\u00a02019");
  assert.equal(formatDate("2018-06", "en"), "June\u00a02018");
  assert.equal(formatDate("2019-03-01", "en"), "1\u00a0March\u00a02019");
});

Deno.test("what is no date is printed as it stands", () => {
  assert.equal(formatDate("vers 2018", "fr"), "vers 2018");
  assert.equal(formatDate("2018-06-31", "en"), "2018-06-31");
});
