import { firstRecordedBy, storeError, type Command, type Run } from '@torioki/event-store';
import type { LendingEvent } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import type { Parts } from './parts.js';

type Between = Pick<Parts, 'events' | 'people' | 'run'>;

/** With these commands something begins for a borrower. */
const beginning: readonly string[] = ['Reserve', 'ReserveInOrder', 'PickUp'];

const nobody = storeError('invalid-input', {
  path: 'borrower',
  reason: 'is no borrower whom the registry of patrons knows; give the command in the file of the patron',
});

/** Whether something may begin for a borrower, by what the registry knows. */
const isKnown = async (
  { events, people }: Between,
  { id, borrower }: Command & { readonly borrower?: string },
): Promise<boolean> => {
  const patron = await people.patronOf(borrower ?? '');
  if (E.isRight(patron) || patron.left.code !== 'borrower-unknown') return true;
  const before = await firstRecordedBy(events, id);
  return E.isLeft(before) || before.right !== undefined;
};

/**
 * Decides and records, but nothing begins for a borrower whom the registry does not know, since registration comes
 * before everything (R4). A command that was accepted before gets its first answer.
 */
export const ofKnown =
  (between: Between): Run<LendingEvent> =>
  async (decision, input) => {
    const command = beginning.includes(decision.type) ? decision.decode(input) : undefined;
    if (command && E.isRight(command) && !(await isKnown(between, command.right)))
      return { is: 'failed', error: nobody };
    return between.run(decision, input);
  };
