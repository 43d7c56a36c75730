import {
  countDaysToEnd,
  listDispatchDays,
  dueOf,
  findHandoverPlace,
  kindOf,
  type Ledger,
  findNext,
  isOnShelf,
  plusDays,
  post,
  today,
} from '../guide/index.js';
import * as orders from '../stories/orders.js';
import type { Visitors, Move } from './move.js';

type Step = (ledger: Ledger) => readonly Move[];

const withdrawLostCopies: Step = ({ away }) =>
  away.flatMap(({ copy, is }) => (is === 'lost' ? [orders.withdraw(copy)] : []));

const receiveReturnedCopies: Step = ({ away }) =>
  away.flatMap(({ copy, is }) =>
    is === 'coming-back' || is === 'removed-coming-back' ? [orders.receiveAtHeadquarters(copy)] : [],
  );

/** Puts removed copies back into circulation, after repair, binding or an exhibition. */
const restoreRemovedCopies: Step = ({ away }) =>
  away.flatMap(({ copy, is }) => (is === 'removed' ? [orders.restore(copy)] : []));

/** Returns books on their due day at the latest. */
const returnDueLoans: Step = (ledger) =>
  ledger.loans.flatMap((loan) =>
    dueOf(ledger, loan) > today(ledger)
      ? []
      : [orders.giveBack(loan.copy, kindOf(ledger, loan.at) === 'home' ? post : loan.at)],
  );

const fillReservations: Step = (ledger) =>
  ledger.world.copies.flatMap(({ copy, title, source }) =>
    source === 'own' && isOnShelf(ledger, copy) && findNext(ledger, title) !== undefined
      ? [orders.fill(copy)]
      : [],
  );

const shipKeptCopies: Step = (ledger) =>
  ledger.reservations.flatMap(({ at, kept }) =>
    kept?.notifiedOn != null &&
    kept.shipped === null &&
    kept.notifiedOn < today(ledger) &&
    kindOf(ledger, at) !== 'counter' &&
    listDispatchDays(ledger, at).includes(today(ledger))
      ? [orders.ship(kept.copy)]
      : [],
  );

const receiveParcels: Step = (ledger) =>
  ledger.reservations.flatMap(({ at, kept }) =>
    kept?.shipped != null && kept.arrived === null && kept.shipped < today(ledger)
      ? [orders.arrive(kept.copy, at)]
      : [],
  );

const pickUpKeptCopies: Step = (ledger) =>
  ledger.reservations.flatMap(({ who, kept }) => {
    const at = kept === null ? undefined : findHandoverPlace(ledger, kept.copy);
    return kept === null || at === undefined ? [] : [orders.pickUp(who, kept.copy, at)];
  });

/** The last judged day is this number of days before the end of the calendar, so that each hold can end. */
const margin = 45;

/** The last judged day. */
const lastDay = (ledger: Ledger): string => {
  const lastPublished = [...ledger.world.closed, ...ledger.world.dispatch].sort().at(-1);
  return plusDays(lastPublished ?? today(ledger), -margin);
};

const staffSteps = [
  withdrawLostCopies,
  receiveReturnedCopies,
  restoreRemovedCopies,
  returnDueLoans,
  fillReservations,
  shipKeptCopies,
  receiveParcels,
];

const runQuietDay = async (
  ledger: () => Ledger,
  make: (move: Move) => Promise<void>,
  steps: readonly Step[],
): Promise<void> => {
  await make(orders.until('10:00'));
  for (const step of steps) for (const move of step(ledger())) await make(move);
  for (const move of orders.evening) await make(move);
};

const isOver = (ledger: Ledger): boolean => ledger.reservations.length + ledger.loans.length === 0;

/**
 * Plays days with the daily work of staff, but without new orders of patrons. Stops when everything has
 * ended, when everything should have ended, or near the end of the calendar. Returns whether the law `ends`
 * can judge the result.
 */
export const runQuietDays = async (
  ledger: () => Ledger,
  make: (move: Move) => Promise<void>,
  comes: Visitors,
): Promise<boolean> => {
  const steps = comes === 'everybody comes' ? [...staffSteps, pickUpKeptCopies] : staffSteps;
  const bound = countDaysToEnd(ledger());
  const last = lastDay(ledger());
  for (let day = 0; !isOver(ledger()) && day <= bound; day += 1) {
    if (today(ledger()) >= last) return false;
    await runQuietDay(ledger, make, steps);
  }
  return ledger().away.every(({ is }) => is !== 'lost');
};
