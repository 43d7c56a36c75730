import { reading, requiring } from '@torioki/event-store';
import * as t from 'io-ts';
import {
  borrower,
  copy,
  reservation,
  rulesInForce,
  migrationState,
  limitUndoneBy,
} from '../../aggregates/index.js';
import {
  BorrowerId,
  CopyId,
  Count,
  markDerived,
  GroupId,
  Instant,
  LocationId,
  orNull,
  reservationAtMigration,
  ReservationId,
  TitleId,
  type LocalDate,
  type PickupClass,
} from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';
import { decision } from '../decision.js';
import { lastHoldDay } from '../expire-hold/last-hold-day.js';
import { copyIs } from '../preconditions/copy-is.js';
import { lendable } from '../preconditions/lendable.js';
import { locationKnown } from '../preconditions/location-known.js';
import { newReservations } from '../preconditions/new-reservations.js';
import { openBorrower } from '../preconditions/open-borrower.js';
import { migrationOpen } from '../preconditions/migration-open.js';
import { copyOfTitle } from './rules/copy-of-title.js';
import { transitHasDestination } from './rules/transit-has-destination.js';
import { placedBeforeOpening } from './rules/placed-before-opening.js';

/** Migrates a reservation of the old system that waits or has a copy set aside (ours). */
const MigrateReservation = command(['MigrateReservation', '予約の引継ぎ'], ['general-materials'], {
  reservation: markDerived('reservation', ReservationId),
  title: TitleId,
  borrower: BorrowerId,
  location: LocationId,
  /** The instant when the reservation was placed in the old system. */
  since: Instant,
  /** The order of reservations with the same instant: the smaller rank comes first. */
  rank: Count,
  group: orNull(GroupId),
  /** Whether the reservation's turn in the reading order has come. */
  turnCame: t.boolean,
  statusAtMigration: reservationAtMigration({ copy: CopyId }),
});
type MigrateReservation = CommandOf<typeof MigrateReservation>;

/** The first day of a hold, and its length in open days. */
interface RunningHold {
  readonly began: LocalDate;
  readonly openDays: number;
}

/** The hold of a migrated reservation. At a branch it begins on arrival, at a counter with the notice. */
const runningHold = (
  statusAtMigration: MigrateReservation['statusAtMigration'],
  pickupClass: PickupClass,
): RunningHold | undefined => {
  if (!('noticedOn' in statusAtMigration)) return undefined;
  const { noticedOn, holdOpenDays: openDays } = statusAtMigration;
  if (pickupClass === 'counter') return { began: noticedOn, openDays };
  return statusAtMigration.is === 'arrived' ? { began: statusAtMigration.on, openDays } : undefined;
};

/**
 * Refuses only contradictory data. The old system has already checked the limits. Does not read the queue,
 * because the positions in it follow from the instants in the old system.
 */
export const migrateReservation = decision(MigrateReservation, function* (command) {
  const { at, reservation: id, title, borrower: by, location, since, rank, group, turnCame } = command;
  const { opened, published, earlier, theirs } = yield* reading({
    opened: migrationState,
    published: rulesInForce,
    earlier: limitUndoneBy(reservation(id), 'Reserved'),
    theirs: limitUndoneBy(borrower(by), 'BorrowerClosed', 'BorrowerForgotten'),
  });
  const { since: openedAt } = yield* requiring(migrationOpen(opened));
  yield* requiring(newReservations({ lines: [{ reservation: id }], reservations: { [id]: earlier } }));
  yield* requiring(openBorrower(by, theirs));
  yield* requiring(placedBeforeOpening(since, openedAt));
  const place = yield* requiring(locationKnown(published, location));
  yield* requiring(transitHasDestination(place, command.statusAtMigration.is));
  const { pickupClass } = place;
  const placed = { at, reservation: id, title, borrower: by, location, pickupClass, since, rank, group };
  if (command.statusAtMigration.is === 'waiting')
    return [
      {
        type: 'ReservationMigrated',
        data: {
          ...placed,
          turnCame,
          statusAtMigration: command.statusAtMigration,
          copy: null,
          loanClass: null,
          source: null,
        },
      },
    ];
  const hold = runningHold(command.statusAtMigration, pickupClass);
  if (hold) yield* requiring(lastHoldDay(published, location, hold.began, hold.openDays));
  const { copy: of, ...statusAtMigration } = command.statusAtMigration;
  const { found } = yield* reading({ found: copy(of) });
  const held = yield* requiring(copyIs(of, found, 'on-shelf'));
  yield* requiring(copyOfTitle(title, held));
  const { loanClass, source } = yield* requiring(lendable(held));
  return [
    {
      type: 'ReservationMigrated',
      data: { ...placed, turnCame, statusAtMigration, copy: of, loanClass, source },
    },
  ];
});
