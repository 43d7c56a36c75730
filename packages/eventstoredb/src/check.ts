import { storeError, type Answer, type Cursor, type StoredEvent } from '@torioki/event-store';
import {
  because,
  attempt,
  continueChain,
  emptyChain,
  checkNotedCursors,
  unwrap,
  type Tip,
} from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { waitUntil, createOverdueError } from './at-head.js';
import { createCatchUp, type CatchUpOptions } from './catch-up.js';
import type { CheckParts } from './check-parts.js';
import { startPatience, type Patience } from './patience.js';
import { requireSameEvent, createStreamIntake } from './stream-intake.js';

/** Reads the whole stream, and compares each event up to a cursor with the replica. */
const compareStream = async (options: CatchUpOptions, upTo: Cursor, patience: Patience): Answer<void> => {
  const { replica, server, confirmation } = options;
  let end: Tip = { ...emptyChain(replica.store.librarySystem), recordedAt: '' };

  const same = (events: readonly StoredEvent[]): Answer<void> =>
    attempt(async function* () {
      const range = { after: end.position, upTo, limit: events.length };
      const held = yield* unwrap(await replica.store.records(range));
      for (const [index, event] of events.entries()) {
        const next = yield* unwrap(continueChain(end, event));
        yield* unwrap(requireSameEvent(server.name, held[index] ?? event, event));
        end = next;
      }
    });

  const walk = createStreamIntake({ name: server.name, from: end, copy: same });
  const isSame = await createCatchUp({
    ...options,
    replica: walk,
    confirmation: { ...confirmation, beginLook: () => () => undefined },
  })(patience);
  if (E.isLeft(isSame) || end.position >= upTo.position) return isSame;
  const why = because('ends-before', `the stream ends at ${end.position}`, `位置${end.position}で終わる`, {
    end: end.position,
  });
  return E.left(storeError('history-missing', { store: server.name, position: upTo.position, ...why }));
};

/**
 * Returns a function that checks the replica, since decisions read it. The server must have the history, the
 * replica's own check must succeed, and the server's stream must be equal to the replica. `look` queries the
 * server. All waiting shares one patience, which is renewed whenever events of the stream arrive.
 */
export const createCheck = (options: CatchUpOptions, look: CheckParts) => {
  const { patienceMs, isClosing, replica } = options;
  return (noted: readonly Cursor[]): Answer<Cursor> =>
    attempt(async function* () {
      const late = createOverdueError(options);
      yield* unwrap(checkNotedCursors(noted));
      const first = startPatience(patienceMs, isClosing);
      yield* unwrap(await waitUntil(first.until, look(first), late));
      const leftMs = first.until() - performance.now();
      const held = yield* unwrap(await replica.store.check(noted));
      const second = startPatience(patienceMs, isClosing, leftMs);
      yield* unwrap(await waitUntil(second.until, compareStream(options, held, second), late));
      return held;
    });
};
