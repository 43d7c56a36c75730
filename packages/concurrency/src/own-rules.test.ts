import { randomInt } from 'node:crypto';
import type { Decision, StoredEvent } from '@torioki/event-store';
import { chooseRuns, scheduleStore, unwrapAnswer } from '@torioki/event-store/contract';
import type { LendingCommand } from '@torioki/lending';
import { checkHostRules, guardDecision, type CheckedRule } from '@torioki/lending/host-rules';
import {
  addCopy,
  changePickupLocation,
  extendClosure,
  fourRules,
  openingCommands,
  pickUp,
  publishPolicy,
  renew,
  reserve,
} from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDesk, type AnyDecision } from './desk/desk.js';
import { withMemory, withSqlite } from './desk/scratch-stores.js';
import { auditStore } from './oracle/findings.js';
import { alterAggregates } from './query-items/alter-aggregates.js';
import { recordCommands } from './scenarios/scenario.js';

const checked = checkHostRules(fourRules);
const rules: readonly CheckedRule[] = E.isRight(checked) ? checked.right : [];

/** The decision under the four rules. Every borrower is a pupil. */
const guard = (decision: AnyDecision): AnyDecision => {
  const planOf: AnyDecision['plan'] = function* (command, version) {
    const guards = rules.filter(({ commands }) => commands.includes(decision.type));
    const { borrower } = command as LendingCommand<'Renew'>;
    const facts = new Map(rules.map(({ code }) => [code, E.right('pupil')]));
    const person = { borrowers: typeof borrower === 'string' ? [borrower] : [], facts };
    const guarded = guardDecision(decision, { rules: guards, person, callRule: (_, call) => call() });
    return yield* (guarded as Decision<typeof command, never, never> as AnyDecision).plan(command, version);
  };
  return { ...decision, plan: planOf };
};

/** The same without an append condition on the states that the four rules read. */
const guardWithoutCondition = (decision: AnyDecision): AnyDecision =>
  alterAggregates((read) =>
    /^(borrower|rules in force|fold .* of the host)$/.test(read.name) ? { ...read, undoneBy: [] } : read,
  )(guard(decision));

interface Race {
  readonly given: readonly LendingCommand[];
  readonly when: readonly LendingCommand[];
  /** Whether a history breaks the rule. */
  readonly isBroken: (history: readonly StoredEvent[]) => boolean;
}

const count = (history: readonly StoredEvent[], type: string): number =>
  history.filter((event) => event.type === type).length;

/** Whether an event is recorded after an event of another type. */
const isAfter = (history: readonly StoredEvent[], type: string, other: string): boolean =>
  history.findLastIndex((event) => event.type === type) >
    history.findIndex((event) => event.type === other) && count(history, other) > 0;

const copies = ['d', 'e', 'f', 'g', 'h', 'i', 'j'] as const;

const races: Readonly<Record<string, Race>> = {
  'a limit of loans': {
    given: [
      ...copies.map((title) => addCopy(`${title}-1`)),
      ...copies.slice(0, 5).map((title, n) => pickUp(`${title}-1`, 1, 'hq', 50 + n)),
    ],
    when: [pickUp('i-1', 1, 'hq', 60), pickUp('j-1', 1, 'hq', 61)],
    isBroken: (history) => count(history, 'PickedUp') > 6,
  },
  'a limit of pupils': {
    given: [
      publishPolicy({ reservationLimit: 10 }),
      ...copies.map((title) => addCopy(`${title}-1`)),
      reserve(1, [20, 'd', 'hq'], [21, 'e', 'hq']),
    ],
    when: [reserve(1, [22, 'f', 'hq']), reserve(1, [23, 'g', 'hq'])],
    isBroken: (history) => count(history, 'Reserved') > 3,
  },
  'no DVD to a home': {
    given: [publishPolicy({ reservationLimit: 10 }), addCopy('DVD-1-1', 'DVD-1')],
    when: [reserve(1, [20, 'DVD-1', 'wkn']), changePickupLocation('wkn', 'home')],
    isBroken: (history) => isAfter(history, 'Reserved', 'PickupLocationChanged'),
  },
  'no renewal in the last week of school': {
    given: [pickUp('a-1', 1, 'hq', 50)],
    when: [renew(50, 1, 16), extendClosure(20, 30, 41)],
    isBroken: (history) => isAfter(history, 'Renewed', 'ClosureExtended'),
  },
};

const stores = { 'in memory': withMemory, 'on SQLite': withSqlite };

describe.each(Object.entries(races))('%s', (_, { given, when, isBroken }) => {
  const play = async (
    alter: (decision: AnyDecision) => AnyDecision,
    store: keyof typeof stores,
    numRuns: number,
  ) => {
    const history = await recordCommands([
      ...openingCommands.filter(({ type }) => type !== 'OpenMigration'),
      ...given,
    ]);
    let [broken, audits] = [0, alter === guard ? 5 : 0];
    const property = fc.asyncProperty(fc.scheduler(), (scheduler) =>
      stores[store](history, async (recorded) => {
        const seen = scheduleStore(scheduler, recorded);
        const outcomes = await scheduler.waitFor(
          Promise.all(when.map((command) => openDesk({ store: seen, alter })(command))),
        );
        const now = await unwrapAnswer(recorded.records());
        expect(outcomes.filter(({ is }) => is === 'failed')).toEqual([]);
        broken += Number(isBroken(now));
        if (audits > 0) expect(await auditStore(recorded)).toEqual([]);
        audits -= 1;
      }),
    );
    const seed = randomInt(2 ** 31);
    await fc.assert(property, { numRuns, seed });
    return { broken, seed };
  };

  it.each(['in memory', 'on SQLite'] as const)(
    'is never broken %s, in any interleaving',
    async (store) => {
      const { broken, seed } = await play(guard, store, chooseRuns(25, 1_250));
      expect(broken, `seed ${seed}`).toBe(0);
    },
    600_000,
  );

  it('is broken without its reads in the append condition', async () => {
    expect((await play(guardWithoutCondition, 'in memory', 100)).broken).toBeGreaterThan(0);
  });
});
