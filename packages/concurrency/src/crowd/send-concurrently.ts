import type { EventStore, StoredEvent } from '@torioki/event-store';
import { unwrapAnswer, chooseRuns, scheduleStore } from '@torioki/event-store/contract';
import type { LendingCommand } from '@torioki/lending';
import { withNewId } from '@torioki/lending/samples';
import fc from 'fast-check';
import { expect } from 'vitest';
import { openDesk } from '../desk/desk.js';
import { withMemory, type WithStore } from '../desk/scratch-stores.js';
import { auditStore } from '../oracle/findings.js';
import { findSerializationFaults } from '../oracle/serializable.js';
import type { SentCommand } from './crowd.js';
import { startTally } from './tally.js';

/** Sends each command from a desk of its own. The scheduler chooses the order of the desks' calls. */
const sendConcurrently = (
  scheduler: fc.Scheduler,
  store: EventStore,
  commands: readonly LendingCommand[],
): Promise<readonly SentCommand[]> => {
  const send = async (command: LendingCommand): Promise<SentCommand> => {
    let conflicts = 0;
    const conflicted = () => void (conflicts += 1);
    const desk = openDesk({ store: scheduleStore(scheduler, store), conflicted });
    return { command, outcomes: [await desk(command)], conflicts };
  };
  return scheduler.waitFor(Promise.all(commands.map(send)));
};

/** Sends some of these commands at the same time, in many runs. Expects each outcome to keep every rule. */
export const expectRulesKept = async (
  history: readonly StoredEvent[],
  wanted: readonly LendingCommand[],
  check: (all: readonly StoredEvent[]) => void = () => undefined,
  withStore: WithStore = withMemory,
) => {
  const tally = startTally();
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.shuffledSubarray([...wanted], { minLength: 2, maxLength: 6 }),
      async (scheduler, commands) =>
        withStore(history, async (store) => {
          const sent = await sendConcurrently(scheduler, store, commands.map(withNewId));
          const all = await unwrapAnswer(store.records());
          expect(findSerializationFaults(all)).toEqual([]);
          expect(await auditStore(store)).toEqual([]);
          expect(sent.flatMap(({ outcomes }) => outcomes).filter(({ is }) => is === 'failed')).toEqual([]);
          check(all);
          tally.count(all, sent);
        }),
    ),
    { numRuns: chooseRuns(50, 10_000) },
  );
  console.info(tally.render());
  expect(tally.conflicted()).toBeGreaterThan(0);
  return tally;
};
