import type { Actor, CommandId, Instant } from '@torioki/lending';
import type { PatronId } from '../people/ids.js';
import type { PendingEvent } from '../people/pending-event.js';
import { isNonEmpty } from 'fp-ts/lib/Array.js';
import { later } from '../people/later.js';
import { put, rowsOf } from './rows.js';
import type { Work } from './work.js';

interface Ordered {
  readonly id: CommandId;
  readonly actor: Actor;
  readonly patron: PatronId;
  readonly at: Instant;
}

/** Later than what is pending of the patron already, even within a moment, and under a clock that is behind. */
function* inTurn(patron: PatronId, at: Instant): Work<Instant> {
  const last = (yield* rowsOf('event', patron))
    .map(({ due }) => due as Instant)
    .toSorted()
    .at(-1);
  return last === undefined || last < at ? at : later(last, { milliseconds: 1 });
}

/** Keeps what the history is to hold, under the command id with which it is to be recorded, until it does. */
export function* pending(events: readonly PendingEvent[], { id, actor, patron, at }: Ordered): Work<void> {
  const some = [...events];
  if (!isNonEmpty(some)) return;
  const due = yield* inTurn(patron, at);
  yield* put('event', { key: id, patron, due, document: { actor, events: some } });
}
