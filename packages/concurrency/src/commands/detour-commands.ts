import type { TitleId } from '@torioki/lending';
import { groupId, commands, reservationId, staff } from '@torioki/lending/samples';
import { april, borrowerId, on, places, type At, type Line } from './commands.js';

const usual = `${april(7)} 12:00`;

const of = (reservation: number) => ({ reservation: reservationId(reservation) });

/** Reservations to be read in the order of the lines. */
export const reserveInOrder = (
  borrower: number,
  group: number,
  ...[first, ...more]: readonly [Line, ...Line[]]
) => {
  const line = ([n, title, place]: Line, index: number) => ({
    ...of(n),
    title: title as TitleId,
    location: places[place].location,
    rank: index + 1,
  });
  return commands.reserveInOrder(usual, {
    borrower: borrowerId(borrower),
    group: groupId(group),
    lines: [line(first, 0), ...more.map((one, index) => line(one, index + 1))],
  });
};

/** Another rank for a member of a reading order. */
export const changeRank = (borrower: number, group: number, reservation: number, rank: number) =>
  commands.changeRank(usual, {
    borrower: borrowerId(borrower),
    group: groupId(group),
    ranks: [{ ...of(reservation), rank }],
  });

export const changePickup = (reservation: number, borrower: number, place: At) =>
  commands.changePickup(usual, {
    ...of(reservation),
    borrower: borrowerId(borrower),
    location: places[place].location,
  });

/** By general materials, of what may be set aside already. */
export const move = (reservation: number, place: At) =>
  commands.changePickup(
    usual,
    { ...of(reservation), borrower: null, location: places[place].location },
    staff('general-materials'),
  );

/** After the days that a copy waits which was noticed on the 7th. */
export const expireHold = (reservation: number) => on(18, commands.expireHold(usual, of(reservation)));

export const declareUnfillable = (reservation: number) => commands.declareUnfillable(usual, of(reservation));

export const loseInTransit = (reservation: number) => on(9, commands.loseInTransit(usual, of(reservation)));

export const closeBorrower = (borrower: number, why: 'rotation' | 'leaving' = 'leaving') =>
  commands.closeBorrower(usual, { borrower: borrowerId(borrower), why });

export const forgetBorrower = (borrower: number) =>
  commands.forgetBorrower(usual, { borrower: borrowerId(borrower), mailWaits: false });

export const extendClosure = (from: number, until: number, dueOn: number) =>
  commands.extendClosure(usual, { from: april(from), until: april(until), dueOn: april(dueOn) });
