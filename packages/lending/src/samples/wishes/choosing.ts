import type { Copy, LastStep, Reservation } from '../../aggregates/index.js';
import { places, type PlaceKey } from '../short/values.js';
import type { LibraryStates } from './states.js';

export const numberOf = (id: string): number => Number(id.slice(-12));

export const placeOf = (location: string): PlaceKey | undefined =>
  (Object.keys(places) as readonly PlaceKey[]).find((at) => places[at].location === location);

/**
 * The n-th element, counting first those that fit and then the others. After the last one, counting begins
 * again.
 */
const chooseNth = <A>(all: Iterable<A>, nth: number, fits: (one: A) => boolean): A | undefined => {
  const list = [...all];
  const inOrder = [...list.filter(fits), ...list.filter((one) => !fits(one))];
  return inOrder[nth % inOrder.length];
};

export interface WishTarget {
  readonly n: number;
  readonly borrower: number;
  readonly place: PlaceKey;
  readonly copy: string;
  readonly group: number;
  readonly notices: number;
}

const nothingThere: WishTarget = { n: 1, borrower: 1, place: 'hq', copy: 'a-1', group: 1, notices: 0 };

const chooseReservation = (
  things: LibraryStates,
  nth: number,
  fits: (one: Placed, id: string) => boolean,
): WishTarget => {
  const all = [...things.reservations.values()].filter((one): one is Placed => one.is !== 'not-placed');
  const found = chooseNth(all, nth, (one) => fits(one, one.reservation));
  if (found === undefined) return nothingThere;
  return {
    n: numberOf(found.reservation),
    borrower: numberOf(found.borrower),
    place: placeOf(found.location) ?? 'hq',
    copy: 'copy' in found ? found.copy : 'a-1',
    group: numberOf(found.group ?? '1'),
    notices: 'notices' in found ? found.notices : 0,
  };
};

type Placed = Exclude<Reservation, { readonly is: 'not-placed' }>;

/** The n-th of the reservations at these stages. If there are fewer than n, a reservation at another stage. */
export const chooseReservationAt = (
  things: LibraryStates,
  nth: number,
  ...stages: readonly Reservation['is'][]
): WishTarget => chooseReservation(things, nth, ({ is }) => stages.includes(is));

/** The n-th of the reservations whose copy is on its way. If there are fewer than n, another reservation. */
export const chooseInTransit = (things: LibraryStates, nth: number): WishTarget =>
  chooseReservation(
    things,
    nth,
    (one) => 'copy' in one && things.copies.get(one.copy)?.is === 'in-transit-out',
  );

export const chooseSuspended = (things: LibraryStates, nth: number): WishTarget =>
  chooseReservation(
    things,
    nth,
    ({ is }, id) => is === 'waiting' && things.suspensions.get(id)?.suspendedUntil != null,
  );

export const chooseMember = (things: LibraryStates, nth: number): WishTarget =>
  chooseReservation(things, nth, ({ is, group }) => is === 'waiting' && group !== null);

export const chooseLoan = (things: LibraryStates, nth: number): WishTarget => {
  const [id, found] = chooseNth(things.loans, nth, ([, { is }]) => is === 'open') ?? [];
  if (id === undefined || found === undefined || !('borrower' in found)) return nothingThere;
  return {
    ...nothingThere,
    n: numberOf(id),
    borrower: numberOf(found.borrower),
    ...('copy' in found && { place: placeOf(found.location) ?? 'hq', copy: found.copy }),
  };
};

export const chooseCopy = (things: LibraryStates, nth: number, where: Copy['is']): string =>
  chooseNth(things.copies.keys(), nth, (copy) => things.copies.get(copy)?.is === where) ?? 'a-1';

/** The n-th copy that must be sent back, and its place. */
export const chooseToSendBack = (
  things: LibraryStates,
  nth: number,
): readonly [copy: string, place: PlaceKey] => {
  const id = chooseCopy(things, nth, 'to-send-back');
  const copy = things.copies.get(id);
  return [id, (copy?.is === 'to-send-back' ? placeOf(copy.from) : undefined) ?? 'wkn'];
};

const undoable: readonly string[] = [
  'Renewed',
  'ReturnShipped',
  'Secured',
  'Shipped',
  'ArrivedAtBranch',
  'PickedUp',
  'Returned',
  'ReceivedAtHeadquarters',
  'CameBack',
  'DeclaredLost',
];

/** Whether a dispatch to a home also began the loan. */
export const isSentHome = ({ last, earlier }: LastStep<unknown>): boolean =>
  last?.type === 'PickedUp' && earlier.last?.type === 'Shipped' && earlier.last.data.at === last.data.at;

/** The n-th last step of a loan, a copy or a reservation that can be undone. */
export const chooseLastStep = ({ lastSteps }: LibraryStates, nth: number): LastStep<unknown> | undefined =>
  chooseNth(
    lastSteps.flatMap((steps) => [...steps.values()].filter(({ last }) => last !== null)),
    nth,
    (step) => {
      const { last } = step;
      if (last === null || !undoable.includes(last.type)) return false;
      return last.type !== 'PickedUp' || last.data.pickupClass !== 'home' || isSentHome(step);
    },
  );
