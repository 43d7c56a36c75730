import { pagesOfRecords } from '@torioki/event-store';
import type { Answer, EventStore, Place, Position, StoredEvent, StoreError } from '@torioki/event-store';
import { answering, required } from '@torioki/event-store/adapter';
import type { Instant } from '@torioki/lending';

type Records = Pick<EventStore, 'records'>;

export type Find = (store: Records, instant: Instant, upTo: Place) => Answer<Position>;

export const happenedAt = ({ data }: Pick<StoredEvent, 'data'>): string => data['at'] as string;

/** Finds the last position recorded by an instant. A binary search, since `recordedAt` never falls. */
export const knownBy: Find = (store, instant, upTo) =>
  answering(async function* (): AsyncGenerator<StoreError, Position, unknown> {
    let low = 0;
    let high = upTo.position;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const [event] = yield* required(await store.records({ after: middle - 1, upTo: middle }));
      if (event && event.recordedAt <= instant) low = middle;
      else high = middle - 1;
    }
    return low;
  });

/** Finds the end of the longest beginning of a history whose events had all happened by an instant. */
export const happenedBy: Find = (store, instant, upTo) =>
  answering(async function* (): AsyncGenerator<StoreError, Position, unknown> {
    let last = 0;
    for await (const page of pagesOfRecords(store, { upTo }))
      for (const event of yield* required(page)) {
        if (happenedAt(event) > instant) return last;
        last = event.position;
      }
    return last;
  });

/** An event that had happened by an instant and was recorded later. */
export interface RecordedLater extends Pick<StoredEvent, 'position' | 'type' | 'recordedAt'> {
  readonly happenedAt: string;
}

/** Finds the events between two places that had happened by an instant. */
export const recordedLater = (
  store: Records,
  instant: Instant,
  range: { readonly after: Place; readonly upTo: Place },
): Answer<readonly RecordedLater[]> =>
  answering(async function* (): AsyncGenerator<StoreError, readonly RecordedLater[], unknown> {
    const later: RecordedLater[] = [];
    for await (const page of pagesOfRecords(store, range))
      for (const event of yield* required(page)) {
        const { position, type, recordedAt } = event;
        if (happenedAt(event) <= instant)
          later.push({ position, type, recordedAt, happenedAt: happenedAt(event) });
      }
    return later;
  });
