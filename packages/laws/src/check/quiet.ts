import {
  boundOf,
  dispatchDaysTo,
  dueOf,
  handedOverAt,
  kindOf,
  type Ledger,
  nextFor,
  onShelf,
  plusDays,
  post,
  today,
} from '../guide/index.js';
import * as orders from '../stories/orders.js';
import type { Comes, Move } from './move.js';

type Step = (ledger: Ledger) => readonly Move[];

const lost: Step = ({ away }) =>
  away.flatMap(({ copy, is }) => (is === 'lost' ? [orders.withdraw(copy)] : []));

const back: Step = ({ away }) =>
  away.flatMap(({ copy, is }) =>
    is === 'coming-back' || is === 'removed-coming-back' ? [orders.checkIn(copy)] : [],
  );

/** Puts removed copies back into circulation, after repair, binding or an exhibition. */
const restored: Step = ({ away }) =>
  away.flatMap(({ copy, is }) => (is === 'removed' ? [orders.restore(copy)] : []));

/** Returns books on their due day at the latest. */
const returned: Step = (ledger) =>
  ledger.loans.flatMap((loan) =>
    dueOf(ledger, loan) > today(ledger)
      ? []
      : [orders.giveBack(loan.copy, kindOf(ledger, loan.at) === 'home' ? post : loan.at)],
  );

const filled: Step = (ledger) =>
  ledger.world.copies.flatMap(({ copy, title, source }) =>
    source === 'own' && onShelf(ledger, copy) && nextFor(ledger, title) !== undefined
      ? [orders.fill(copy)]
      : [],
  );

const sent: Step = (ledger) =>
  ledger.reservations.flatMap(({ at, kept }) =>
    kept?.told != null &&
    kept.shipped === null &&
    kept.told < today(ledger) &&
    kindOf(ledger, at) !== 'counter' &&
    dispatchDaysTo(ledger, at).includes(today(ledger))
      ? [orders.ship(kept.copy)]
      : [],
  );

const arrived: Step = (ledger) =>
  ledger.reservations.flatMap(({ at, kept }) =>
    kept?.shipped != null && kept.arrived === null && kept.shipped < today(ledger)
      ? [orders.arrive(kept.copy, at)]
      : [],
  );

const fetched: Step = (ledger) =>
  ledger.reservations.flatMap(({ who, kept }) => {
    const at = kept === null ? undefined : handedOverAt(ledger, kept.copy);
    return kept === null || at === undefined ? [] : [orders.pickUp(who, kept.copy, at)];
  });

/** Judging ends this number of days before the calendar does, since a hold must end in the calendar. */
const margin = 45;

/** The last day that is judged. */
const lastDay = (ledger: Ledger): string => {
  const known = [...ledger.world.closed, ...ledger.world.dispatch].sort().at(-1);
  return plusDays(known ?? today(ledger), -margin);
};

const ofStaff = [lost, back, restored, returned, filled, sent, arrived];

const oneDay = async (
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
 * Does the daily work of staff, without new orders from patrons. It ends when everything has ended, when
 * everything should have ended, or at the end of the calendar. Returns whether the law can judge the result.
 */
export const quietly = async (
  ledger: () => Ledger,
  make: (move: Move) => Promise<void>,
  comes: Comes,
): Promise<boolean> => {
  const steps = comes === 'everybody comes' ? [...ofStaff, fetched] : ofStaff;
  const bound = boundOf(ledger());
  const last = lastDay(ledger());
  for (let day = 0; !isOver(ledger()) && day <= bound; day += 1) {
    if (today(ledger()) >= last) return false;
    await oneDay(ledger, make, steps);
  }
  return ledger().away.every(({ is }) => is !== 'lost');
};
