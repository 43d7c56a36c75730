import type { LendingCommand } from '../../decisions/index.js';
import type { CopyId, TitleId } from '../../vocabulary/index.js';
import { commands, staff } from '../commands.js';
import { groupId, loanId, reservationId } from '../ids.js';
import {
  dayOfApril,
  borrowerId,
  locationOf,
  atNoonOf,
  makeSome,
  usualTime,
  type AnyPlaceKey,
  type Line,
} from './values.js';

const of = (reservation: number) => ({ reservation: reservationId(reservation) });

const line = ([n, title, place]: Line) => ({
  ...of(n),
  title: title as TitleId,
  location: locationOf(place),
});

const usualLines: readonly [Line, Line] = [
  [1, 'a', 'hq'],
  [2, 'b', 'hq'],
];

export const reserve = (borrower = 1, ...lines: readonly Line[]) =>
  commands.reserve(usualTime, {
    borrower: borrowerId(borrower),
    lines: makeSome(lines, usualLines, line),
  });

/** Reserves a reading order. Without ranks, the titles have the order of the lines. */
export const reserveInOrder = (borrower = 1, group = 1, ...lines: readonly Line[]) => {
  const ranked = (one: Line, index: number) => ({ ...line(one), rank: one[3] ?? index + 1 });
  return commands.reserveInOrder(usualTime, {
    borrower: borrowerId(borrower),
    group: groupId(group),
    lines: makeSome(lines, usualLines, ranked),
  });
};

/** Gives other ranks to members of a reading order. */
export const changeRank = (
  borrower = 1,
  group = 1,
  ...ranks: readonly (readonly [reservation: number, rank: number])[]
) => {
  return commands.changeRank(usualTime, {
    borrower: borrowerId(borrower),
    group: groupId(group),
    ranks: makeSome(ranks, [[1, 4]], ([reservation, rank]) => ({ ...of(reservation), rank })),
  });
};

export const changePickup = (reservation = 1, borrower = 1, place: AnyPlaceKey = 'hq') =>
  commands.changePickup(usualTime, {
    ...of(reservation),
    borrower: borrowerId(borrower),
    location: locationOf(place),
  });

/** Changes a pickup place as the general materials section, which may do so after a copy was set aside. */
export const changePickupByStaff = (reservation: number, place: AnyPlaceKey) =>
  commands.changePickup(
    usualTime,
    { ...of(reservation), borrower: null, location: locationOf(place) },
    staff('general-materials'),
  );

export const cancel = (reservation = 1, borrower = 1) =>
  commands.cancel(usualTime, { ...of(reservation), borrower: borrowerId(borrower), reason: null });

export const cancelByStaff = (reservation: number) =>
  commands.cancel(usualTime, { ...of(reservation), borrower: null, reason: 'asked' }, staff('counter'));

/** Suspends a reservation until a day of April, as its borrower. */
export const suspendReservation = (reservation = 1, borrower = 1, until = 20) =>
  commands.suspendReservation(usualTime, {
    ...of(reservation),
    borrower: borrowerId(borrower),
    until: dayOfApril(until),
  });

export const resumeReservation = (reservation = 1, borrower = 1) =>
  commands.resumeReservation(usualTime, { ...of(reservation), borrower: borrowerId(borrower) });

export const secure = (copy = 'a-1') => commands.secure(usualTime, { copy: copy as CopyId });

type Notice = LendingCommand<'RecordNotice'>;

/** Records a mail of a day's run. By default, the mail is the first notice of a ready copy. */
export const recordNotice = (
  reservation = 1,
  outcome: 'sent' | 'bounced' = 'sent',
  run = 7,
  { notice = 0, why = 'ready' }: Partial<Pick<Notice, 'notice' | 'why'>> = {},
) => commands.recordNotice(usualTime, { ...of(reservation), notice, outcome, run: dayOfApril(run), why });

/** Records a mail about the loss of a copy that a notice had promised. */
export const recordWaitNotice = (reservation: number, notice: number, outcome: 'sent' | 'bounced' = 'sent') =>
  recordNotice(reservation, outcome, 9, { notice, why: 'waits-again' });

export const ship = (reservation = 1, loan = 1) =>
  commands.ship(usualTime, { ...of(reservation), loan: loanId(loan) });

export const arrive = (reservation = 1, place: AnyPlaceKey = 'wkn') =>
  commands.arrive(usualTime, { ...of(reservation), location: locationOf(place) });

/** Ends the hold of a copy whose notice was recorded on the 7th. */
export const expireHold = (reservation = 1) => atNoonOf(18, commands.expireHold(usualTime, of(reservation)));

export const declareUnfillable = (reservation = 1) => commands.declareUnfillable(usualTime, of(reservation));

export const loseInTransit = (reservation = 1) =>
  atNoonOf(9, commands.loseInTransit(usualTime, of(reservation)));
