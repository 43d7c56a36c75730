import { reading, requiring } from '@torioki/event-store';
import { append } from 'fp-ts/lib/Array.js';
import { lastStepOfReservation, type LastStep, type TransportedReservation } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import type { Instant } from '../../vocabulary/index.js';
import { makeUndone, type Undoing } from './make-undone.js';
import type { RecordedCommand } from './recorded-command.js';
import { stillTheLast } from './rules/still-the-last.js';
import { undoDispatch } from './undo-dispatch.js';
import { undoPickup } from './undo-pickup.js';

/** Takes back the loan that the dispatch to a home began. */
function* takeBackPickup(undoing: Undoing, at: Instant, step: LastStep<TransportedReservation>) {
  const given = { type: 'PickedUp', at, command: undoing.command } as const;
  const { last: pickup } = yield* requiring(stillTheLast(given, step, () => ({})));
  return yield* undoPickup(undoing, { at, copy: pickup.data.copy });
}

/** Undoes a dispatch. First takes back the pickup, if the copy was sent to a home. */
export function* takeBackDispatch(
  undoing: Undoing,
  { at, reservation, events }: Extract<RecordedCommand, { readonly type: 'Ship' }>,
) {
  const { command } = undoing;
  const { step } = yield* reading({ step: lastStepOfReservation(reservation) });
  const opened = events > 1 ? yield* takeBackPickup(undoing, at, step) : [];
  const { last: shipped, back } = yield* requiring(
    stillTheLast({ type: 'Shipped', at, command }, events > 1 ? step.earlier : step, undoDispatch),
  );
  return append<LendingEvent<'Undone' | 'TurnPassedOn'>>(makeUndone(undoing, shipped, back))(opened);
}
