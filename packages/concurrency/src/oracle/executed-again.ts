import { recordedCommand, reExecute, type EventStore } from '@torioki/event-store';
import { answered } from '@torioki/event-store/contract';
import { lendingEventCodec } from '@torioki/lending';
import { allDecisions } from '@torioki/lending/samples';

/** The outcome of every command that was accepted after `begun` events, executed again from the history before it. */
export const executedAgain = async (store: EventStore, begun = 0): Promise<readonly string[]> => {
  const history = await answered(store.records());
  const commands = history.slice(begun).filter((event) => recordedCommand(event) !== undefined);
  return Promise.all(
    commands.map(async ({ position }) => {
      const again = await answered(reExecute(store, lendingEventCodec, allDecisions, position));
      return again.is;
    }),
  );
};
