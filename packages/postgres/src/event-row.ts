import { storeError, type Place, type SealedEvent, type StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { restored } from './storable.js';

/** The columns of `event`; pg gives a bigint as text. */
export interface EventRow {
  readonly position: string;
  readonly hash: string;
  readonly type: string;
  readonly version: string;
  readonly tags: string;
  readonly data: string;
  readonly id: string;
  readonly metadata: string;
  readonly recorded_at: string;
}

export const eventColumns = 'position, hash, type, version, tags, data, id, metadata, recorded_at';

export const placeOf = ({ position, hash }: Pick<EventRow, 'position' | 'hash'>): Place => ({
  position: Number(position),
  hash,
});

/** The event in a row. Of one that was read as a fact, only what is a fact's is there. */
export const eventOf = (row: EventRow): SealedEvent => ({
  ...placeOf(row),
  id: row.id,
  type: restored(row.type),
  schemaVersion: Number(row.version),
  tags: row.tags,
  data: row.data,
  metadata: row.metadata,
  recordedAt: row.recorded_at,
});

/** What rows hold, as `read` reads their events: `chain-broken` for the first that is not JSON. */
export const readFrom =
  <Read>(read: (event: SealedEvent) => Read) =>
  (rows: readonly EventRow[]): E.Either<StoreError, readonly Read[]> => {
    const found: Read[] = [];
    for (const row of rows) {
      try {
        found.push(read(eventOf(row)));
      } catch (thrown) {
        const { position } = placeOf(row);
        return E.left(storeError('chain-broken', { position, reason: 'its content is not JSON' }, thrown));
      }
    }
    return E.right(found);
  };
