import { runRaces, type Raceable } from './run-races.js';
import { races } from './races.js';
import { chooseRuns } from './runs.js';
import type { TestRunner } from './test-runner.js';

/** Defines tests. `openAll` opens one or two stores on one history. The racers are distributed randomly among them. */
export const racing = (
  { describe, expect, fc, it }: TestRunner,
  over: string,
  openAll: () => Promise<readonly [Raceable, ...Raceable[]]>,
): void => {
  describe(`racers over ${over}`, () => {
    const rounds = chooseRuns(10, 10_000);

    it.each(Object.entries(races))(
      'with %s: no double commit, no false conflict',
      async (name, race) => {
        const { between, ...lost } = await runRaces(fc, race, await openAll(), rounds);
        expect(lost).toEqual({ doubleCommits: [], falseConflicts: [] });
        console.info(`${name}, over ${over}: overtaken in ${between} of ${rounds} rounds`);
        expect(between).toBeGreaterThan(0);
      },
      3_600_000,
    );
  });
};
