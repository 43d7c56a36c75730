import { readRecordedCommand, type EventStore, type StoreError } from '@torioki/event-store';
import { unwrap } from '@torioki/event-store/adapter';
import type { BorrowerId } from '@torioki/lending';
import type { RegistryError } from '@torioki/patrons';
import { v4 } from 'uuid';
import { answerOf, type CommandOutcome } from '../../answers/answer.js';
import type { OwnDesk } from '../../commands/desk.js';
import type { GivenCommand } from '../../answers/request.js';
import type { ChangeRecord } from '../../answers/answer.js';
import type { ForPatron } from './for-patron.js';
import type { Parts } from './parts.js';

type Closing = GivenCommand<'closeBorrower'>;

interface ClosingParts extends Pick<Parts, 'events' | 'borrowers'> {
  readonly desk: OwnDesk;
}

/** Closes a pseudonym in the history. To repeat it is no error. */
export const closeInHistory = async (
  { desk }: Pick<ClosingParts, 'desk'>,
  closing: Closing,
): Promise<CommandOutcome<ChangeRecord>> => {
  const outcome = await desk.closeBorrower(closing);
  if (outcome.is === 'accepted') return { is: 'accepted', recorded: outcome.position };
  const isClosed =
    outcome.is === 'refused' && outcome.refusals.every(({ code }) => code === 'nothing-to-change');
  return isClosed ? { is: 'accepted', recorded: null } : outcome;
};

/** Whether the history records that the patron of a pseudonym has left. */
async function* hasLeft(events: EventStore, borrower: string): AsyncGenerator<StoreError, boolean, unknown> {
  const closings = yield* unwrap(
    await events.read([{ types: ['BorrowerClosed'], tags: [`borrower:${borrower}`] }]),
  );
  for (const { position } of closings.events) {
    const [closing] = yield* unwrap(await events.records({ after: position - 1, upTo: position }));
    if (closing && readRecordedCommand(closing)?.command['why'] === 'leaving') return true;
  }
  return false;
}

/**
 * Reports to the borrowers that a patron's pseudonym is closed in the history. They open another one, unless
 * the patron has left by their records or by the history.
 */
export async function* reportClosed(
  { events, borrowers }: Pick<Parts, 'events' | 'borrowers'>,
  { patron, closed }: { readonly patron: string; readonly closed: BorrowerId },
): AsyncGenerator<StoreError | RegistryError, void, unknown> {
  const { open } = yield* unwrap(await borrowers.findPseudonyms(patron));
  if (open === closed && (yield* hasLeft(events, closed)))
    yield* unwrap(await borrowers.leave({ commandId: v4(), patron }));
  yield* unwrap(await borrowers.reportClosed({ patron, closed }));
}

/**
 * The pseudonym that follows a closed one, after a report to the borrowers. In a rehearsal it is one that is
 * not recorded. Null if the patron has left.
 */
export async function* findNextPseudonym(
  { events, borrowers, isRehearsal }: Pick<ForPatron, 'events' | 'borrowers' | 'isRehearsal'>,
  of: { readonly patron: string; readonly closed: BorrowerId },
): AsyncGenerator<StoreError | RegistryError, BorrowerId | null, unknown> {
  if (!isRehearsal) yield* reportClosed({ events, borrowers }, of);
  const { open } = yield* unwrap(await borrowers.findPseudonyms(of.patron));
  if (!isRehearsal || open !== of.closed) return open;
  return (yield* hasLeft(events, open)) ? null : (v4() as BorrowerId);
}

/**
 * Closes a patron's pseudonym in the history, and then reports it to the borrowers. The command's id is
 * random, so that it does not identify the patron. To repeat it is no error.
 */
export const closePseudonym = (
  { desk, events, borrowers }: ClosingParts,
  patron: string,
  { borrower, why }: { readonly borrower: BorrowerId; readonly why: Closing['why'] },
): Promise<CommandOutcome<ChangeRecord>> =>
  answerOf(async function* () {
    const closed = await closeInHistory({ desk }, { borrower, why });
    if (closed.is === 'accepted') yield* reportClosed({ events, borrowers }, { patron, closed: borrower });
    return closed;
  });
