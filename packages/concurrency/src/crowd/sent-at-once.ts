import type { EventStore, StoredEvent } from '@torioki/event-store';
import { answered, runs, scheduledStore } from '@torioki/event-store/contract';
import type { LendingCommand } from '@torioki/lending';
import { anew } from '@torioki/lending/samples';
import fc from 'fast-check';
import { expect } from 'vitest';
import { deskOf } from '../desk/desk.js';
import { withMemory } from '../desk/scratch-stores.js';
import { findingsIn } from '../oracle/findings.js';
import { unserializable } from '../oracle/serializable.js';
import type { Sent } from './crowd.js';
import { newTally } from './tally.js';

/** Sends each command from its own desk. The scheduler chooses the order of the desks' calls. */
const sentAtOnce = (
  scheduler: fc.Scheduler,
  store: EventStore,
  commands: readonly LendingCommand[],
): Promise<readonly Sent[]> => {
  const send = async (command: LendingCommand): Promise<Sent> => {
    let conflicts = 0;
    const conflicted = () => void (conflicts += 1);
    const desk = deskOf({ store: scheduledStore(scheduler, store), conflicted });
    return { command, outcomes: [await desk(command)], conflicts };
  };
  return scheduler.waitFor(Promise.all(commands.map(send)));
};

/** Sends some of these commands at the same time, in many runs, and expects the outcome to keep every rule. */
export const expectRulesKept = async (
  history: readonly StoredEvent[],
  wanted: readonly LendingCommand[],
  check: (all: readonly StoredEvent[]) => void = () => undefined,
) => {
  const tally = newTally();
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.shuffledSubarray([...wanted], { minLength: 2, maxLength: 6 }),
      async (scheduler, commands) =>
        withMemory(history, async (store) => {
          const sent = await sentAtOnce(scheduler, store, commands.map(anew));
          const all = await answered(store.records());
          expect(unserializable(all)).toEqual([]);
          expect(await findingsIn(store)).toEqual([]);
          expect(sent.flatMap(({ outcomes }) => outcomes).filter(({ is }) => is === 'failed')).toEqual([]);
          check(all);
          tally.count(all, sent);
        }),
    ),
    { numRuns: runs(100, 10_000) },
  );
  console.info(tally.told());
  expect(tally.conflicted()).toBeGreaterThan(0);
  return tally;
};
