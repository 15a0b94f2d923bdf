/**
 * How often a model is tried, and the seed of the sequences: `RANDOM_RUNS` and `RANDOM_SEED`, or else a thousand of the
 * same ones each time, so that no change is refused for a defect that was there before it.
 */
export const randomRuns = {
  numRuns: Number(process.env['RANDOM_RUNS'] ?? 1_000),
  seed: Number(process.env['RANDOM_SEED'] ?? 1),
};
