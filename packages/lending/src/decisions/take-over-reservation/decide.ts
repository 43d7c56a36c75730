import { reading, requiring } from '@torioki/event-store';
import * as t from 'io-ts';
import { borrower, copy, reservation, rulesInForce, takeOver, undoneOnlyBy } from '../../aggregates/index.js';
import {
  BorrowerId,
  CopyId,
  Count,
  derived,
  GroupId,
  Instant,
  LocationId,
  orNone,
  reservationAtTakeOver,
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
import { takeOverOpen } from '../preconditions/take-over-open.js';
import { ofItsTitle } from './rules/of-its-title.js';
import { onTheWaySomewhere } from './rules/on-the-way-somewhere.js';
import { sinceBeforeTheOpening } from './rules/since-before-the-opening.js';

/** Migrates a reservation of the old system that waits or has a copy set aside (ours). */
const TakeOverReservation = command(['TakeOverReservation', '予約の引継ぎ'], ['general-materials'], {
  reservation: derived('reservation', ReservationId),
  title: TitleId,
  borrower: BorrowerId,
  location: LocationId,
  /** When it was placed in the old system. */
  since: Instant,
  /** The smaller rank comes first among reservations of the same instant. */
  rank: Count,
  group: orNone(GroupId),
  /** Whether its turn in the reading order has come. */
  turnCame: t.boolean,
  stands: reservationAtTakeOver({ copy: CopyId }),
});
type TakeOverReservation = CommandOf<typeof TakeOverReservation>;

/** A hold that has begun: its first day, and its number of open days. */
interface RunningHold {
  readonly began: LocalDate;
  readonly openDays: number;
}

/** The hold of a migrated reservation. At a branch it begins on arrival, at a counter with the notice. */
const runningHold = (
  stands: TakeOverReservation['stands'],
  pickupClass: PickupClass,
): RunningHold | undefined => {
  if (!('noticedOn' in stands)) return undefined;
  const { noticedOn, holdOpenDays: openDays } = stands;
  if (pickupClass === 'counter') return { began: noticedOn, openDays };
  return stands.is === 'arrived' ? { began: stands.on, openDays } : undefined;
};

/**
 * Refuses only the impossible: limits were checked by the old system. Does not read the queue, because its
 * order follows from the old instants.
 */
export const takeOverReservation = decision(TakeOverReservation, function* (command) {
  const { at, reservation: id, title, borrower: by, location, since, rank, group, turnCame } = command;
  const { opened, published, known, theirs } = yield* reading({
    opened: takeOver,
    published: rulesInForce,
    known: undoneOnlyBy(reservation(id), 'Reserved'),
    theirs: undoneOnlyBy(borrower(by), 'BorrowerClosed'),
  });
  const { since: openedAt } = yield* requiring(takeOverOpen(opened));
  yield* requiring(newReservations({ lines: [{ reservation: id }], reservations: { [id]: known } }));
  yield* requiring(openBorrower(by, theirs));
  yield* requiring(sinceBeforeTheOpening(since, openedAt));
  const place = yield* requiring(locationKnown(published, location));
  yield* requiring(onTheWaySomewhere(place, command.stands.is));
  const { pickupClass } = place;
  const placed = { at, reservation: id, title, borrower: by, location, pickupClass, since, rank, group };
  if (command.stands.is === 'waiting')
    return [
      {
        type: 'ReservationTakenOver',
        data: { ...placed, turnCame, stands: command.stands, copy: null, loanClass: null, source: null },
      },
    ];
  const hold = runningHold(command.stands, pickupClass);
  if (hold) yield* requiring(lastHoldDay(published, location, hold.began, hold.openDays));
  const { copy: of, ...stands } = command.stands;
  const { found } = yield* reading({ found: copy(of) });
  const held = yield* requiring(copyIs(of, found, 'on-shelf'));
  yield* requiring(ofItsTitle(title, held));
  const { loanClass, source } = yield* requiring(lendable(held));
  return [
    {
      type: 'ReservationTakenOver',
      data: { ...placed, turnCame, stands, copy: of, loanClass, source },
    },
  ];
});
