import {
  answering,
  continueChain,
  emptyChain,
  notedInput,
  required,
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

  const same = (events: readonly StoredEvent[]): Answer<void> =>
    answering(async function* () {
      const range = { after: end.position, upTo, limit: events.length };
      const held = yield* required(await replica.store.records(range));
      for (const [index, event] of events.entries()) {
        const next = yield* required(continueChain(end, event));
        yield* required(sameIn(server.name, held[index] ?? event, event));
        end = next;
      }
    });

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
  (noted: readonly Place[]): Answer<Place> =>
    answering(async function* () {
      yield* required(notedInput(noted));
      yield* required(await look());
      const held = yield* required(await options.replica.store.check(noted));
      yield* required(await compared(options, held));
      return held;
    });
