import assert from "node:assert/strict";
import { parseBoolean } from "../../../pipeline/ingest/cells/boolean-cell.ts";
import {
  dateOfSerial,
  decideDayOrder,
  parseDate,
} from "../../../pipeline/ingest/cells/date-cell.ts";
import { inferColumn } from "../../../pipeline/ingest/cells/infer-column.ts";
import { decideDecimal, parseNumber } from "../../../pipeline/ingest/cells/number-cell.ts";
import { plainKind } from "../../../pipeline/ingest/cells/plain-cell.ts";

Deno.test("parseNumber: French groups, units and multipliers", () => {
  const cases: [string, number, string][] = [
    ["1\u202f234\u202f567,50", 1234567.5, ""],
    ["1\u00a0234,5", 1234.5, ""],
    ["45 000,00 €", 45000, "€"],
    ["12,5 %", 12.5, "%"],
    ["1,2 M", 1_200_000, ""],
    ["35 k€", 35_000, "€"],
    ["1,5 Md€", 1.5e9, "€"],
    ["−5", -5, ""],
    ["1.234,5", 1234.5, ""],
    ["12", 12, ""],
    ["1 234 567,5", 1234567.5, ""],
    ["999 999 999 999 999", 999_999_999_999_999, ""],
    ["0,1", 0.1, ""],
    ["45 000 €", 45000, "€"],
    ["7%", 7, "%"],
  ];
  for (const [cell, value, unit] of cases) {
    assert.deepEqual(parseNumber(cell, ","), { value, unit }, cell);
  }
});

Deno.test("parseNumber: what is no number", () => {
  for (
    const cell of [
      "",
      "12 34",
      "3M",
      "1.2.3",
      "12-5",
      "abc",
      "1,23,4",
      "--1",
      "€",
      "12,5,",
      "1 23 456",
      "12 €€",
      "1 €2",
    ]
  ) {
    assert.equal(parseNumber(cell, ","), null, cell);
  }
  assert.equal(parseNumber("0,5", "."), null);
});

Deno.test("decideDecimal: one cell decides, three digits after a comma do not", () => {
  assert.deepEqual(decideDecimal(["1,5", "1,234"], ","), { mark: ",", ambiguous: false });
  assert.deepEqual(decideDecimal(["1,234", "12"], ","), { mark: null, ambiguous: true });
  assert.deepEqual(decideDecimal(["1,234", "12"], ";"), { mark: ",", ambiguous: false });
  assert.deepEqual(decideDecimal(["1,234.5"], ","), { mark: ".", ambiguous: false });
  assert.deepEqual(decideDecimal(["1.234.567"], ";"), { mark: ",", ambiguous: false });
  assert.deepEqual(decideDecimal(["0,125"], ","), { mark: ",", ambiguous: false });
});

Deno.test("parseDate: French, ISO and words; days that do not exist are impossible", () => {
  const cases: [string, string][] = [
    ["31/12/2024", "2024-12-31"],
    ["1er mars 2023", "2023-03-01"],
    ["13 février 1996", "1996-02-13"],
    ["mars-23", "2023-03"],
    ["août 2021", "2021-08"],
    ["2018/3/31", "2018-03-31"],
    ["06/2018", "2018-06"],
    ["2018", "2018"],
    ["01/02/24", "2024-02-01"],
    ["01.02.1971", "1971-02-01"],
    ["10/06/2026 15:00", "2026-06-10T15:00:00"],
    ["10/06/2026 9h05", "2026-06-10T09:05:00"],
    ["2024-01-01T00:00:00+01:00", "2024-01-01T00:00:00+01:00"],
  ];
  for (const [cell, iso] of cases) {
    const date = parseDate(cell, "day-first");
    assert.ok(date !== null && date !== "impossible", cell);
    assert.equal(date.iso, iso, cell);
  }
  for (const cell of ["29/02/2023", "00/00/0000", "31/04/2024", "2024-13", "2024-02-30"]) {
    assert.equal(parseDate(cell, "day-first"), "impossible", cell);
  }
  for (const cell of ["T3 2022", "Paris 2024", "12,5", "", "p-2024"]) {
    assert.equal(parseDate(cell, "day-first"), null, cell);
  }
  assert.deepEqual(parseDate("10/31/2012", "month-first"), { iso: "2012-10-31", kind: "date" });
});

Deno.test("decideDayOrder: over all rows, or a question", () => {
  assert.equal(decideDayOrder(["01/02/2024", "13/02/2024"]), "day-first");
  assert.equal(decideDayOrder(["01/02/2024", "02/13/2024"]), "month-first");
  assert.equal(decideDayOrder(["13/02/2024", "02/13/2024"]), "mixed");
  assert.equal(decideDayOrder(["01/02/2024", "03/04/2024"]), null);
  assert.equal(decideDayOrder(["03/03/2024"]), "none");
  assert.equal(decideDayOrder(["2024-01-02"]), "none");
});

Deno.test("dateOfSerial: Excel day numbers", () => {
  // 1 January 2024 is day 45292 of Excel’s 1900 system.
  assert.equal(dateOfSerial("45292"), "2024-01-01");
  assert.equal(dateOfSerial("100"), null);
  assert.equal(dateOfSerial("99999"), null);
});

Deno.test("parseBoolean: words in both languages, and no digits", () => {
  assert.equal(parseBoolean("Oui"), true);
  assert.equal(parseBoolean("FAUX"), false);
  assert.equal(parseBoolean("1"), undefined);
});

Deno.test("plainKind: common cells without regular expressions", () => {
  const cases = {
    "12": "digits",
    "-12": "negative",
    "1.5": "point",
    "12,5": "comma",
    "0,125": "comma",
    "1,234": "either",
    "2024-02-29": "day",
    "2023-02-29": "other",
    "1.2.3": "other",
    "": "other",
    "-": "other",
    "1.": "other",
    "x": "other",
  };
  for (const [cell, kind] of Object.entries(cases)) assert.equal(plainKind(cell), kind, cell);
});

Deno.test("inferColumn: types over all cells", () => {
  const infer = (cells: string[], label = "x") => inferColumn(cells, { label, delimiter: "," });
  assert.equal(infer(["1", "2", ""]).type, "integer");
  assert.equal(infer(["1", "2.5"]).type, "number");
  assert.equal(infer(["01004", "75056"]).type, "string");
  assert.equal(infer(["75056", "44109"], "code INSEE").type, "string");
  assert.equal(infer(["oui", "non", ""]).type, "boolean");
  assert.equal(infer(["a; b;", "c;"]).type, "list");
  assert.equal(infer(["08:30", "17:05"]).type, "time");
  assert.equal(infer(["1", "NC", "n/a"]).type, "integer");
  assert.equal(infer(["12345678901234567", "2"]).type, "string");
  assert.equal(infer(["", " "]).type, "string");
  // Nantes Métropole, the SNCF holding and La Poste; then the first with a wrong last digit.
  assert.equal(infer(["244400404", "552049447", "356000000"]).type, "string");
  assert.equal(infer(["244400405", "552049447", "356000000"]).type, "integer");
  assert.equal(infer(["21060004500392", "52499120500013"]).type, "string");
  assert.equal(infer(["2016-12-05/2017-12-05", "2016-12-06"]).type, "string");
  assert.equal(infer(["13/01/2024", "02/01/2024"]).type, "date");
  assert.equal(infer(["03/04/2024", "05/06/2024"]).question, "day-order");
  assert.equal(infer(["1,234", "5,678"]).question, "decimal-mark");
  assert.equal(infer(["1", "2", "3", "4", "5", "6", "7", "8", "9", "dix"]).nearly, "number");
});
