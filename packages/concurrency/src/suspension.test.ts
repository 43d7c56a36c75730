import { answered, runs } from '@torioki/event-store/contract';
import {
  anew,
  cancel,
  cancelByStaff,
  on,
  pickUp,
  reserve,
  resumeReservation,
  secure,
  suspendReservation,
} from '@torioki/lending/samples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentAtOnce } from './crowd/sent-at-once.js';
import { newTally } from './crowd/tally.js';
import { withMemory } from './desk/scratch-stores.js';
import { findingsIn } from './oracle/findings.js';
import { unserializable } from './oracle/serializable.js';
import { unguardedAgainst } from './query-items/altered.js';
import { played } from './scenarios/played.js';
import { recordedAfter } from './scenarios/scenario.js';
import { choosing } from './scenarios/suspending.js';

describe('a decision that chose the recipient of a copy, or found an empty queue', () => {
  const titled = choosing.map((scenario) => [`${scenario.when.type}: ${scenario.name}`, scenario] as const);

  it.each(titled)('is decided again. %s', async (_, scenario) => {
    const { conflicted, violations } = await played(scenario);
    expect({ conflicted, violations }).toEqual({ conflicted: true, violations: [] });
  });

  it.each(titled)('would be wrong without its boundary. %s', async (_, scenario) => {
    const alter = unguardedAgainst('ReservationSuspended', 'ReservationResumed');
    const { conflicted, violations } = await played(scenario, { alter });
    expect(conflicted).toBe(false);
    expect(violations).not.toEqual([]);
  });
});

const waiting = await recordedAfter([
  reserve(1, [1, 'a', 'hq']),
  reserve(2, [2, 'a', 'wkn']),
  reserve(3, [3, 'a', 'hq']),
  suspendReservation(2, 2, 9),
]);

const wanted = [
  suspendReservation(1, 1),
  resumeReservation(1, 1),
  suspendReservation(2, 2, 25),
  resumeReservation(2, 2),
  secure('a-1'),
  secure('a-2'),
  on(9, secure('a-2')),
  cancel(1, 1),
  cancelByStaff(3),
  pickUp('a-2', 3, 'hq', 9),
];

describe('a title under many commands at the same time', () => {
  const numRuns = runs(100, 10_000);

  it('is secured only for patrons that are not suspended, and passes over none of them', async () => {
    const tally = newTally();
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.shuffledSubarray(wanted, { minLength: 2, maxLength: 6 }),
        async (scheduler, commands) =>
          withMemory(waiting, async (store) => {
            const sent = await sentAtOnce(scheduler, store, commands.map(anew));
            const all = await answered(store.records());
            expect(unserializable(all)).toEqual([]);
            expect(await findingsIn(store)).toEqual([]);
            expect(sent.flatMap(({ outcomes }) => outcomes).filter(({ is }) => is === 'failed')).toEqual([]);
            tally.count(all, sent);
          }),
      ),
      { numRuns },
    );
    console.info(tally.told());
    expect(tally.conflicted()).toBeGreaterThan(0);
    expect(['SuspendReservation', 'ResumeReservation'].filter((type) => !tally.hasAccepted(type))).toEqual(
      [],
    );
  }, 600_000);
});
