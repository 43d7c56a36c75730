import { pagesOfRecords } from '@torioki/event-store';
import type { Answer, EventStore, Cursor, Position, StoredEvent, StoreError } from '@torioki/event-store';
import { attempt, unwrap } from '@torioki/event-store/adapter';
import type { Instant } from '@torioki/lending';

type Records = Pick<EventStore, 'records'>;

export type FindPosition = (store: Records, instant: Instant, upTo: Cursor) => Answer<Position>;

export const readHappenedAt = ({ data }: Pick<StoredEvent, 'data'>): string => data['at'] as string;

/** Finds the first event that happened after an instant. Returns the position before it. */
export const findLastHappenedBy: FindPosition = (store, instant, upTo) =>
  attempt(async function* (): AsyncGenerator<StoreError, Position, unknown> {
    let last = 0;
    for await (const page of pagesOfRecords(store, { upTo }))
      for (const event of yield* unwrap(page)) {
        if (readHappenedAt(event) > instant) return last;
        last = event.position;
      }
    return last;
  });

/** An event that happened at or before an instant, and was recorded later. */
export interface LateEvent extends Pick<StoredEvent, 'position' | 'type' | 'recordedAt'> {
  readonly happenedAt: string;
}

/** Between two cursors, finds the events that happened at or before an instant. */
export const findLateEvents = (
  store: Records,
  instant: Instant,
  range: { readonly after: Cursor; readonly upTo: Cursor },
): Answer<readonly LateEvent[]> =>
  attempt(async function* (): AsyncGenerator<StoreError, readonly LateEvent[], unknown> {
    const later: LateEvent[] = [];
    for await (const page of pagesOfRecords(store, range))
      for (const event of yield* unwrap(page)) {
        const { position, type, recordedAt } = event;
        if (readHappenedAt(event) <= instant)
          later.push({ position, type, recordedAt, happenedAt: readHappenedAt(event) });
      }
    return later;
  });
