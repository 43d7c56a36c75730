import { reading, requiring } from '@torioki/event-store';
import { append } from 'fp-ts/lib/Array.js';
import {
  borrowerWithReturns,
  lastStepOfCopy,
  lastStepOfLoan,
  listPseudonyms,
  type DatedCopy,
  type LastStep,
} from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import type { Instant } from '../../vocabulary/index.js';
import { requireAllPseudonyms } from '../read-person.js';
import { makeUndone, type BackFrom, type Undoing } from './make-undone.js';
import type { RecordedCommand } from './recorded-command.js';
import { reopenLoan } from './reopen-loan.js';
import { notLeftSince } from './rules/not-left-since.js';
import { stillTheLast } from './rules/still-the-last.js';
import { titleNotTakenAgain } from './rules/title-not-taken-again.js';
import { takeBackSecuring } from './undo-securing.js';

const restoreLent = (before: DatedCopy) => (before.is === 'on-loan' ? { since: before.since } : null);

const restoreCirculation = (before: DatedCopy): BackFrom<'RemovedFromCirculation'> | null =>
  'since' in before
    ? { is: 'RemovedFromCirculation', isOnShelf: before.is === 'on-shelf', since: before.since }
    : null;

/** Takes back the events that the return recorded after itself: it secured the copy or removed it. */
function* takeBackFollowing(undoing: Undoing, at: Instant, ofCopy: LastStep<DatedCopy>) {
  if (ofCopy.last?.type === 'Secured') return yield* takeBackSecuring(undoing, at, ofCopy);
  const removal = { type: 'RemovedFromCirculation', at, command: undoing.command } as const;
  const { last: removed, back } = yield* requiring(stillTheLast(removal, ofCopy, restoreCirculation));
  return [makeUndone(undoing, removed, back)];
}

/** Undoes a return. First takes back the events that the same command recorded afterwards. */
export function* undoReturn(
  undoing: Undoing,
  { at, copy, events: recorded }: Extract<RecordedCommand, { readonly type: 'AcceptReturn' }>,
) {
  const { ofCopy } = yield* reading({ ofCopy: lastStepOfCopy(copy) });
  const following = recorded > 1 ? yield* takeBackFollowing(undoing, at, ofCopy) : [];
  const { last: returned, back } = yield* requiring(
    stillTheLast(
      { type: 'Returned', at, command: undoing.command },
      recorded > 1 ? ofCopy.earlier : ofCopy,
      restoreLent,
    ),
  );
  const { loan, borrower } = returned.data;
  const person = { borrower, pseudonyms: undoing.pseudonyms };
  const { ofLoan, theirs } = yield* reading({
    ofLoan: lastStepOfLoan(loan),
    theirs: borrowerWithReturns(...listPseudonyms(person)),
  });
  yield* requireAllPseudonyms(person, theirs.open);
  const then = yield* requiring(notLeftSince(theirs, loan));
  yield* requiring(titleNotTakenAgain(returned.data, { now: theirs.open, then }));
  const reopened = yield* requiring(reopenLoan({ lent: ofLoan.before, theirs }));
  const undone = makeUndone(undoing, returned, { is: 'Returned', ...back, ...reopened });
  return append<LendingEvent<'Undone' | 'TurnPassedOn'>>(undone)(following);
}
