import type { LendingCommand } from '../../decisions/index.js';
import type { CopyAtMigration, CopyId, Label, TitleId } from '../../vocabulary/index.js';
import { commands } from '../commands.js';
import { groupId, loanId, reservationId } from '../ids.js';
import { tokyo } from '../tokyo.js';
import {
  dayOfApril,
  borrowerId,
  locationOf,
  makeSome,
  titleOf,
  usualTime,
  type AnyPlaceKey,
} from './values.js';

export const openMigration = (oldSystem = '旧システム') =>
  commands.openMigration(usualTime, { oldSystem: oldSystem as Label });

export const closeMigration = () => commands.closeMigration(usualTime, {});

export const migrateCopy = (copy = 'z-1', statusAtMigration: CopyAtMigration = { is: 'on-shelf' }) =>
  commands.migrateCopy(usualTime, {
    copy: copy as CopyId,
    title: titleOf(copy),
    loanClass: 'circulating',
    source: 'own',
    statusAtMigration,
  });

/** Migrates a reservation. By default it has waited since 1 March. */
export const migrateReservation = (reservation = 1, borrower = 1, title = 'a', place: AnyPlaceKey = 'hq') =>
  commands.migrateReservation(usualTime, {
    reservation: reservationId(reservation),
    title: title as TitleId,
    borrower: borrowerId(borrower),
    location: locationOf(place),
    since: tokyo('2021-03-01 10:00'),
    rank: 0,
    group: null,
    turnCame: false,
    statusAtMigration: { is: 'waiting' },
  });

/** Migrates reservation n with a copy that the old system set aside for it. */
export const migrateSetAside = (n: number, borrower: number, copy: string): LendingCommand => ({
  ...migrateReservation(n, borrower, titleOf(copy)),
  statusAtMigration: { is: 'secured', copy: copy as CopyId },
});

/** Migrates reservation n with a copy, after the old system's notice on a day. */
export const migrateNoticed = (n: number, borrower: number, copy: string, day: number): LendingCommand => ({
  ...migrateReservation(n, borrower, titleOf(copy)),
  statusAtMigration: { is: 'noticed', copy: copy as CopyId, noticedOn: dayOfApril(day), holdOpenDays: 7 },
});

/** Migrates a loan of 1 April that was never renewed. */
export const migrateLoan = (copy = 'a-1', borrower = 1, place: AnyPlaceKey = 'hq', loan = 1) =>
  commands.migrateLoan(usualTime, {
    loan: loanId(loan),
    copy: copy as CopyId,
    borrower: borrowerId(borrower),
    location: locationOf(place),
    lentOn: dayOfApril(1),
    dueDate: dayOfApril(15),
    renewals: 0,
  });

export const migrateReadingOrder = (
  borrower = 1,
  group = 1,
  ...ranks: readonly (readonly [reservation: number, rank: number])[]
) =>
  commands.migrateReadingOrder(usualTime, {
    borrower: borrowerId(borrower),
    group: groupId(group),
    ranks: makeSome(ranks, [[1, 1]], ([reservation, rank]) => ({
      reservation: reservationId(reservation),
      rank,
    })),
  });
