import { setTimeout as pause } from 'node:timers/promises';
import { findLastCursor, type Cursor, type EventStore, type StoreError } from '@torioki/event-store';
import { attempt, unwrap } from '@torioki/event-store/adapter';
import type { PeopleSnapshot, RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';

/** The longest wait for a moment without a new event, in milliseconds. */
const patienceMs = 30_000;

const neverQuiet = failure(
  `${patienceMs / 1000}秒のあいだ、出来事が絶え間なく記録されていました。業務の少ない時に、もう一度写してください。`,
  `New events were recorded without a pause for ${patienceMs / 1000} seconds. Run the backup again at a quieter hour.`,
);

/**
 * Moves a snapshot of the registry to a moment between two events, and returns the last cursor of the history
 * at this moment. The events up to this cursor and the snapshot fit together, as they
 * would after a crash at this moment.
 */
export const findSameMoment = (
  store: Pick<EventStore, 'read'>,
  snapshot: PeopleSnapshot,
): Promise<E.Either<StoreError | RegistryError | Failure, Cursor>> =>
  attempt(async function* () {
    const since = performance.now();
    for (;;) {
      const before = yield* unwrap(await findLastCursor(store));
      yield* unwrap(await snapshot.renew());
      const after = yield* unwrap(await findLastCursor(store));
      if (before.position === after.position) return after;
      if (performance.now() - since > patienceMs) yield* unwrap(E.left(neverQuiet));
      await pause(Math.random() * 20);
    }
  });
