import assert from "node:assert/strict";
import { report } from "../../../pipeline/commands/report.ts";

/** Bounds of a build that no timer or memory of a machine can hold. */
const refused = {
  seconds: ["3000000", "86401", "Infinity", "1e30", "0", "-1", "NaN", "0x10", ""],
  memory: ["0.5", "200.5", "Infinity", "1e30", "0", "-1", "1", "63", "1048577", "NaN"],
} as const;

Deno.test("report refuses bounds that cannot hold before it builds", async () => {
  for (const [name, texts] of Object.entries(refused)) {
    for (const text of texts) {
      let err = "";
      const io = { out: () => {}, err: (part: string) => void (err += part) };
      assert.equal(await report.run([`--${name}=${text}`], io), 1);
      assert.match(err, new RegExp(`\\[usage-error\\] --${name}`), `${name} ${text}`);
    }
  }
});
