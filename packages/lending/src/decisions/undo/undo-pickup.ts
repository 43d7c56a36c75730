import { reading, requiring } from '@torioki/event-store';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import {
  borrowerWithPickups,
  lastStepOfCopy,
  lastStepOfGroup,
  limitUndoneBy,
  listPseudonyms,
  queueWithPickups,
  renewal,
  reservationBeforePickup,
  type DatedCopy,
} from '../../aggregates/index.js';
import { countReservations, requireAllPseudonyms } from '../read-person.js';
import { makeUndone, withTurnEnded, type BackFrom, type Undoing } from './make-undone.js';
import type { RecordedCommand } from './recorded-command.js';
import { reopenReservation } from './reopen-reservation.js';
import { freedPlaceUnused } from './rules/freed-place-unused.js';
import { notRenewedSince } from './rules/not-renewed-since.js';
import { stillTheLast } from './rules/still-the-last.js';
import { turnNotUsed } from './rules/turn-not-used.js';

const restoreCopy = (before: DatedCopy): BackFrom<'PickedUp'> | null =>
  'since' in before ? { is: 'PickedUp', since: before.since, reservation: null } : null;

/**
 * Undoes a pickup. No append condition on the reservation is needed, because every event after its pickup is
 * also an event of the copy.
 */
export function* undoPickup(
  undoing: Undoing,
  { at, copy }: Pick<Extract<RecordedCommand, { readonly type: 'PickUp' }>, 'at' | 'copy'>,
) {
  const { step } = yield* reading({ step: lastStepOfCopy(copy) });
  const { last: pickup, back } = yield* requiring(
    stillTheLast({ type: 'PickedUp', at, command: undoing.command }, step, restoreCopy),
  );
  const { loan, reservation: id, title, borrower, group: of } = pickup.data;
  const { renewed } = yield* reading({ renewed: renewal(loan) });
  yield* requiring(notRenewedSince(renewed));
  if (id === null) return NEA.of(makeUndone(undoing, pickup, back));
  const person = { borrower, pseudonyms: undoing.pseudonyms };
  const { placed, queued, theirs } = yield* reading({
    placed: limitUndoneBy(reservationBeforePickup(id)),
    queued: queueWithPickups(title),
    theirs: borrowerWithPickups(...listPseudonyms(person)),
  });
  yield* requireAllPseudonyms(person, theirs.open);
  const count = yield* countReservations(person, theirs.open);
  const reservedSince = theirs.pickups.get(loan)?.reservedSince ?? 0;
  yield* requiring(freedPlaceUnused({ policy: undoing.policy, count, reservedSince }));
  const ordered = of === null ? null : (yield* reading({ step: lastStepOfGroup(of) })).step;
  const turn = ordered && (yield* requiring(turnNotUsed(pickup, ordered)));
  const reservation = yield* requiring(
    reopenReservation({ reservation: id, placed, queued, theirs, ordered: ordered?.now ?? null }),
  );
  return withTurnEnded(undoing, turn, makeUndone(undoing, pickup, { ...back, reservation }));
}
