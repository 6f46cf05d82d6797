// Medians and quartiles of rounds.

/**
 * @param {number[]} values
 * @param {number} part from 0 to 1
 */
export function quantile(values, part) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @typedef {{ time: number, ratio: number, low: number, high: number }} Compared */

/**
 * Each against one of them, round by round, so that what slows the machine slows both.
 * @param {Record<string, number[]>} times by name, of the same rounds
 * @param {string} measure
 * @returns {Record<string, Compared>}
 */
export function compare(times, measure) {
  return Object.fromEntries(
    Object.entries(times).map(([name, own]) => {
      const ratios = own.map((time, round) => time / times[measure][round]);
      return [name, { time: median(own), ratio: median(ratios), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) }];
    }),
  );
}
