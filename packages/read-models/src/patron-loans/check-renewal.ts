import * as E from 'fp-ts/lib/Either.js';
import { decisions } from '@torioki/lending';
import type { BorrowerId, CommandId, LocalDate, RefusalOf, LendingCommand } from '@torioki/lending';
import { borrower, loan, noBorrower, queue, renewal, rulesInForce } from '@torioki/lending/aggregates';
import type { Borrower, OpenLoan, Queue } from '@torioki/lending/aggregates';
import { decideOnStates, toAggregateState } from '../decide-on-states.js';
import type { RulesAt } from '../published-rules/rules-at.js';
import { dueDateOf, type LoanEntry, type PatronLoansDocument } from './fold.js';

/**
 * Whether 貸出延長 would be accepted now: the new due date, or all reasons against it in the guide's order
 * (R76–R83).
 */
export type Renewable =
  | { readonly is: true; readonly dueDate: LocalDate }
  | { readonly is: false; readonly refusals: readonly RefusalOf<typeof decisions.renew>[] };

/** The data for deciding a renewal. */
export interface RenewalSituation {
  readonly on: RulesAt;
  readonly queue: Queue;
  readonly loans: PatronLoansDocument;
  /** All pseudonyms that are still linked to the patron. */
  readonly pseudonyms: readonly BorrowerId[];
}

/**
 * The queue, with each pseudonym of the patron replaced by the loan's pseudonym. So the patron counts as one
 * borrower.
 */
const asOne = ({ queue, pseudonyms }: RenewalSituation, { borrower }: LoanEntry['lent']): Queue =>
  queue.map((one) => ({
    ...one,
    borrower: pseudonyms.includes(one.borrower) ? borrower : one.borrower,
  }));

const loansOf = (loans: PatronLoansDocument): Borrower => ({
  ...noBorrower,
  loans: new Map(
    loans.map((entry) => {
      const { loan, title, borrower, location } = entry.lent;
      return [loan, { title, borrower, location, dueDate: dueDateOf(entry) }];
    }),
  ),
});

/** Makes the decision on a renewal from the states in the documents. */
export const checkRenewal = (entry: LoanEntry, knowing: RenewalSituation): Renewable => {
  const { lent } = entry;
  const { at, rules } = knowing.on;
  const click: LendingCommand<'Renew'> = {
    type: 'Renew',
    id: lent.loan as string as CommandId,
    at,
    actor: { role: 'patron' },
    loan: lent.loan,
    borrower: lent.borrower,
    clickedAt: at,
  };
  const open: OpenLoan = { is: 'open', ...lent };
  const verdict = decideOnStates(
    decisions.renew.plan(click),
    toAggregateState(rulesInForce, rules),
    toAggregateState(loan(lent.loan), open),
    toAggregateState(renewal(lent.loan), entry.renewal),
    toAggregateState(queue(lent.title), asOne(knowing, lent)),
    toAggregateState(borrower(lent.borrower), loansOf(knowing.loans)),
  );
  if (E.isLeft(verdict)) return { is: false, refusals: verdict.left };
  const [renewed] = verdict.right.flatMap((event) => (event.type === 'Renewed' ? [event] : []));
  return { is: true, dueDate: renewed?.data.to ?? dueDateOf(entry) };
};
