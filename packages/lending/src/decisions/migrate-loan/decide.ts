import { reading, requiring } from '@torioki/event-store';
import { borrower, copy, loan, rulesInForce, migrationState, limitUndoneBy } from '../../aggregates/index.js';
import {
  BorrowerId,
  CopyId,
  markDerived,
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
import { migrationOpen } from '../preconditions/migration-open.js';
import { dueAfterLent } from './rules/due-after-lent.js';

/** Migrates a loan of the old system, with its due date and its number of renewals (ours). */
const MigrateLoan = command(['MigrateLoan', '貸出の引継ぎ'], ['general-materials'], {
  loan: markDerived('loan', LoanId),
  copy: CopyId,
  borrower: BorrowerId,
  /** The place of the pickup. */
  location: LocationId,
  lentOn: LocalDate,
  dueDate: LocalDate,
  renewals: Renewals,
});

/** Refuses only contradictory data. The old system has already checked limits and days. */
export const migrateLoan = decision(MigrateLoan, function* (command) {
  const { at, loan: id, copy: of, borrower: by, location, lentOn, dueDate, renewals } = command;
  const { opened, published, earlier, found, theirs } = yield* reading({
    opened: migrationState,
    published: rulesInForce,
    earlier: limitUndoneBy(loan(id), 'PickedUp'),
    found: copy(of),
    theirs: limitUndoneBy(borrower(by), 'BorrowerClosed', 'BorrowerForgotten'),
  });
  yield* requiring(migrationOpen(opened));
  yield* requiring(newLoan(id, earlier));
  yield* requiring(openBorrower(by, theirs));
  const { pickupClass } = yield* requiring(locationKnown(published, location));
  const held = yield* requiring(copyIs(of, found, 'on-shelf'));
  const { title, loanClass, source } = yield* requiring(lendable(held));
  yield* requiring(dueAfterLent(command));
  const lent = { loan: id, copy: of, title, borrower: by, location, pickupClass, loanClass, source };
  return [{ type: 'LoanMigrated', data: { at, ...lent, lentOn, dueDate, renewals } }];
});
