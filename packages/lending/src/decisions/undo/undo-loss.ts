import { reading, requiring } from '@torioki/event-store';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import {
  lastStepOfCopy,
  lastStepOfGroup,
  lastStepOfReservation,
  type HeldCopyState,
  type TravellingCopy,
} from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import type { ReservationId } from '../../vocabulary/index.js';
import { makeUndone, type Undoing } from './make-undone.js';
import { takeBackEnd } from './take-back-end.js';
import type { RecordedCommand } from './recorded-command.js';
import { restoreLostCopy } from './restore-lost-copy.js';
import { restoreLostHold } from './restore-lost-hold.js';
import { stillTheLast } from './rules/still-the-last.js';
import { turnNotUsed } from './rules/turn-not-used.js';

type HeldCopy = Extract<TravellingCopy, HeldCopyState>;

const findHeld = (before: TravellingCopy): HeldCopy | null => (before.is === 'not-held' ? null : before);

/** Gives the copy back to its reservation, if the reservation and its reading order have not changed since. */
function* restoreHold(undoing: Undoing, lost: LendingEvent<'DeclaredLost'>, reservation: ReservationId) {
  const { at, group } = lost.data;
  const { ofReservation } = yield* reading({ ofReservation: lastStepOfReservation(reservation) });
  const { back } = yield* requiring(
    stillTheLast({ type: 'DeclaredLost', at, command: undoing.command }, ofReservation, restoreLostHold),
  );
  if (group === null) return back;
  const { ofGroup } = yield* reading({ ofGroup: lastStepOfGroup(group) });
  yield* requiring(turnNotUsed(lost, ofGroup));
  return back;
}

/** Restores the situation of a lost copy, with its loan or its reservation. */
function* restoreSituation(undoing: Undoing, lost: LendingEvent<'DeclaredLost'>, before: HeldCopy) {
  const { loan, reservation, borrower, title } = lost.data;
  if (reservation !== null) return yield* restoreHold(undoing, lost, reservation);
  if (loan === null || borrower === null) return restoreLostCopy(before);
  const reopened = yield* takeBackEnd(undoing, { loan, borrower, title });
  return { is: 'on-loan', ...reopened } as const;
}

/** Undoes that a copy was declared lost. */
export function* undoLoss(
  undoing: Undoing,
  { at, copy }: Extract<RecordedCommand, { readonly type: 'DeclareLost' }>,
) {
  const { ofCopy } = yield* reading({ ofCopy: lastStepOfCopy(copy) });
  const given = { type: 'DeclaredLost', at, command: undoing.command } as const;
  const { last: lost, back: before } = yield* requiring(stillTheLast(given, ofCopy, findHeld));
  const situation = yield* restoreSituation(undoing, lost, before);
  return NEA.of(makeUndone(undoing, lost, { is: 'DeclaredLost', since: before.since, situation }));
}
