import { reading, requiring } from '@torioki/event-store';
import { append } from 'fp-ts/lib/Array.js';
import { lastStepOfCopy } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import { makeUndone, type Undoing } from './make-undone.js';
import type { RecordedCommand } from './recorded-command.js';
import { restoreWayBack } from './restore-way-back.js';
import { stillTheLast } from './rules/still-the-last.js';
import { undoParcel, type Received } from './undo-parcel.js';
import { takeBackSecuring } from './undo-securing.js';

/** Undoes the first event of the command: the copy came back from a place, or in a parcel. */
function* undoWayBack(undoing: Undoing, received: Received) {
  const { at, step } = received;
  if (step.last?.type === 'CameBack') return yield* undoParcel(undoing, received);
  const given = { type: 'ReceivedAtHeadquarters', at, command: undoing.command } as const;
  const { last, back } = yield* requiring(stillTheLast(given, step, (before) => restoreWayBack(at, before)));
  return makeUndone(undoing, last, back);
}

/**
 * Undoes the receiving of a copy at the headquarters. If the same command secured the copy for the next
 * reservation, both are undone.
 */
export function* undoReceiving(
  undoing: Undoing,
  { at, copy, events }: Extract<RecordedCommand, { readonly type: 'ReceiveAtHeadquarters' }>,
) {
  const { ofCopy } = yield* reading({ ofCopy: lastStepOfCopy(copy) });
  const secured = events > 1 ? yield* takeBackSecuring(undoing, at, ofCopy) : [];
  const securedFor = secured.at(-1)?.data.reservation ?? null;
  const step = securedFor === null ? ofCopy : ofCopy.earlier;
  const undone = yield* undoWayBack(undoing, { at, step, securedFor });
  return append<LendingEvent<'Undone' | 'TurnPassedOn'>>(undone)(secured);
}
