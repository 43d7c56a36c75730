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

/** Stored format: version with care. A loan of the old system was taken over, as it stood there (ours). */
export const LoanTakenOver = event(
  ['LoanTakenOver', '貸出が引き継がれた'],
  {
    at: Instant,
    loan: LoanId,
    copy: CopyId,
    title: TitleId,
    borrower: BorrowerId,
    /** The place and the class of the pickup. */
    location: LocationId,
    pickupClass: PickupClass,
    loanClass: LendableClass,
    source: CopySource,
    lentOn: LocalDate,
    /** As the old system had it, its renewals included. */
    dueDate: LocalDate,
    renewals: Renewals,
  },
  ['loan', 'copy', 'title', 'borrower'],
);
