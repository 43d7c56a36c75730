import { findLastCursor, storeError } from '@torioki/event-store';
import type { Answer, EventStore, Cursor, Position, StoreError } from '@torioki/event-store';
import { because, attempt, attemptAnswer, findLastRecordedBy, unwrap } from '@torioki/event-store/adapter';
import type { Instant, TimeZone } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { firstZone } from '../walk/library-clock.js';
import { parseInstant } from './parse-instant.js';
import { findLastHappenedBy, findLateEvents, type FindPosition, type LateEvent } from './find-position.js';
import { findZone } from './find-zone.js';

/** The requested state of a history: at an instant or at a position. */
export type RequestedState =
  /** The events that were recorded up to an instant: the library's knowledge at that time. */
  | { readonly asOf: string }
  /** The events that happened up to an instant. Use this for an imported history. */
  | { readonly happened: string }
  | { readonly position: Position };

/** The end of a viewed part of a history: its cursor, instant and time zone. */
export interface ViewedEnd {
  readonly place: Cursor;
  /** The requested instant, or the recording instant of the event at the requested position. */
  readonly at: Instant;
  readonly zone: TimeZone;
  /** Events that happened at or before `at`, but were recorded after the cursor. */
  readonly recordedLater: readonly LateEvent[];
}

/**
 * Finds the last cursor at a local time. Uses the time zone of the policy in force at that time. To find this
 * policy, first assumes `firstZone`.
 */
const findEndAtInstant = (
  store: EventStore,
  text: string,
  find: FindPosition,
  end: Cursor,
): Answer<ViewedEnd> =>
  attempt(async function* (): AsyncGenerator<StoreError, ViewedEnd, unknown> {
    const first = yield* unwrap(parseInstant(text, firstZone));
    const about = yield* unwrap(await find(store, first, end));
    const zone = await findZone(store, yield* unwrap(await findLastCursor(store, { upTo: about })));
    const at = yield* unwrap(parseInstant(text, zone));
    const position = yield* unwrap(await find(store, at, end));
    const place = yield* unwrap(await findLastCursor(store, { upTo: position }));
    const later = yield* unwrap(await findLateEvents(store, at, { after: place, upTo: end }));
    return { place, at, zone, recordedLater: later };
  });

const findEndAtPosition = (store: EventStore, position: Position, end: Cursor): Answer<ViewedEnd> =>
  attempt(async function* (): AsyncGenerator<StoreError, ViewedEnd, unknown> {
    if (!Number.isSafeInteger(position) || position < 1 || position > end.position) {
      const why = because(
        'position',
        `must be a position of the history, from 1 to ${end.position}`,
        `1から${end.position}までの数で書く`,
        { least: 1, most: end.position },
      );
      return yield* unwrap(E.left(storeError('invalid-input', { path: 'position', ...why })));
    }
    const place = yield* unwrap(await findLastCursor(store, { upTo: position }));
    const [event] = yield* unwrap(await store.records({ after: position - 1, upTo: position }));
    const at = event?.recordedAt as Instant;
    return { place, at, zone: await findZone(store, place), recordedLater: [] };
  });

const findEnd = (store: EventStore, as: RequestedState, end: Cursor): Answer<ViewedEnd> => {
  if ('position' in as) return findEndAtPosition(store, as.position, end);
  return 'asOf' in as
    ? findEndAtInstant(store, as.asOf, findLastRecordedBy, end)
    : findEndAtInstant(store, as.happened, findLastHappenedBy, end);
};

/** Finds the end of a requested state. Reads events up to `upTo`; by default, all events. */
export const findViewedEnd = (store: EventStore, as: RequestedState, upTo?: Position) =>
  attemptAnswer<StoreError, { readonly is: 'cut' } & ViewedEnd>(async function* () {
    const end = yield* unwrap(await findLastCursor(store, upTo === undefined ? {} : { upTo }));
    return { is: 'cut', ...(yield* unwrap(await findEnd(store, as, end))) };
  });
