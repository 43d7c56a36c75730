import type { Actor, CommandId, Instant } from '@torioki/lending';
import type { PatronId } from '../people/ids.js';
import type { PendingEvent } from '../people/pending-event.js';
import { isNonEmpty } from 'fp-ts/lib/Array.js';
import { put } from './rows.js';
import type { Work } from './work.js';

interface Ordered {
  readonly id: CommandId;
  readonly actor: Actor;
  readonly patron: PatronId;
  readonly at: Instant;
}

/** Keeps what the history is to hold, under the command id with which it is to be recorded, until it does. */
export function* pending(events: readonly PendingEvent[], { id, actor, patron, at }: Ordered): Work<void> {
  const some = [...events];
  if (isNonEmpty(some)) yield* put('event', { key: id, patron, due: at, document: { actor, events: some } });
}
