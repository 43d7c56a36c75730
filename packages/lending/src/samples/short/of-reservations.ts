import type { LendingCommand } from '../../decisions/index.js';
import type { CopyId, TitleId } from '../../vocabulary/index.js';
import { commands, staff } from '../commands.js';
import { groupId, loanId, reservationId } from '../ids.js';
import { april, borrowerId, locationOf, on, usual, type Anywhere, type Line } from './told.js';

const of = (reservation: number) => ({ reservation: reservationId(reservation) });

const line = ([n, title, place]: Line) => ({
  ...of(n),
  title: title as TitleId,
  location: locationOf(place),
});

/** At least one line. */
export const reserve = (borrower: number, ...lines: readonly Line[]) =>
  commands.reserve(usual, {
    borrower: borrowerId(borrower),
    lines: lines.map(line) as unknown as LendingCommand<'Reserve'>['lines'],
  });

/** Reservations to be read by their ranks, or else in the order of the lines. */
export const reserveInOrder = (borrower: number, group: number, ...lines: readonly Line[]) => {
  const ranked = (one: Line, index: number) => ({ ...line(one), rank: one[3] ?? index + 1 });
  return commands.reserveInOrder(usual, {
    borrower: borrowerId(borrower),
    group: groupId(group),
    lines: lines.map(ranked) as unknown as LendingCommand<'ReserveInOrder'>['lines'],
  });
};

/** Other ranks for members of a reading order. */
export const changeRank = (
  borrower: number,
  group: number,
  ...ranks: readonly (readonly [reservation: number, rank: number])[]
) => {
  const ranked = ranks.map(([reservation, rank]) => ({ ...of(reservation), rank }));
  return commands.changeRank(usual, {
    borrower: borrowerId(borrower),
    group: groupId(group),
    ranks: ranked as unknown as LendingCommand<'ChangeRank'>['ranks'],
  });
};

export const changePickup = (reservation: number, borrower: number, place: Anywhere) =>
  commands.changePickup(usual, {
    ...of(reservation),
    borrower: borrowerId(borrower),
    location: locationOf(place),
  });

/** By general materials, of what may be set aside already. */
export const move = (reservation: number, place: Anywhere) =>
  commands.changePickup(
    usual,
    { ...of(reservation), borrower: null, location: locationOf(place) },
    staff('general-materials'),
  );

export const cancel = (reservation: number, borrower: number) =>
  commands.cancel(usual, { ...of(reservation), borrower: borrowerId(borrower), reason: null });

export const cancelByStaff = (reservation: number) =>
  commands.cancel(usual, { ...of(reservation), borrower: null, reason: 'asked' }, staff('counter'));

export const secure = (copy: string) => commands.secure(usual, { copy: copy as CopyId });

/** By the run of a day. */
export const recordNotice = (reservation: number, outcome: 'sent' | 'bounced' = 'sent', run = 7) =>
  commands.recordNotice(usual, { ...of(reservation), outcome, run: april(run) });

export const ship = (reservation: number, loan: number) =>
  commands.ship(usual, { ...of(reservation), loan: loanId(loan) });

export const arrive = (reservation: number, place: Anywhere) =>
  commands.arrive(usual, { ...of(reservation), location: locationOf(place) });

/** After the days that a copy waits which was noticed on the 7th. */
export const expireHold = (reservation: number) => on(18, commands.expireHold(usual, of(reservation)));

export const declareUnfillable = (reservation: number) => commands.declareUnfillable(usual, of(reservation));

export const loseInTransit = (reservation: number) => on(9, commands.loseInTransit(usual, of(reservation)));
