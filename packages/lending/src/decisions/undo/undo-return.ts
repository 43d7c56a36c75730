import { reading, requiring } from '@torioki/event-store';
import { append } from 'fp-ts/lib/Array.js';
import { lastStepOfCopy, type DatedCopy, type LastStep } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import type { Instant } from '../../vocabulary/index.js';
import { makeUndone, type BackFrom, type Undoing } from './make-undone.js';
import { takeBackEnd } from './take-back-end.js';
import type { RecordedCommand } from './recorded-command.js';
import { stillTheLast } from './rules/still-the-last.js';
import { takeBackSecuring } from './undo-securing.js';

const restoreLent = (before: DatedCopy) => (before.is === 'on-loan' ? { since: before.since } : null);

const restoreCirculation = (before: DatedCopy): BackFrom<'RemovedFromCirculation'> | null =>
  'since' in before
    ? { is: 'RemovedFromCirculation', isOnShelf: before.is === 'on-shelf', since: before.since }
    : null;

/** Takes back the events that the return recorded after itself: it secured the copy or removed it. */
function* takeBackFollowing(undoing: Undoing, at: Instant, ofCopy: LastStep<DatedCopy>) {
  if (ofCopy.last?.type === 'Secured') return yield* takeBackSecuring(undoing, at, ofCopy);
  const removal = { type: 'RemovedFromCirculation', at, command: undoing.command } as const;
  const { last: removed, back } = yield* requiring(stillTheLast(removal, ofCopy, restoreCirculation));
  return [makeUndone(undoing, removed, back)];
}

/** Undoes a return. First takes back the events that the same command recorded afterwards. */
export function* undoReturn(
  undoing: Undoing,
  { at, copy, events: recorded }: Extract<RecordedCommand, { readonly type: 'AcceptReturn' }>,
) {
  const { ofCopy } = yield* reading({ ofCopy: lastStepOfCopy(copy) });
  const following = recorded > 1 ? yield* takeBackFollowing(undoing, at, ofCopy) : [];
  const { last: returned, back } = yield* requiring(
    stillTheLast(
      { type: 'Returned', at, command: undoing.command },
      recorded > 1 ? ofCopy.earlier : ofCopy,
      restoreLent,
    ),
  );
  const reopened = yield* takeBackEnd(undoing, returned.data);
  const undone = makeUndone(undoing, returned, { is: 'Returned', ...back, ...reopened });
  return append<LendingEvent<'Undone' | 'TurnPassedOn'>>(undone)(following);
}
