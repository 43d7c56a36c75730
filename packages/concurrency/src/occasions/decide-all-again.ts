import { reExecuteAll, type EventStore } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { lendingEventCodec } from '@torioki/lending';
import { allDecisions } from '@torioki/lending/samples';

/** Decides each command again from the recorded history only. Returns the number of each outcome. */
export const decideAllAgain = async (store: EventStore): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {};
  for await (const found of reExecuteAll(store, lendingEventCodec, allDecisions)) {
    const { is } = (await unwrapAnswer(Promise.resolve(found))).execution;
    counts[is] = (counts[is] ?? 0) + 1;
  }
  return counts;
};
