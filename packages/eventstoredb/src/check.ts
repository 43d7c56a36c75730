import { storeError, type Answer, type Place, type StoredEvent } from '@torioki/event-store';
import {
  because,
  answering,
  continueChain,
  emptyChain,
  notedInput,
  required,
  type Tip,
} from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { before, overdue } from './at-head.js';
import { catchUpWith, type CatchUpOptions } from './catch-up.js';
import type { Look } from './look.js';
import { waiting, type Patience } from './patiently.js';
import { sameIn, takingIn } from './taking-in.js';

/** Reads the whole stream, and compares each event up to a place with the replica. */
const compared = async (options: CatchUpOptions, upTo: Place, patience: Patience): Answer<void> => {
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
  })(patience);
  if (E.isLeft(isSame) || end.position >= upTo.position) return isSame;
  const why = because('ends-before', `the stream ends at ${end.position}`, `位置${end.position}で終わる`, {
    end: end.position,
  });
  return E.left(storeError('history-missing', { store: server.name, position: upTo.position, ...why }));
};

/**
 * Checks the replica, since decisions read it: the server has the history, the replica verifies, and it
 * equals the server's stream. `look` queries the server. All waiting for the server shares one patience,
 * which is renewed by each arrival while the stream is read.
 */
export const checkWith = (options: CatchUpOptions, look: Look) => {
  const { patienceMs, isClosing, replica } = options;
  return (noted: readonly Place[]): Answer<Place> =>
    answering(async function* () {
      const late = overdue(options);
      yield* required(notedInput(noted));
      const first = waiting(patienceMs, isClosing);
      yield* required(await before(first.until, look(first), late));
      const leftMs = first.until() - performance.now();
      const held = yield* required(await replica.store.check(noted));
      const second = waiting(patienceMs, isClosing, leftMs);
      yield* required(await before(second.until, compared(options, held, second), late));
      return held;
    });
};
