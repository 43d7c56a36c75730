import { reading, requiring } from '@torioki/event-store';
import {
  lastStepOfGroup,
  lastStepOfReservation,
  type LastStep,
  type TravellingCopy,
} from '../../aggregates/index.js';
import type { Instant, ReservationId } from '../../vocabulary/index.js';
import { makeUndone, type Undoing } from './make-undone.js';
import { restoreParcel } from './restore-parcel.js';
import { stillTheLast } from './rules/still-the-last.js';
import { turnNotUsed } from './rules/turn-not-used.js';

/**
 * The arrival of a copy. The same command secured the copy for the reservation `securedFor`; null
 * without one.
 */
export interface Received {
  readonly at: Instant;
  readonly step: LastStep<TravellingCopy>['earlier'];
  readonly securedFor: ReservationId | null;
}

const isUnderWay = (before: TravellingCopy) => (before.is === 'in-transit-out' ? {} : null);

/**
 * Undoes that a parcel came back undelivered. The same command usually secured the copy again for the same
 * reservation. Undo that securing first.
 */
export function* undoParcel(undoing: Undoing, { at, step, securedFor }: Received) {
  const given = { type: 'CameBack', at, command: undoing.command } as const;
  const { last: cameBack } = yield* requiring(stillTheLast(given, step, isUnderWay));
  const { reservation, group } = cameBack.data;
  const { ofReservation } = yield* reading({ ofReservation: lastStepOfReservation(reservation) });
  const isSecuredAgain = securedFor === reservation;
  const { back } = yield* requiring(
    stillTheLast(given, isSecuredAgain ? ofReservation.earlier : ofReservation, (before) =>
      restoreParcel(at, before),
    ),
  );
  const undone = makeUndone(undoing, cameBack, back);
  if (group === null || isSecuredAgain) return undone;
  const { ofGroup } = yield* reading({ ofGroup: lastStepOfGroup(group) });
  yield* requiring(turnNotUsed(cameBack, ofGroup));
  return undone;
}
