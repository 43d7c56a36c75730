import {
  continueChain,
  emptyChain,
  notedInput,
  storeError,
  type Answer,
  type Place,
  type StoredEvent,
  type Tip,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { catchUpWith, type CatchUpOptions } from './catch-up.js';
import { sameIn, takingIn } from './taking-in.js';

/** Reads the whole stream, and compares it, event by event, with what the replica holds up to a place. */
const compared = async (options: CatchUpOptions, upTo: Place): Answer<void> => {
  const { replica, server, confirmation } = options;
  let end: Tip = { ...emptyChain(replica.store.librarySystem), recordedAt: '' };

  const same = async (events: readonly StoredEvent[]): Answer<void> => {
    const held = await replica.store.records({ after: end.position, upTo, limit: events.length });
    if (E.isLeft(held)) return held;
    for (const [index, event] of events.entries()) {
      const next = continueChain(end, event);
      if (E.isLeft(next)) return next;
      const known = sameIn(server.name, held.right[index] ?? event, event);
      if (E.isLeft(known)) return known;
      end = next.right;
    }
    return E.right(undefined);
  };

  const walk = takingIn({ name: server.name, from: end, copy: same });
  const isSame = await catchUpWith({
    ...options,
    replica: walk,
    confirmation: { ...confirmation, looking: () => () => undefined },
  })();
  if (E.isLeft(isSame) || end.position >= upTo.position) return isSame;
  const reason = `the stream ends at ${end.position}`;
  return E.left(storeError('history-missing', { store: server.name, position: upTo.position, reason }));
};

/**
 * Checks the replica, since decisions read it: the server has the history, the replica verifies, and it holds what the
 * server's stream gives. `look` asks the server what it has.
 */
export const checkWith =
  (options: CatchUpOptions, look: () => Answer<void>) =>
  async (noted: readonly Place[]): Answer<Place> => {
    const valid = notedInput(noted);
    if (E.isLeft(valid)) return valid;
    const looked = await look();
    if (E.isLeft(looked)) return looked;
    const held = await options.replica.store.check(noted);
    return E.isLeft(held) ? held : E.map(() => held.right)(await compared(options, held.right));
  };
