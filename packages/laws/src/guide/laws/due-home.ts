import { judgeDue } from '../judge-due.js';
import { computeFirstDue } from '../due-dates.js';
import type { Law } from '../law.js';
import { findKeptReservation, kindOf, today } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const dueHome: Law = {
  id: 'due-home',
  statement: bilingual(
    "A copy sent to a home is on loan from the day of its dispatch. The days of the post (the guide's number: 4) are added to its due date.",
    '自宅へ送る本は発送の日から貸出とし、郵送の日数（4日）を返却期日に加える。',
  ),
  class: 'A',
  where: ['A5'],
  level: 'places',
  number: 'homeDays',
  sides: ['allowed'],
  judgeFacts: (accepted) => {
    const { before, order } = accepted;
    if (order.is !== 'ship') return undefined;
    const reservation = findKeptReservation(before, order.copy);
    if (reservation === undefined || kindOf(before, reservation.at) !== 'home') return undefined;
    const expected = computeFirstDue(before, order.copy, reservation.at);
    if (expected === null) return undefined;
    return judgeDue(accepted, expected, () =>
      bilingual(
        `${order.copy} was sent home on ${today(before)}`,
        `${order.copy}は${today(before)}に自宅へ発送された`,
      ),
    );
  },
};
