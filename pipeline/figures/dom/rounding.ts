import { replaceEach } from "../../language/replace-each.ts";

/** Attributes made of lengths and positions, where a hundredth of a pixel cannot be seen. */
const geometry = new Set(
  ("cx cy d dx dy height markerHeight markerWidth points r refX refY rx ry stroke-width transform " +
    "viewBox width x x1 x2 y y1 y2").split(" "),
);

/** Digits that are added where a small error is repeated or magnified. */
const finer = 3;

/**
 * Round the numbers of a geometry attribute to `digits` decimals; other attributes come back as
 * they are. Units, path letters and separators stay; `-0` becomes `0`.
 *
 * The tile of a pattern is repeated, and the factors of `scale` and `matrix` multiply everything
 * under them: both keep three digits more.
 */
export function roundAttribute(
  element: string,
  name: string,
  value: string,
  digits: number,
): string {
  if (!geometry.has(name)) return value;
  if (name === "transform") {
    return replaceEach(value, transform, ([, operation = "", numbers = ""]) => {
      const plain = operation === "translate" || operation === "rotate";
      return `${operation}(${roundNumbers(numbers, plain ? digits : digits + finer)})`;
    });
  }
  return roundNumbers(value, element === "pattern" ? digits + finer : digits);
}

const transform = /(\w+)\(([^)]*)\)/g;
const number = /-?(?:\d+\.?(\d*)|\.(\d+))(e[-+]?\d+)?/gi;

function roundNumbers(text: string, digits: number): string {
  return replaceEach(text, number, ([token, decimals, onlyDecimals, exponent]) => {
    // A path may run arc flags into the number that follows ("01.234"): such a token is left alone.
    if (/^-?0\d/.test(token)) return token;
    const { length } = decimals ?? onlyDecimals ?? "";
    if (length <= digits && exponent === undefined) return token;
    const rounded = Number(Number(token).toFixed(digits));
    return String(rounded === 0 ? 0 : rounded);
  });
}
