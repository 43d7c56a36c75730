import type { ReservationBeforePickup } from '../events/index.js';
import type { TitleId } from '../vocabulary/index.js';
import type { UndoneOf } from './undo-events.js';

/** The reservation that an undone pickup reopens, with its title; null if the pickup filled none. */
export const reopenedBy = ({ title, back: { reservation } }: UndoneOf<'PickedUp'>) =>
  reservation && { title, ...reservation };

/** The reservation that has its copy again, with its title; null if the lost copy had none. */
export const keptAgainBy = ({ title, back }: UndoneOf<'CameBack' | 'DeclaredLost'>) => {
  if (back.is === 'CameBack') return { title, ...back.reservation };
  return back.situation.is === 'with-reservation' ? { title, ...back.situation.reservation } : null;
};

export type Reopened = ReservationBeforePickup & { readonly title: TitleId };
type Placed = Pick<
  Reopened,
  'reservation' | 'title' | 'borrower' | 'location' | 'pickupClass' | 'group' | 'progress'
>;

/** The situation of a set-aside copy, by its transport. */
const situationOfCopy = {
  'set-aside': 'set-aside',
  'under-way': 'in-transit-out',
  arrived: 'at-branch',
} as const;

/** The copy of a reservation; null if the reservation waits. */
const findCopyOf = ({ reservation, title, borrower, location, pickupClass, group, progress }: Placed) => {
  if (progress.is === 'waiting') return null;
  const { copy, loanClass, source, transport } = progress;
  const is = situationOfCopy[transport.is];
  return { is, reservation, copy, title, borrower, location, pickupClass, loanClass, source, group };
};

/** The copy before its pickup; null if it was on the shelf. */
export const setAsideBefore = (undone: UndoneOf<'PickedUp'>) => {
  const reopened = reopenedBy(undone);
  return reopened && findCopyOf(reopened);
};

/** The copy before it came back or was lost; null if no reservation had it. */
export const copyKeptAgainBy = (undone: UndoneOf<'CameBack' | 'DeclaredLost'>) => {
  const kept = keptAgainBy(undone);
  return kept && findCopyOf(kept);
};

/**
 * The reservation before its pickup. A reservation for a counter stays `noticed` while its copy is carried
 * there.
 */
export const restoreReservation = ({
  reservation,
  title,
  borrower,
  location,
  pickupClass,
  group,
  notices,
  promisedUntil,
  progress,
}: Placed & Pick<Reopened, 'notices' | 'promisedUntil'>) => {
  const open = { reservation, title, borrower, location, pickupClass, group, notices, promisedUntil };
  if (progress.is === 'waiting') return { ...open, ...progress };
  const { copy, loanClass, source, transport } = progress;
  const withCopy = { ...open, copy, loanClass, source };
  if (progress.is === 'secured') {
    const { readySince, copyLostAt, isPromisedElsewhere } = progress;
    return { is: 'secured' as const, ...withCopy, readySince, copyLostAt, isPromisedElsewhere };
  }
  const { noticedOn, newest, expectedOn, holdOpenDays } = progress;
  const noticed = { ...withCopy, newest, expectedOn, holdOpenDays };
  if (pickupClass === 'counter' || transport.is === 'set-aside')
    return { is: 'noticed' as const, ...noticed, noticedOn };
  return transport.is === 'arrived'
    ? { is: 'arrived' as const, ...noticed, arrivedOn: transport.arrivedOn }
    : { is: 'shipped' as const, ...noticed, on: transport.shippedOn, availableFrom: transport.availableFrom };
};
