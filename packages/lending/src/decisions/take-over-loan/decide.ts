import { reading, requiring } from '@torioki/event-store';
import { borrower, copy, loan, rulesInForce, takeOver, undoneOnlyBy } from '../../aggregates/index.js';
import {
  BorrowerId,
  CopyId,
  derived,
  LoanId,
  LocalDate,
  LocationId,
  Renewals,
} from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { lendable } from '../preconditions/lendable.js';
import { locationKnown } from '../preconditions/location-known.js';
import { newLoan } from '../preconditions/new-loan.js';
import { openBorrower } from '../preconditions/open-borrower.js';
import { takeOverOpen } from '../preconditions/take-over-open.js';
import { dueAfterLent } from './rules/due-after-lent.js';

/** Migrates a loan of the old system, with its due date and renewals there (ours). */
const TakeOverLoan = command(['TakeOverLoan', '貸出の引継ぎ'], ['general-materials'], {
  loan: derived('loan', LoanId),
  copy: CopyId,
  borrower: BorrowerId,
  /** The place of the pickup. */
  location: LocationId,
  lentOn: LocalDate,
  dueDate: LocalDate,
  renewals: Renewals,
});

/** Refuses only the impossible: limits and days were checked by the old system. */
export const takeOverLoan = decision(TakeOverLoan, function* (command) {
  const { at, loan: id, copy: of, borrower: by, location, lentOn, dueDate, renewals } = command;
  const { opened, published, known, found, theirs } = yield* reading({
    opened: takeOver,
    published: rulesInForce,
    known: undoneOnlyBy(loan(id), 'PickedUp'),
    found: copy(of),
    theirs: undoneOnlyBy(borrower(by), 'BorrowerClosed'),
  });
  yield* requiring(takeOverOpen(opened));
  yield* requiring(newLoan(id, known));
  yield* requiring(openBorrower(by, theirs));
  const { pickupClass } = yield* requiring(locationKnown(published, location));
  const held = yield* requiring(copyIs(of, found, 'on-shelf'));
  const { title, loanClass, source } = yield* requiring(lendable(held));
  yield* requiring(dueAfterLent(command));
  const lent = { loan: id, copy: of, title, borrower: by, location, pickupClass, loanClass, source };
  return [{ type: 'LoanTakenOver', data: { at, ...lent, lentOn, dueDate, renewals } }];
});
