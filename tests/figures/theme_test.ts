import assert from "node:assert/strict";
import {
  type ColourName,
  colours,
  colourVariables,
  contrast,
  fontSize,
  helixColours,
  ink,
  series,
} from "../../pipeline/figures/theme.ts";
import { helices } from "../../pipeline/dataset/tables/portfolio.ts";

const modes = ["light", "dark"] as const;
const grounds: readonly ColourName[] = ["paper", "wash"];

Deno.test("the contrast ratio is that of WCAG 2.2", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#ffffff", "#000000"), 21);
  assert.equal(contrast("#336699", "#336699"), 1);
  // #767676 is the lightest grey that passes 4.5:1 on white (WebAIM, "Contrast and Color"): 4.54.
  assert.ok(Math.abs(contrast("#767676", "#ffffff") - 4.54) < 0.005);
  assert.ok(contrast("#777777", "#ffffff") < 4.5);
});

for (const mode of modes) {
  for (const ground of grounds) {
    Deno.test(`text has 4.5:1 and marks 3:1 on ${ground}, ${mode}`, () => {
      const on = (name: ColourName) => contrast(colours[name][mode], colours[ground][mode]);
      for (const name of ["ink", "soft", "accent", "warn"] as const) {
        assert.ok(on(name) >= 4.5, `${name}: ${on(name)}`);
      }
      for (const name of ["c1", "c2", "c3", "c4", "c5", "c6"] as const) {
        assert.ok(on(name) >= 3, `${name}: ${on(name)}`);
      }
    });
  }
}

Deno.test("every colour is a six-digit hexadecimal and a variable of the style", () => {
  for (const mode of modes) {
    const variables = colourVariables(mode).split(";");
    assert.equal(variables.length, Object.keys(colours).length);
    for (const variable of variables) assert.match(variable, /^--[a-z0-9]+:#[0-9a-f]{6}$/);
  }
});

Deno.test("series and families draw on different colours of the theme", () => {
  const names = new Set(Object.keys(colours).map((name) => ink(name as ColourName)));
  assert.equal(new Set(series).size, series.length);
  assert.ok(series.every((colour) => names.has(colour)));
  assert.deepEqual(Object.keys(helixColours), Object.keys(helices));
  assert.equal(new Set(Object.values(helixColours)).size, 4);
  assert.ok(Object.values(helixColours).every((colour) => series.includes(colour)));
});

Deno.test("text in charts is never under 12 pixels", () => {
  assert.ok(fontSize >= 12);
});
