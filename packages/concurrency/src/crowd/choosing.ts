import { otaru, places, type At } from '@torioki/lending/samples';
import {
  missing,
  onTheWayBack,
  outOfCirculation,
  toSendBack,
  type Ledger,
  type ReservationEntry,
} from '../ledger/ledger.js';

const numberOf = (id: string): number => Number(id.slice(-12));

const placeOf = (location: string): At | undefined =>
  (Object.keys(places) as readonly At[]).find((at) => places[at].location === location);

/** The nth of those that fit, counted round; if none fits, the nth of all. */
const chosen = <A>(all: Iterable<A>, nth: number, fits: (one: A) => boolean): A | undefined => {
  const list = [...all];
  const inOrder = [...list.filter(fits), ...list.filter((one) => !fits(one))];
  return inOrder[nth % inOrder.length];
};

/** What a command names. */
export interface Chosen {
  readonly n: number;
  readonly borrower: number;
  readonly place: At;
  readonly copy: string;
  readonly group: number;
  /** The number of its notices. */
  readonly notices: number;
}

const nothingThere: Chosen = { n: 1, borrower: 1, place: 'hq', copy: 'a-1', group: 1, notices: 0 };

const reservationWhich = (ledger: Ledger, nth: number, fits: (one: ReservationEntry) => boolean): Chosen => {
  const found = chosen(ledger.reservations.values(), nth, fits);
  if (found === undefined) return nothingThere;
  return {
    n: numberOf(found.reservation),
    borrower: numberOf(found.borrower),
    place: placeOf(found.location) ?? 'hq',
    copy: [...ledger.heldFor].find(([, by]) => by === found.reservation)?.[0] ?? 'a-1',
    group: numberOf(found.group ?? '1'),
    notices: found.notices,
  };
};

/** A reservation, if there is one at one of the stages. */
export const someReservation = (ledger: Ledger, nth: number, ...stages: readonly string[]): Chosen =>
  reservationWhich(ledger, nth, ({ stage }) => stages.includes(stage));

/** A reservation, if there is one whose copy is under way to its place. */
export const someUnderWay = (ledger: Ledger, nth: number): Chosen =>
  reservationWhich(ledger, nth, ({ carried }) => carried === 'under way');

/** A reservation that waits and is suspended, if there is one. */
export const someSuspended = (ledger: Ledger, nth: number): Chosen =>
  reservationWhich(
    ledger,
    nth,
    ({ stage, suspendedUntil }) => stage === 'waiting' && suspendedUntil !== null,
  );

/** A waiting member of a reading order, if there is one. */
export const someMember = (ledger: Ledger, nth: number): Chosen =>
  reservationWhich(ledger, nth, ({ stage, group }) => stage === 'waiting' && group !== null);

/** A loan, open if there is one. */
export const someLoan = (ledger: Ledger, nth: number): Chosen => {
  const found = chosen(ledger.loans.values(), nth, ({ open }) => open);
  if (found === undefined) return nothingThere;
  return {
    n: numberOf(found.loan),
    borrower: numberOf(found.borrower),
    place: placeOf(found.location) ?? 'hq',
    copy: found.copy,
    group: 1,
    notices: 0,
  };
};

const heldFor = {
  'on the shelf': undefined,
  'to send back': toSendBack,
  'on its way back': onTheWayBack,
  missing,
  'out of circulation': outOfCirculation,
  'lent to a library': otaru,
} as const;

/** A copy, if there is one that is there. */
export const someCopy = (ledger: Ledger, nth: number, where: keyof typeof heldFor): string =>
  chosen(ledger.copies.keys(), nth, (copy) => ledger.heldFor.get(copy) === heldFor[where]) ?? 'a-1';
