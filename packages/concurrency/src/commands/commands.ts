import { randomUUID } from 'node:crypto';
import {
  hokkaido,
  type BorrowerId,
  type CommandId,
  type CopyId,
  type Label,
  type LendingCommand,
  type LoanClass,
  type LocalDate,
  type Policy,
  type TitleId,
} from '@torioki/lending';
import {
  abashiri,
  assemblyRoom,
  headquarters,
  home,
  loanId,
  commands,
  reservationId,
  staff,
  tokyo,
  wakkanai,
  type Place,
} from '@torioki/lending/samples';

/** Where things happen: two counters, two branches, a home. */
export const places = { hq: headquarters, gikai: assemblyRoom, wkn: wakkanai, abs: abashiri, home } as const;
export type At = keyof typeof places;

export const borrowerId = (n: number) =>
  `b0000000-0000-4000-8000-${String(n).padStart(12, '0')}` as BorrowerId;

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** A day of April 2021. */
export const april = (day: number) => `2021-04-${twoDigits(day)}` as LocalDate;

const noon = (day: number): string => `${april(day)} 12:00`;

/** Commands are given on the 7th at noon; this one on another day. */
export const on = <Given extends LendingCommand>(day: number, command: Given): Given => ({
  ...command,
  at: tokyo(noon(day)),
});

/** The same command, given once more: a command of its own. */
export const anew = <Given extends LendingCommand>(command: Given): Given => ({
  ...command,
  id: randomUUID() as CommandId,
});

const usual = noon(7);

export const publishPolicy = (policy: Partial<Policy>, from = 7) =>
  commands.publishPolicy(usual, { from: april(from), policy: { ...hokkaido, ...policy } });

export const addPickupLocation = ({ at: _, ...place }: Place) => commands.addPickupLocation(usual, place);

export const changePlace = (place: At, pickupClass: Place['pickupClass'] = places[place].pickupClass) => {
  const { location } = places[place];
  return commands.changePickupLocation(usual, {
    location,
    name: '新名' as Label,
    pickupClass,
    transitDays: 1,
  });
};

/** From a day of April on. */
export const closePlace = (place: At, from = 7) =>
  commands.closePickupLocation(usual, { location: places[place].location, from: april(from) });

export const reopenPlace = (place: At) =>
  commands.reopenPickupLocation(usual, { location: places[place].location });

/** A branch that is new in the list. */
export const newBranch = { ...wakkanai, location: 'NEW', name: '新館' as Label } as Place;

/** A branch that was given up. */
export const oldBranch = { ...wakkanai, location: 'OLD', name: '旧館' as Label } as Place;

/** The same command for the branch that was given up. */
export const ofOldBranch = <Given extends LendingCommand & Pick<Place, 'location'>>(
  command: Given,
): Given => ({
  ...command,
  location: oldBranch.location,
});

const period = (from: number, days: readonly number[]) => ({
  from: april(from),
  until: april(30),
  days: days.map(april),
});

/** From a day to the end of the month. */
export const publishDispatchDays = (days: readonly number[], from = 7) =>
  commands.publishDispatchDays(usual, period(from, days));

/** From a day to the end of the month. */
export const publishClosedDays = (place: At, days: readonly number[], from = 7) =>
  commands.publishClosedDays(usual, { location: places[place].location, ...period(from, days) });

/** Titles have one letter; their copies are named after them, a-1, a-2. */
export const titleOf = (copy: string) => copy.slice(0, 1) as TitleId;

export const addCopy = (copy: string, title: string = titleOf(copy), loanClass: LoanClass = 'circulating') =>
  commands.addCopy(usual, { copy: copy as CopyId, title: title as TitleId, loanClass, source: 'own' });

/** A copy that was borrowed from another library. */
export const addBorrowedCopy = (copy: string): ReturnType<typeof addCopy> => ({
  ...addCopy(copy),
  source: 'interlibrary',
});

export type Line = readonly [reservation: number, title: string, place: At];

export const reserve = (borrower: number, ...[first, ...more]: readonly [Line, ...Line[]]) => {
  const line = ([n, title, place]: Line) => ({
    reservation: reservationId(n),
    title: title as TitleId,
    location: places[place].location,
  });
  return commands.reserve(usual, { borrower: borrowerId(borrower), lines: [line(first), ...more.map(line)] });
};

export const cancel = (reservation: number, borrower: number) =>
  commands.cancel(usual, {
    reservation: reservationId(reservation),
    borrower: borrowerId(borrower),
    reason: null,
  });

export const cancelByStaff = (reservation: number) =>
  commands.cancel(
    usual,
    { reservation: reservationId(reservation), borrower: null, reason: 'asked' },
    staff('counter'),
  );

export const secure = (copy: string) => commands.secure(usual, { copy: copy as CopyId });

/** By the run of a day. */
export const recordNotice = (reservation: number, outcome: 'sent' | 'bounced' = 'sent', run = 7) =>
  commands.recordNotice(usual, { reservation: reservationId(reservation), outcome, run: april(run) });

export const ship = (reservation: number, loan: number) =>
  commands.ship(usual, { reservation: reservationId(reservation), loan: loanId(loan) });

export const arrive = (reservation: number, place: At) =>
  commands.arrive(usual, { reservation: reservationId(reservation), location: places[place].location });

export const pickUp = (copy: string, borrower: number, place: At, loan: number) =>
  commands.pickUp(usual, {
    copy: copy as CopyId,
    borrower: borrowerId(borrower),
    location: places[place].location,
    cards: { prefectural: true, branch: true },
    loan: loanId(loan),
  });

/** Clicked and confirmed on a day. */
export const renew = (loan: number, borrower: number, day = 7) =>
  commands.renew(noon(day), {
    loan: loanId(loan),
    borrower: borrowerId(borrower),
    clickedAt: tokyo(noon(day)),
  });

export const acceptReturn = (copy: string, place: At) =>
  commands.acceptReturn(usual, { copy: copy as CopyId, location: places[place].location, payer: null });

export const checkIn = (copy: string) => commands.checkIn(usual, { copy: copy as CopyId });
