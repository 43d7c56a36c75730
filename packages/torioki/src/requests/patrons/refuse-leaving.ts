import { readRecordedCommand, type EventStore, type StoreError } from '@torioki/event-store';
import { unwrap } from '@torioki/event-store/adapter';
import { registryError } from '@torioki/patrons';
import { answerError } from '../../answers/answer.js';

/** The refusal after a patron has left. */
export const refuseLeaving = () => answerError(registryError('patron-leaving', {}));

/** Whether the history records that the patron of a pseudonym has left. */
export async function* hasLeft(
  events: EventStore,
  borrower: string,
): AsyncGenerator<StoreError, boolean, unknown> {
  const closings = yield* unwrap(
    await events.read([{ types: ['BorrowerClosed'], tags: [`borrower:${borrower}`] }]),
  );
  for (const { position } of closings.events) {
    const [closing] = yield* unwrap(await events.records({ after: position - 1, upTo: position }));
    if (closing && readRecordedCommand(closing)?.command['why'] === 'leaving') return true;
  }
  return false;
}
