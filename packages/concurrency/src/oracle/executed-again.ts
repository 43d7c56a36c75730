import { reExecuteAll, type EventStore } from '@torioki/event-store';
import { answered } from '@torioki/event-store/contract';
import { lendingEventCodec } from '@torioki/lending';
import { allDecisions } from '@torioki/lending/samples';

/** The outcome of every command that was accepted after `begun` events, executed again from the history before it. */
export const executedAgain = async (store: EventStore, begun = 0): Promise<readonly string[]> => {
  const outcomes: string[] = [];
  for await (const executed of reExecuteAll(store, lendingEventCodec, allDecisions)) {
    const { position, execution } = await answered(Promise.resolve(executed));
    if (position > begun) outcomes.push(execution.is);
  }
  return outcomes;
};
