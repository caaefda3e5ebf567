/** An eigenvalue with its unit eigenvector. */
export interface EigenPair {
  readonly value: number;
  readonly vector: Float64Array;
}

/**
 * Eigenvalues and eigenvectors of a real symmetric matrix, largest value first, by cyclic Jacobi
 * rotations (Golub & Van Loan, 2013, § 8.5): slower than QR on large matrices and accurate on
 * the small ones that territories give.
 *
 * @param matrix row-major, n × n, symmetric; not changed
 */
export function symmetricEigen(matrix: Float64Array, n: number): EigenPair[] {
  const a = matrix.slice();
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < 60 && offDiagonal(a, n) > 1e-30; sweep++) {
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q);
    }
  }
  return Array.from({ length: n }, (_, i) => ({
    value: a[i * n + i] ?? 0,
    vector: Float64Array.from({ length: n }, (_, k) => v[k * n + i] ?? 0),
  })).sort((x, y) => y.value - x.value);
}

function offDiagonal(a: Float64Array, n: number): number {
  let total = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if (i !== j) total += (a[i * n + j] ?? 0) ** 2;
  }
  return total;
}

function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q] ?? 0;
  if (apq === 0) return;
  const theta = ((a[q * n + q] ?? 0) - (a[p * n + p] ?? 0)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  mix(a, p, q, n, c, s, n, 1);
  mix(a, p, q, n, c, s, 1, n);
  mix(v, p, q, n, c, s, n, 1);
}

/** Turn the lines p and q of a matrix into each other; `step` walks along them, `between` apart. */
function mix(
  m: Float64Array,
  p: number,
  q: number,
  n: number,
  c: number,
  s: number,
  step: number,
  between: number,
): void {
  for (let k = 0; k < n; k++) {
    const i = k * step + p * between;
    const j = k * step + q * between;
    const x = m[i] ?? 0;
    const y = m[j] ?? 0;
    m[i] = c * x - s * y;
    m[j] = s * x + c * y;
  }
}
