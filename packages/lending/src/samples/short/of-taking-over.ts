import type { LendingCommand } from '../../decisions/index.js';
import type { CopyAtTakeOver, CopyId, Label, TitleId } from '../../vocabulary/index.js';
import { commands } from '../commands.js';
import { groupId, loanId, reservationId } from '../ids.js';
import { tokyo } from '../tokyo.js';
import { april, borrowerId, locationOf, some, titleOf, usual, type Anywhere } from './told.js';

export const openTakeOver = (oldSystem = '旧システム') =>
  commands.openTakeOver(usual, { oldSystem: oldSystem as Label });

export const closeTakeOver = () => commands.closeTakeOver(usual, {});

export const takeOverCopy = (copy = 'z-1', stands: CopyAtTakeOver = { is: 'on-shelf' }) =>
  commands.takeOverCopy(usual, {
    copy: copy as CopyId,
    title: titleOf(copy),
    loanClass: 'circulating',
    source: 'own',
    stands,
  });

/** Waiting since 1 March, unless you pass other fields. */
export const takeOverReservation = (reservation = 1, borrower = 1, title = 'a', place: Anywhere = 'hq') =>
  commands.takeOverReservation(usual, {
    reservation: reservationId(reservation),
    title: title as TitleId,
    borrower: borrowerId(borrower),
    location: locationOf(place),
    since: tokyo('2021-03-01 10:00'),
    rank: 0,
    group: null,
    turnCame: false,
    stands: { is: 'waiting' },
  });

/** A copy that the old system has set aside for reservation n. */
export const takeOverSetAside = (n: number, borrower: number, copy: string): LendingCommand => ({
  ...takeOverReservation(n, borrower, titleOf(copy)),
  stands: { is: 'secured', copy: copy as CopyId },
});

/** The same copy, after the old system's notice on a day. */
export const takeOverNoticed = (n: number, borrower: number, copy: string, day: number): LendingCommand => ({
  ...takeOverReservation(n, borrower, titleOf(copy)),
  stands: { is: 'noticed', copy: copy as CopyId, noticedOn: april(day), holdOpenDays: 7 },
});

/** Lent on 1 April, and never renewed. */
export const takeOverLoan = (copy = 'a-1', borrower = 1, place: Anywhere = 'hq', loan = 1) =>
  commands.takeOverLoan(usual, {
    loan: loanId(loan),
    copy: copy as CopyId,
    borrower: borrowerId(borrower),
    location: locationOf(place),
    lentOn: april(1),
    dueDate: april(15),
    renewals: 0,
  });

export const takeOverReadingOrder = (
  borrower = 1,
  group = 1,
  ...ranks: readonly (readonly [reservation: number, rank: number])[]
) =>
  commands.takeOverReadingOrder(usual, {
    borrower: borrowerId(borrower),
    group: groupId(group),
    ranks: some(ranks, [[1, 1]], ([reservation, rank]) => ({
      reservation: reservationId(reservation),
      rank,
    })),
  });
