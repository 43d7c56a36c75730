import type { CommandId, Instant } from '@torioki/lending';
import type { PatronId } from '../people/ids.js';
import type { PendingEvent } from '../people/pending-event.js';
import { put } from './rows.js';
import type { Work } from './work.js';

/** Keeps what the history is to hold, under the command id with which it is to be recorded, until it does. */
export function* pending(
  events: readonly PendingEvent[],
  { id, patron, at }: { readonly id: CommandId; readonly patron: PatronId; readonly at: Instant },
): Work<void> {
  if (events.length > 0) yield* put('event', { key: id, patron, due: at, document: [...events] });
}
