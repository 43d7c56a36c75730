import {
  answering,
  lastPlace,
  pagesOfRecords,
  required,
  type Answer,
  type EventStore,
  type Position,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import type { Instant } from '@torioki/lending';

type Records = Pick<EventStore, 'records' | 'read'>;

/** When an event says that it happened. */
export const happenedAt = ({ data }: Pick<StoredEvent, 'data'>): string => data['at'] as string;

/** The last position that was recorded by an instant: what the library knew then. `recordedAt` never falls. */
export const knownBy = (store: Records, instant: Instant): Answer<Position> =>
  answering(async function* (): AsyncGenerator<StoreError, Position, unknown> {
    let low = 0;
    let high = (yield* required(await lastPlace(store))).position;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const [event] = yield* required(await store.records({ after: middle - 1, upTo: middle }));
      if (event && event.recordedAt <= instant) low = middle;
      else high = middle - 1;
    }
    return low;
  });

/** The end of the longest beginning of a history in which all had happened by an instant. */
export const happenedBy = (store: Records, instant: Instant): Answer<Position> =>
  answering(async function* (): AsyncGenerator<StoreError, Position, unknown> {
    let last = 0;
    for await (const page of pagesOfRecords(store))
      for (const event of yield* required(page)) {
        if (happenedAt(event) > instant) return last;
        last = event.position;
      }
    return last;
  });

/** Something that had happened by an instant, and was recorded later. */
export interface RecordedLater extends Pick<StoredEvent, 'position' | 'type' | 'recordedAt'> {
  readonly happenedAt: string;
}

/** What had happened by an instant, and stands after a position. */
export const recordedLater = (
  store: Records,
  instant: Instant,
  after: Position,
): Answer<readonly RecordedLater[]> =>
  answering(async function* (): AsyncGenerator<StoreError, readonly RecordedLater[], unknown> {
    const later: RecordedLater[] = [];
    for await (const page of pagesOfRecords(store, { after }))
      for (const event of yield* required(page)) {
        const { position, type, recordedAt } = event;
        if (happenedAt(event) <= instant)
          later.push({ position, type, recordedAt, happenedAt: happenedAt(event) });
      }
    return later;
  });
