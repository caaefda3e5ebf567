/** Logarithm of the gamma function for x > 0 (Lanczos, 1964, g = 7, n = 9): relative error < 1e-13. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const coefficients = [
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7,
  ];
  const z = x - 1;
  const sum = coefficients.reduce((total, c, i) => total + c / (z + i + 1), 0.99999999999980993);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const logFactorials: number[] = [0];

/** ln n! for a whole number n ≥ 0, from the sum of logarithms: exact to rounding. */
export function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++) {
    logFactorials.push(logFactorials[i - 1]! + Math.log(i));
  }
  return logFactorials[n]!;
}

/** n over k, as a number. */
export function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) result = result * (n - Math.min(k, n - k) + i) / i;
  return Math.round(result);
}

/** Evaluate a continued fraction b0 + a1/(b1 + a2/(b2 + …)) by the method of Lentz (1976). */
function continuedFraction(a: (i: number) => number, b: (i: number) => number): number {
  const smallest = 1e-300;
  let f = b(0) || smallest;
  let c = f;
  let d = 0;
  for (let i = 1; i < 500; i++) {
    d = 1 / (b(i) + a(i) * d || smallest);
    c = b(i) + a(i) / c || smallest;
    f *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return f;
}

/** Regularised incomplete beta function I_x(a, b) (Abramowitz & Stegun, 1964, 26.5.8). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x),
  ) / a;
  const term = (i: number) => {
    if (i === 1) return 1;
    const m = (i - 1) >> 1;
    return (i - 1) % 2 === 0
      ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
  };
  return front * continuedFraction(term, (i) => i === 0 ? 0 : 1);
}

/** P(X > x) of a chi-squared variable with k degrees of freedom (Abramowitz & Stegun, 26.4). */
export function chiSquaredTail(x: number, k: number): number {
  if (x <= 0) return 1;
  const [a, y] = [k / 2, x / 2];
  const front = Math.exp(a * Math.log(y) - y - logGamma(a));
  if (y < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-17; n++) sum += term *= y / (a + n);
    return 1 - front * sum;
  }
  return front * continuedFraction(
    (i) => i === 1 ? 1 : -(i - 1) * (i - 1 - a),
    (i) => i === 0 ? 0 : y + 2 * i - 1 - a,
  );
}

/** The x at which an increasing function of 0…1 reaches a value, by bisection to full precision. */
export function invert(f: (x: number) => number, value: number, low = 0, high = 1): number {
  let [from, to] = [low, high];
  for (let i = 0; i < 200; i++) {
    const middle = (from + to) / 2;
    if (middle === from || middle === to) break;
    if (f(middle) < value) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
