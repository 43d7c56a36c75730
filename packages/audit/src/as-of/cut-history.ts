import { lastPlace, storeError } from '@torioki/event-store';
import type { Answer, EventStore, Place, Position, StoreError } from '@torioki/event-store';
import { because, answering, answerOf, required } from '@torioki/event-store/adapter';
import type { Instant, TimeZone } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { firstZone } from '../walk/clock-of-library.js';
import { instantSaid } from './instant-said.js';
import { happenedBy, knownBy, recordedLater, type Find, type RecordedLater } from './position-of.js';
import { zoneAt } from './zone-at.js';

/** The requested state of a history: at an instant or at a position. */
export type AsOf =
  /** The events that were recorded by an instant: the library's knowledge at that time. */
  | { readonly asOf: string }
  /** The events that had happened by an instant, for an imported history. */
  | { readonly happened: string }
  | { readonly position: Position };

/** The end of a viewed part of a history: its place, instant and time zone. */
export interface Cut {
  readonly place: Place;
  /** The requested instant, or the recording instant of the event at the requested position. */
  readonly at: Instant;
  readonly zone: TimeZone;
  /** Events after the place that had happened by `at`. */
  readonly recordedLater: readonly RecordedLater[];
}

/** Reads a time in the zone of the policy then in force; finds this policy with the first zone. */
const cutAt = (store: EventStore, text: string, find: Find, end: Place): Answer<Cut> =>
  answering(async function* (): AsyncGenerator<StoreError, Cut, unknown> {
    const first = yield* required(instantSaid(text, firstZone));
    const about = yield* required(await find(store, first, end));
    const zone = await zoneAt(store, yield* required(await lastPlace(store, { upTo: about })));
    const at = yield* required(instantSaid(text, zone));
    const position = yield* required(await find(store, at, end));
    const place = yield* required(await lastPlace(store, { upTo: position }));
    const later = yield* required(await recordedLater(store, at, { after: place, upTo: end }));
    return { place, at, zone, recordedLater: later };
  });

const cutAfter = (store: EventStore, position: Position, end: Place): Answer<Cut> =>
  answering(async function* (): AsyncGenerator<StoreError, Cut, unknown> {
    if (!Number.isSafeInteger(position) || position < 1 || position > end.position) {
      const why = because(
        'position',
        `must be a position of the history, from 1 to ${end.position}`,
        `1から${end.position}までの数で書く`,
        { least: 1, most: end.position },
      );
      return yield* required(E.left(storeError('invalid-input', { path: 'position', ...why })));
    }
    const place = yield* required(await lastPlace(store, { upTo: position }));
    const [event] = yield* required(await store.records({ after: position - 1, upTo: position }));
    const at = event?.recordedAt as Instant;
    return { place, at, zone: await zoneAt(store, place), recordedLater: [] };
  });

const cutAs = (store: EventStore, as: AsOf, end: Place): Answer<Cut> => {
  if ('position' in as) return cutAfter(store, as.position, end);
  return 'asOf' in as ? cutAt(store, as.asOf, knownBy, end) : cutAt(store, as.happened, happenedBy, end);
};

/** Finds the end of a requested state in a history, or in the part of a history up to a position. */
export const cutHistory = (store: EventStore, as: AsOf, upTo?: Position) =>
  answerOf<StoreError, { readonly is: 'cut' } & Cut>(async function* () {
    const end = yield* required(await lastPlace(store, upTo === undefined ? {} : { upTo }));
    return { is: 'cut', ...(yield* required(await cutAs(store, as, end))) };
  });
