import { reading, requiring } from '@torioki/event-store';
import * as t from 'io-ts';
import { borrower, copy, forgottenBorrower, limitUndoneBy } from '../../aggregates/index.js';
import { BorrowerId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { changesSomething } from '../preconditions/changes-something.js';
import { all } from '../rule.js';
import { pseudonymUsed } from './rules/pseudonym-used.js';
import { lostBooksSettled } from './rules/lost-books-settled.js';
import { noMailWaits } from './rules/no-mail-waits.js';
import { nothingOpen } from './rules/nothing-open.js';

/**
 * Deletes the link from a pseudonym to its patron, once all its loans and reservations are over (A59). This
 * also closes the pseudonym.
 */
const ForgetBorrower = command(['ForgetBorrower', '利用者番号の消去'], ['clock', 'general-materials'], {
  borrower: BorrowerId,
  /** Whether a mail to the patron is still in the outbox. */
  mailWaits: t.boolean,
});

export const forgetBorrower = decision(ForgetBorrower, function* ({ at, borrower: id, mailWaits }) {
  const { found, isForgotten } = yield* reading({
    found: limitUndoneBy(borrower(id), 'Reserved', 'PickedUp', 'Undone'),
    isForgotten: forgottenBorrower(id),
  });
  yield* requiring(changesSomething(isForgotten));
  const copies = yield* reading(
    Object.fromEntries([...found.lostCopies.values()].map((lost) => [lost, limitUndoneBy(copy(lost))])),
  );
  yield* requiring(
    all(
      () => pseudonymUsed(id, found),
      () => nothingOpen(id, found),
      () => noMailWaits(mailWaits),
      () => lostBooksSettled(copies),
    )(undefined),
  );
  return [{ type: 'BorrowerForgotten', data: { at, borrower: id } }];
});
