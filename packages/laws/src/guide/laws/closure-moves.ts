import { findReportedDue, findPickupPlace } from '../judge-due.js';
import { computeFirstDue, computeRenewedDue } from '../due-dates.js';
import {
  allows,
  type AcceptedOrder,
  type Finding,
  free,
  type Law,
  type Ruling,
  type ComparedView,
} from '../law.js';
import { dueOf, isOverdue, type Ledger, loanOf, loansOf, moveByClosures, today } from '../ledger.js';
import { bilingual } from '../bilingual.js';
import type { LocalDate, Order } from '../words.js';

const compareDue = (copy: string, due: LocalDate, moved: LocalDate, given: LocalDate): Finding =>
  given === moved
    ? 'kept'
    : {
        because: bilingual(
          `a closure moves the due date of ${copy} from ${due} to ${moved}`,
          `${copy}の期日${due}は、臨時休館により${moved}に移る`,
        ),
        however: bilingual(`${given} was given`, `${given}と答えた`),
      };

/** The due date without closures; null if it is unknown. */
const findDueBeforeClosures = (accepted: AcceptedOrder): LocalDate | null => {
  const { before, order } = accepted;
  if (order.is === 'pickUp' || order.is === 'ship')
    return computeFirstDue(before, order.copy, findPickupPlace(accepted));
  const loan = order.is === 'renew' ? loanOf(before, order.copy) : undefined;
  return loan === undefined ? null : computeRenewedDue(before, loan);
};

const judgeReportedDue = (accepted: AcceptedOrder): Finding | undefined => {
  const due = findDueBeforeClosures(accepted);
  const answered = findReportedDue(accepted);
  if (due === null || answered === undefined || !('copy' in accepted.order)) return undefined;
  const moved = moveByClosures(accepted.before, due, findPickupPlace(accepted));
  return moved === due ? undefined : compareDue(accepted.order.copy, due, moved, answered);
};

const judgeShownDue = ({ ledger, view }: ComparedView): Finding | undefined => {
  if (view.is !== 'loans') return undefined;
  const found = view.lines.flatMap(({ copy, due }) => {
    const loan = loanOf(ledger, copy);
    if (loan === undefined || due === undefined || dueOf(ledger, loan) === loan.due) return [];
    return [compareDue(copy, loan.due, dueOf(ledger, loan), due)];
  });
  return found.find((one) => one !== 'kept') ?? found[0];
};

/** Allows a renewal if a loan would be overdue without closures, and no loan is overdue now. */
const judgeRenewal = (ledger: Ledger, order: Extract<Order, { is: 'renew' }>): Ruling | undefined => {
  if (loanOf(ledger, order.copy)?.who !== order.who) return undefined;
  const loans = loansOf(ledger, order.who);
  if (loans.some((loan) => isOverdue(ledger, loan))) return undefined;
  const moved = loans.find(({ due }) => due < today(ledger));
  return moved === undefined
    ? undefined
    : allows(() =>
        bilingual(
          `A closure moved the due date of ${moved.copy} from ${moved.due} to ${dueOf(ledger, moved)}.`,
          `臨時休館により${moved.copy}の期日は${moved.due}から${dueOf(ledger, moved)}に移った。`,
        ),
      );
};

export const closureMoves: Law = {
  id: 'closure-moves',
  statement: bilingual(
    'If a due date falls in a special closure of the headquarters, it moves to the day that the closure names. A due date between the closure and that day moves, too. A closure of another place moves only the due dates of loans that were fetched there.',
    '本館の臨時休館にかかる返却期日は、休館の定める日に移る。その他の場所の臨時休館では、そこで貸し出した本の返却期日だけが移る。',
  ),
  class: 'A',
  where: ['A51'],
  level: 'core',
  needs: ['close'],
  code: 'renew-2',
  sides: ['allowed'],
  judgeOrder: (ledger, order) => {
    if (order.is === 'close')
      return free(() => bilingual('The library decides when it closes.', '休館は図書館が決める。'));
    return order.is === 'renew' ? judgeRenewal(ledger, order) : undefined;
  },
  judgeFacts: judgeReportedDue,
  judgeView: judgeShownDue,
};
