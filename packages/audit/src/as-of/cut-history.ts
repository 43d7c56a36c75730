import { lastPlace, storeError } from '@torioki/event-store';
import type { Answer, EventStore, Place, Position, StoreError } from '@torioki/event-store';
import { because, answering, answerOf, required } from '@torioki/event-store/adapter';
import type { Instant, TimeZone } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { firstZone } from '../walk/clock-of-library.js';
import { instantSaid } from './instant-said.js';
import { happenedBy, knownBy, recordedLater, type Find, type RecordedLater } from './position-of.js';
import { zoneAt } from './zone-at.js';

/** Which state of a history somebody asks for. */
export type AsOf =
  /** What the library knew at an instant. */
  | { readonly asOf: string }
  /** What had happened by an instant, for a history that was imported. */
  | { readonly happened: string }
  | { readonly position: Position };

/** A place in a history, at which somebody looks at it. */
export interface Cut {
  readonly place: Place;
  /** The instant that was asked for; that at which the last event was recorded, if a position was. */
  readonly at: Instant;
  readonly zone: TimeZone;
  /** What had happened by then, and stands behind the place. */
  readonly recordedLater: readonly RecordedLater[];
}

/** A time is read in the zone of the policy then in force; which that is, is first looked for by the first zone. */
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

/** Finds the place in a history at which somebody looks at it: the history up to a position, or all of it. */
export const cutHistory = (store: EventStore, as: AsOf, upTo?: Position) =>
  answerOf<StoreError, { readonly is: 'cut' } & Cut>(async function* () {
    const end = yield* required(await lastPlace(store, upTo === undefined ? {} : { upTo }));
    return { is: 'cut', ...(yield* required(await cutAs(store, as, end))) };
  });
