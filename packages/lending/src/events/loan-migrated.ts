import {
  BorrowerId,
  CopyId,
  CopySource,
  Instant,
  LendableClass,
  LoanId,
  LocalDate,
  LocationId,
  Renewals,
  PickupClass,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A loan of the old system was migrated with its due date and
 * its number of renewals (ours).
 */
export const LoanMigrated = event(
  ['LoanMigrated', '貸出が引き継がれた'],
  {
    at: Instant,
    loan: LoanId,
    copy: CopyId,
    title: TitleId,
    borrower: BorrowerId,
    /** The place of the pickup. `pickupClass` is the class of this place. */
    location: LocationId,
    pickupClass: PickupClass,
    loanClass: LendableClass,
    source: CopySource,
    lentOn: LocalDate,
    /** The old system's due date, after its renewals. */
    dueDate: LocalDate,
    renewals: Renewals,
  },
  ['loan', 'copy', 'title', 'borrower'],
);
