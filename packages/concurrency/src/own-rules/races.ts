import { scheduleStore, unwrapAnswer } from '@torioki/event-store/contract';
import type { LendingCommand } from '@torioki/lending';
import {
  addCopy,
  changePickupLocation,
  extendClosure,
  openingCommands,
  pickUp,
  publishPolicy,
  renew,
  reserve,
} from '@torioki/lending/samples';
import fc from 'fast-check';
import { expect } from 'vitest';
import { openDesk, type DeskOptions } from '../desk/desk.js';
import type { WithStore } from '../desk/scratch-stores.js';
import { auditStore } from '../oracle/findings.js';
import { recordCommands } from '../scenarios/scenario.js';
import { isBroken, type RuleName } from './judge-rules.js';

/** Commands at the same time. A rule of the example refuses one of them, if the other is first. */
interface Race {
  readonly given: readonly LendingCommand[];
  readonly when: readonly LendingCommand[];
}

export const copies = ['d', 'e', 'f', 'g', 'h', 'i', 'j'] as const;

const races: Readonly<Record<RuleName, Race>> = {
  'a limit of loans': {
    given: [
      ...copies.map((title) => addCopy(`${title}-1`)),
      ...copies.slice(0, 5).map((title, n) => pickUp(`${title}-1`, 1, 'hq', 50 + n)),
    ],
    when: [pickUp('i-1', 1, 'hq', 60), pickUp('j-1', 1, 'hq', 61)],
  },
  'a limit of pupils': {
    given: [
      publishPolicy({ reservationLimit: 10 }),
      ...copies.map((title) => addCopy(`${title}-1`)),
      reserve(1, [20, 'd', 'hq'], [21, 'e', 'hq']),
    ],
    when: [reserve(1, [22, 'f', 'hq']), reserve(1, [23, 'g', 'hq'])],
  },
  'no DVD to a home': {
    given: [publishPolicy({ reservationLimit: 10 }), addCopy('DVD-1-1', 'DVD-1')],
    when: [reserve(1, [20, 'DVD-1', 'wkn']), changePickupLocation('wkn', 'home')],
  },
  'no renewal in the last week of school': {
    given: [pickUp('a-1', 1, 'hq', 50)],
    when: [renew(50, 1, 16), extendClosure(20, 30, 41)],
  },
};

export interface RaceOptions extends Required<Pick<DeskOptions, 'alter'>> {
  readonly withStore: WithStore;
  readonly numRuns: number;
  readonly seed: number;
  /** The number of interleavings whose history is audited. */
  readonly audits: number;
}

/** Plays the race for a rule in many interleavings. Returns the number of histories that break the rule. */
export const playRace = async (
  name: RuleName,
  { withStore, alter, audits, ...params }: RaceOptions,
): Promise<number> => {
  const { given, when } = races[name];
  const before = openingCommands.filter(({ type }) => type !== 'OpenMigration');
  const history = await recordCommands([...before, ...given]);
  let [broken, played] = [0, 0];
  const property = fc.asyncProperty(fc.scheduler(), (scheduler) =>
    withStore(history, async (recorded) => {
      const store = scheduleStore(scheduler, recorded);
      const outcomes = await scheduler.waitFor(
        Promise.all(when.map((command) => openDesk({ store, alter })(command))),
      );
      expect(outcomes.filter(({ is }) => is === 'failed')).toEqual([]);
      broken += Number(isBroken[name](await unwrapAnswer(recorded.records())));
      if (played < audits) expect(await auditStore(recorded)).toEqual([]);
      played += 1;
    }),
  );
  await fc.assert(property, params);
  return broken;
};
