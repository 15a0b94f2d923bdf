import { environment } from './fixture.ts';

/**
 * How often a property is tried, and the seed of what it is tried with: `RANDOM_RUNS` and `RANDOM_SEED`, or else `usual`
 * runs of the same ones each time, so that no change is refused for a defect that was there before it.
 */
export async function randomRuns(what: string, usual: number): Promise<{ numRuns: number; seed: number }> {
  const numRuns = Number((await environment('RANDOM_RUNS')) ?? usual);
  const seed = Number((await environment('RANDOM_SEED')) ?? 1);
  console.log(`${what}: ${numRuns} runs, RANDOM_SEED=${seed}`);
  return { numRuns, seed };
}
