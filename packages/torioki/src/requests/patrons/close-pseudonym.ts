import { unwrap } from '@torioki/event-store/adapter';
import type { BorrowerId } from '@torioki/lending';
import { answerOf, type CommandOutcome } from '../../answers/answer.js';
import type { OwnDesk } from '../../commands/desk.js';
import type { GivenCommand } from '../../answers/request.js';
import type { ChangeRecord } from '../../answers/answer.js';
import type { Parts } from './parts.js';

type Closing = GivenCommand<'closeBorrower'>;

interface ClosingParts extends Pick<Parts, 'borrowers'> {
  readonly desk: OwnDesk;
}

/** Closes a pseudonym in the history. It is no error if the pseudonym is already closed. */
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

/**
 * Closes a patron's pseudonym in the history, and then reports this to `borrowers`. The command's id is
 * random, so that it does not identify the patron. You can repeat the call.
 */
export const closePseudonym = (
  { desk, borrowers }: ClosingParts,
  patron: string,
  { borrower, why }: { readonly borrower: BorrowerId; readonly why: Closing['why'] },
): Promise<CommandOutcome<ChangeRecord>> =>
  answerOf(async function* () {
    const closed = await closeInHistory({ desk }, { borrower, why });
    if (closed.is === 'accepted') yield* unwrap(await borrowers.reportClosed({ patron, closed: borrower }));
    return closed;
  });
