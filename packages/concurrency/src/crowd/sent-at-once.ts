import type { EventStore } from '@torioki/event-store';
import { scheduledStore } from '@torioki/event-store/contract';
import type { LendingCommand } from '@torioki/lending';
import type { Scheduler } from 'fast-check';
import { deskOf } from '../desk/desk.js';
import type { Sent } from './crowd.js';

/** Sends each command from its own desk. The scheduler chooses the order of the desks' calls. */
export const sentAtOnce = (
  scheduler: Scheduler,
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
