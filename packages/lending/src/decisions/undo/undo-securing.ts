import { reading, requiring } from '@torioki/event-store';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import {
  lastStepOfCopy,
  lastStepOfGroup,
  lastStepOfReservation,
  type DatedCopy,
  type LastStep,
  type TransportedReservation,
} from '../../aggregates/index.js';
import type { CopyId, Instant } from '../../vocabulary/index.js';
import { makeUndone, withTurnEnded, type Undoing } from './make-undone.js';
import { restoreSecuring } from './restore-securing.js';
import { stillTheLast } from './rules/still-the-last.js';
import { turnNotUsed } from './rules/turn-not-used.js';

const restoreShelf = (before: DatedCopy) => (before.is === 'on-shelf' ? { since: before.since } : null);
const restoreWait = ({ wasSecured }: TransportedReservation) => ({ wasSecured });

/**
 * Takes back the securing of a copy, the last step of the copy. A turn that came with it to the next
 * reservation of a reading order ends, if it was not used.
 */
export function* takeBackSecuring(undoing: Undoing, at: Instant, ofCopy: LastStep<DatedCopy>) {
  const given = { type: 'Secured', at, command: undoing.command } as const;
  const { last: secured, back: shelved } = yield* requiring(stillTheLast(given, ofCopy, restoreShelf));
  const { reservation, group } = secured.data;
  const { ofReservation } = yield* reading({ ofReservation: lastStepOfReservation(reservation) });
  const { back: waiting } = yield* requiring(stillTheLast(given, ofReservation, restoreWait));
  const undone = makeUndone(undoing, secured, restoreSecuring(secured, { ...shelved, ...waiting }));
  if (group === null) return NEA.of(undone);
  const { ofGroup } = yield* reading({ ofGroup: lastStepOfGroup(group) });
  const turn = yield* requiring(turnNotUsed(secured, ofGroup));
  return withTurnEnded(undoing, turn, undone);
}

/** Undoes the securing of a copy. */
export function* undoSecuring(
  undoing: Undoing,
  { at, copy }: { readonly at: Instant; readonly copy: CopyId },
) {
  const { ofCopy } = yield* reading({ ofCopy: lastStepOfCopy(copy) });
  return yield* takeBackSecuring(undoing, at, ofCopy);
}
