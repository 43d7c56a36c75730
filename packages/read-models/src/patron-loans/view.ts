import type { BorrowerId, CopyId, Instant, LoanId, LocalDate, TitleId } from '@torioki/lending';
import { dueAfterClosures, headquarters, type RulesInForce } from '@torioki/lending/aggregates';
import { daysBetween } from '@torioki/lending/vocabulary';
import { documents, type RunningQuery } from '@torioki/projection';
import { pickupAt, type Pickup } from '../pickup.js';
import { readRules } from '../published-rules/rules-at.js';
import { titleQueueModel } from '../title-queue/fold.js';
import { dueDateOf, patronLoansModel, type LoanEntry } from './fold.js';
import { checkRenewal, type RenewalSituation, type Renewable } from './check-renewal.js';
import { office, view } from '../view.js';

/** A line of 貸出状況照会. */
export interface Loan {
  readonly loan: LoanId;
  readonly copy: CopyId;
  readonly title: TitleId;
  readonly pickup: Pickup;
  readonly pickedUpOn: LocalDate;
  /** 返却期日, as moved by special closures (A51). */
  readonly dueDate: LocalDate;
  /** The number of days since the due date; 0 if the loan is not overdue (A36). */
  readonly daysOverdue: number;
  readonly renewable: Renewable;
  readonly returnTo: ReturnPlace;
}

/**
 * The place where a loan is returned (R9, R10). It is the place of the pickup or, for a book that was sent
 * home, the headquarters (by post).
 */
export interface ReturnPlace {
  readonly name: string;
  readonly byPost: boolean;
}

const returnPlace = ({ pickupClass, name }: Pickup, rules: RulesInForce): ReturnPlace =>
  pickupClass === 'home'
    ? { name: headquarters(rules)?.name ?? name, byPost: true }
    : { name, byPost: false };

const makeLoan = (entry: LoanEntry, knowing: RenewalSituation): Loan => {
  const { loan, copy, title, on, ...lent } = entry.lent;
  const { rules, today } = knowing.on;
  const pickup = pickupAt(rules, lent);
  const dueDate = dueAfterClosures(rules, { location: lent.location, dueDate: dueDateOf(entry) });
  return {
    loan,
    copy,
    title,
    pickup,
    pickedUpOn: on,
    dueDate,
    daysOverdue: Math.max(0, daysBetween(dueDate, today)),
    renewable: checkRenewal(entry, knowing),
    returnTo: returnPlace(pickup, rules),
  };
};

/** 貸出状況照会: a patron's open loans (R75). Pass all pseudonyms that are still linked to the patron. */
export const findLoans = (pseudonyms: readonly BorrowerId[], at: Instant) =>
  function* (): RunningQuery<readonly Loan[]> {
    const on = yield* readRules(at);
    const loans = (yield* documents(patronLoansModel, pseudonyms)).flat();
    const queues = yield* documents(
      titleQueueModel,
      loans.map(({ lent }) => lent.title),
    );
    return loans.map((entry, index) =>
      makeLoan(entry, { on, queue: queues[index] ?? [], loans, pseudonyms }),
    );
  };

/** 貸出状況照会: a patron's loans, their due dates, and whether they can be renewed (R75–R83). */
export const patronLoans = view(
  ['利用者が借りている本(貸出状況照会)', "a patron's loans"],
  office,
  ['borrower'],
  ({ borrower }, at) => findLoans(borrower, at),
);
