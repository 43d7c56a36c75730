import { answered, runs } from '@torioki/event-store/contract';
import {
  anew,
  cancel,
  cancelByStaff,
  changePickup,
  changeRank,
  declareUnfillable,
  publishPolicy,
  reserveInOrder,
  secure,
  withdraw,
} from '@torioki/lending/samples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger, ReservationEntry } from './ledger/ledger.js';
import { ledgerOf } from './ledger/ledger-of.js';
import { recordedAfter } from './scenarios/scenario.js';
import { withMemory } from './desk/scratch-stores.js';
import { sentAtOnce } from './crowd/sent-at-once.js';
import { newTally } from './crowd/tally.js';
import { violations } from './oracle/violations.js';

const history = await recordedAfter([
  publishPolicy({ reservationLimit: 3 }),
  reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'], [3, 'c', 'hq']),
  withdraw('b-1'),
]);

const wanted = [
  cancel(1, 1),
  cancel(2, 1),
  cancel(3, 1),
  cancelByStaff(1),
  declareUnfillable(2),
  secure('a-1'),
  secure('c-1'),
  changeRank(1, 1, [2, 5]),
  changeRank(1, 1, [1, 2], [2, 1]),
  changeRank(1, 1, [3, 4], [1, 6]),
  changePickup(3, 1, 'wkn'),
];

/** The members of a reading order that are wrongly held back, and those that are wrongly not. */
const misjudged = ({ reservations }: Ledger) => {
  const waiting = [...reservations.values()].filter(({ stage }) => stage === 'waiting');
  const isHeldUp = ({ rank }: ReservationEntry) => waiting.some((earlier) => earlier.rank < rank);
  return waiting.filter((entry) => entry.heldBack !== isHeldUp(entry));
};

describe('a reading order of which many things are wanted at the same moment', () => {
  const numRuns = runs(300, 10_000);

  it('holds back whoever follows an open one that is not secured, and nobody else (R47)', async () => {
    const tally = newTally();
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.shuffledSubarray(wanted, { minLength: 2, maxLength: 6 }),
        async (scheduler, commands) =>
          withMemory(history, async (store) => {
            const sent = await sentAtOnce(scheduler, store, commands.map(anew));
            const all = await answered(store.records());
            expect(violations(all)).toEqual([]);
            expect(misjudged(ledgerOf(all))).toEqual([]);
            expect(sent.flatMap(({ outcomes }) => outcomes).filter(({ is }) => is === 'failed')).toEqual([]);
            tally.count(all, sent);
          }),
      ),
      { numRuns },
    );
    console.info(tally.told());
    expect(tally.conflicted()).toBeGreaterThan(0);
  }, 600_000);
});
