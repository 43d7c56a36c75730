import { firstRecordedBy, type Command, type Run } from '@torioki/event-store';
import { decisions, type LendingEvent } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { registryError } from '@torioki/patrons';
import { notDone } from '../answer.js';
import type { Beginning } from '../desk.js';
import type { Parts } from './parts.js';

type Between = Pick<Parts, 'events' | 'people' | 'run'>;

const beginning: readonly Beginning[] = ['reserve', 'reserveInOrder', 'pickUp'];

const begins = (type: string): boolean => beginning.some((name) => decisions[name].type === type);

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
    const command = begins(decision.type) ? decision.decode(input) : undefined;
    if (command && E.isRight(command) && !(await isKnown(between, command.right)))
      return notDone(registryError('borrower-unknown', {})) as never;
    return between.run(decision, input);
  };
