import {
  cancel,
  cancelByStaff,
  atNoonOf,
  pickUp,
  reserve,
  resumeReservation,
  secure,
  suspendReservation,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { expectRulesKept } from './crowd/send-concurrently.js';
import { removeGuardedTypes } from './query-items/alter-aggregates.js';
import { playScenario, playWithRivals } from './scenarios/play-scenario.js';
import { recordCommands } from './scenarios/scenario.js';
import { choosing } from './scenarios/suspending.js';

describe('a decision that chose the recipient of a copy, or found an empty queue', () => {
  const titled = choosing.map((scenario) => [`${scenario.when.type}: ${scenario.name}`, scenario] as const);

  it.each(titled)('is decided again. %s', async (_, scenario) => {
    const { conflicted, violations } = await playWithRivals(scenario);
    expect({ conflicted, violations }).toEqual({ conflicted: true, violations: [] });
  });

  it.each(titled)('would be wrong without its boundary. %s', async (_, scenario) => {
    const alter = removeGuardedTypes('ReservationSuspended', 'ReservationResumed');
    const { conflicted, violations } = await playScenario(scenario, { alter });
    expect(conflicted).toBe(false);
    expect(violations).not.toEqual([]);
  });
});

const waiting = await recordCommands([
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
  atNoonOf(9, secure('a-2')),
  cancel(1, 1),
  cancelByStaff(3),
  pickUp('a-2', 3, 'hq', 9),
];

describe('a title under many commands at the same time', () => {
  it('is secured only for patrons that are not suspended, and passes over none of them', async () => {
    const tally = await expectRulesKept(waiting, wanted);
    expect(['SuspendReservation', 'ResumeReservation'].filter((type) => !tally.hasAccepted(type))).toEqual(
      [],
    );
  }, 600_000);
});
