import * as E from 'fp-ts/lib/Either.js';
import type { Place, Position, StoredEvent } from './event.js';
import type { Answer, EventStore } from './store.js';
import { emptyChain } from './verify.js';

type Readable = Pick<EventStore, 'librarySystem' | 'read'>;

export const samePlace = (one: Place, other: Place): boolean =>
  one.position === other.position && one.hash === other.hash;

/** The last place of a history, or of its part up to a position. */
export const lastPlace = async (
  { librarySystem, read }: Readable,
  upTo: Position = Number.MAX_SAFE_INTEGER,
): Answer<Place> =>
  E.map(([last]: readonly StoredEvent[]): Place => {
    const { position, hash } = last ?? emptyChain(librarySystem);
    return { position, hash };
  })(await read('everything', { upTo, limit: 1, backwards: true }));

/** Whether a history has this place: not when it ends before it, nor when another event stands there. */
export const holds = async (store: Readable, place: Place): Answer<boolean> =>
  E.map((there: Place) => samePlace(there, place))(await lastPlace(store, place.position));
