/** A colour in light and in dark pages. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** Size of the text in charts, in pixels of the drawing: never under 12. */
export const fontSize = 13;

/** The colours of pages and charts; every one is a CSS variable `--name`. */
export const colours = {
  paper: { light: "#ffffff", dark: "#14171b" },
  ink: { light: "#1b1f24", dark: "#e8eaed" },
  soft: { light: "#545d69", dark: "#a9b2be" },
  rule: { light: "#e0e3e8", dark: "#2e353d" },
  wash: { light: "#f5f6f8", dark: "#1c2127" },
  accent: { light: "#0a5f73", dark: "#5cc3d8" },
  warn: { light: "#9a3d0c", dark: "#f0a070" },
  // Series: Okabe & Ito's hues, darkened or lightened to keep 3:1 against the paper.
  c1: { light: "#0a6aa6", dark: "#62b8ee" },
  c2: { light: "#b04a00", dark: "#f29a55" },
  c3: { light: "#007a5a", dark: "#3fcda2" },
  c4: { light: "#8f3f86", dark: "#dd9bd3" },
  c5: { light: "#7d6200", dark: "#e0bd45" },
  c6: { light: "#545d69", dark: "#a9b2be" },
} as const satisfies Record<string, Colour>;

/** The name of a colour. */
export type ColourName = keyof typeof colours;

/** A colour as charts write it: the variable, so that one drawing serves light and dark. */
export function ink(name: ColourName): string {
  return `var(--${name})`;
}

/** The series colours, in the order in which they are given out. */
export const series: readonly string[] = (["c1", "c2", "c3", "c4", "c5", "c6"] as const).map(ink);

/** The colours of the four helices. */
export const helixColours: Readonly<Record<string, string>> = {
  public: ink("c1"),
  private: ink("c2"),
  research: ink("c4"),
  civil: ink("c3"),
};

/** The CSS declarations of all colours for light or dark pages. */
export function colourVariables(mode: keyof Colour): string {
  return Object.entries(colours).map(([name, colour]) => `--${name}:${colour[mode]}`).join(";");
}

/**
 * The contrast ratio of two `#rrggbb` colours, from 1 to 21 (WCAG 2.2, relative luminance).
 */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const channel = (from: number) => {
    const value = parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
