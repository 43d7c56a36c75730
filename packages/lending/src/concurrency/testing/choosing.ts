import { onTheWayBack, type Ledger } from './ledger.js';
import { places, type At } from './orders.js';

const numberOf = (id: string): number => Number(id.slice(-12));

const placeOf = (location: string): At | undefined =>
  (Object.keys(places) as readonly At[]).find((at) => places[at].location === location);

/** The nth, counted round, of those that fit, or of all when none does. */
const chosen = <A>(all: Iterable<A>, nth: number, fits: (one: A) => boolean): A | undefined => {
  const list = [...all];
  const fitting = list.filter(fits);
  const from = fitting.length > 0 ? fitting : list;
  return from[nth % from.length];
};

/** What an order names. */
export interface Chosen {
  readonly n: number;
  readonly borrower: number;
  readonly place: At;
  readonly copy: string;
}

const nothingThere: Chosen = { n: 1, borrower: 1, place: 'hq', copy: 'a-1' };

/** A reservation, if there is one at one of the stages. */
export const someReservation = (ledger: Ledger, nth: number, ...stages: readonly string[]): Chosen => {
  const found = chosen(ledger.reservations.values(), nth, ({ stage }) => stages.includes(stage));
  if (found === undefined) return nothingThere;
  return {
    n: numberOf(found.reservation),
    borrower: numberOf(found.borrower),
    place: placeOf(found.location) ?? 'hq',
    copy: [...ledger.heldFor].find(([, by]) => by === found.reservation)?.[0] ?? 'a-1',
  };
};

/** A loan, open if there is one. */
export const someLoan = (ledger: Ledger, nth: number): Chosen => {
  const found = chosen(ledger.loans.values(), nth, ({ open }) => open);
  if (found === undefined) return nothingThere;
  return {
    n: numberOf(found.loan),
    borrower: numberOf(found.borrower),
    place: placeOf(found.location) ?? 'hq',
    copy: found.copy,
  };
};

/** A copy, on the shelf or on its way back if there is one. */
export const someCopy = (ledger: Ledger, nth: number, where: 'on the shelf' | 'on its way back'): string => {
  const heldFor = where === 'on the shelf' ? undefined : onTheWayBack;
  return chosen(ledger.copies.keys(), nth, (copy) => ledger.heldFor.get(copy) === heldFor) ?? 'a-1';
};
