import { storeError, type Cursor, type StoreError } from '@torioki/event-store';
import { isStoreError, explainTexts, type FactRow, type SealedEvent } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { decodeText } from './encode-text.js';

/** The columns of `event`. pg returns a bigint as text. */
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

export const placeOfRow = ({ position, hash }: Pick<EventRow, 'position' | 'hash'>): Cursor => ({
  position: Number(position),
  hash,
});

export const factRowOf = ({ position, hash, type, version, tags, data }: EventRow): FactRow => ({
  position: Number(position),
  hash,
  type: decodeText(type),
  schemaVersion: Number(version),
  tags,
  data,
});

export const eventOf = (row: EventRow): SealedEvent => ({
  ...factRowOf(row),
  id: row.id,
  metadata: row.metadata,
  recordedAt: row.recorded_at,
});

/** Decodes rows with `read`. Returns `chain-broken` for the first row that cannot be read. */
export const decodeRows =
  <Read>(read: (row: EventRow) => Read) =>
  (rows: readonly EventRow[]): E.Either<StoreError, readonly Read[]> => {
    const found: Read[] = [];
    for (const row of rows) {
      try {
        found.push(read(row));
      } catch (thrown) {
        const { position } = placeOfRow(row);
        const broken = storeError('chain-broken', { position, ...explainTexts(thrown) }, thrown);
        return E.left(isStoreError(thrown) ? thrown : broken);
      }
    }
    return E.right(found);
  };
