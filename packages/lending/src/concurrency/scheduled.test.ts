import { verifyChain, type StoredEvent } from '@torioki/event-store';
import { answered, runs } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allDecisions } from '../testing/index.js';
import { acting, type Acting } from './testing/acting.js';
import type { Sent } from './testing/crowd.js';
import { executedAgain } from './testing/executed-again.js';
import { recordedUnder, wronglyTold } from './testing/played.js';
import { withSqlite } from './testing/scratch-stores.js';
import { newTally } from './testing/tally.js';
import { violations } from './testing/violations.js';

const expectToldWhatIsRecorded = (history: readonly StoredEvent[], sent: readonly Sent[]) => {
  for (const { command, outcomes } of sent) {
    const recorded = recordedUnder(command.id, history);
    expect(outcomes.filter(({ is }) => is === 'failed')).toEqual([]);
    expect(outcomes.flatMap((outcome) => wronglyTold(outcome, recorded))).toEqual([]);
    expect(outcomes.some(({ is }) => is === 'accepted')).toBe(recorded.length > 0);
  }
};

describe('borrowers and staff who act at the same time', () => {
  const numRuns = runs(200, 2_000);

  it(
    'on SQLite keep every rule, however their calls interleave, as if each had come alone',
    { timeout: 1_200_000 },
    async () => {
      const tally = newTally();
      const check: Acting['check'] = async (store, history, sent) => {
        expect(violations(history)).toEqual([]);
        expectToldWhatIsRecorded(history, sent);
        expect(await answered(verifyChain(store))).toMatchObject({ position: history.length });
        expect((await executedAgain(store)).filter((is) => is !== 'same')).toEqual([]);
        tally.count(sent);
      };
      await fc.assert(acting({ withStore: withSqlite, check }), { numRuns });
      console.info(tally.told());
      expect(tally.counts().size).toBe(allDecisions.length);
    },
  );
});
