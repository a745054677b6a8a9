/** The middle of several measurements, and between which values they lay. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The smallest value that at least this share of all values does not exceed (nearest rank); NaN without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Median, lowest and highest; NaN without values. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
  return { median, low: sorted[0] ?? Number.NaN, high: sorted.at(-1) ?? Number.NaN };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Slope {
  readonly slope: number;
  /** The 95 % interval: ± 1.96 standard errors, which is too narrow for a handful of points. */
  readonly low: number;
  readonly high: number;
}

/** The straight line of least squares through the points: how much `y` grows with `x`. NaN with fewer than two places of `x`. */
export function slopeOf(points: readonly Point[]): Slope {
  const count = points.length;
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / count;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / count;
  const squares = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / squares;
  const residual = points.reduce((sum, { x, y }) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  const error = count > 2 ? Math.sqrt(residual / (count - 2) / squares) : 0;
  return { slope, low: slope - 1.96 * error, high: slope + 1.96 * error };
}

/** The exponent e in `y ≈ c · x^e`: the slope between the logarithms. What is not above zero is left out; undefined with fewer than two points. */
export function growthExponent(points: readonly Point[]): number | undefined {
  const usable = points.filter(({ x, y }) => x > 0 && y > 0);
  const { slope } = slopeOf(usable.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) })));
  return Number.isFinite(slope) ? slope : undefined;
}
