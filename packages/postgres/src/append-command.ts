import {
  canonicalFrame,
  framed,
  recordedBefore,
  storedEvent,
  storeError,
  type AppendCondition,
  type PreparedEvent,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { armsOf, indexed } from './arms.js';
import { recordedEvent } from './recorded-event.js';

/** A row of what the schema's function `append` returns. */
export interface VerdictRow {
  readonly command: string;
  readonly verdict: 'known' | 'conflict' | 'recorded';
  readonly place: string;
  readonly instant: string;
  readonly content: string;
  readonly link: Buffer;
}

/** One append as the schema's function takes it, and what the rows that it returns for it mean. */
export interface AppendCommand {
  readonly json: string;
  readonly answer: (rows: readonly VerdictRow[]) => E.Either<StoreError, readonly StoredEvent[]>;
}

const before = (
  fresh: readonly PreparedEvent[],
  rows: readonly VerdictRow[],
): E.Either<StoreError, readonly StoredEvent[]> =>
  E.chain((known: readonly StoredEvent[]) => {
    const byId = new Map(known.map((event) => [event.id, event]));
    return E.map((found: readonly StoredEvent[] = []) => found)(recordedBefore(fresh, (id) => byId.get(id)));
  })(
    E.traverseArray(({ place, content, link }: VerdictRow) =>
      recordedEvent({ position: place, canonical: content, hash: link }),
    )(rows),
  );

/** An append at an instant on the writer's clock. */
export const appendCommand = (
  fresh: readonly PreparedEvent[],
  condition: AppendCondition | undefined,
  now: string,
): AppendCommand => {
  const frames = fresh.map(canonicalFrame);
  return {
    json: JSON.stringify({
      now,
      events: fresh.map(({ id, type, tags }, index) => ({
        id,
        type: indexed(type),
        tags: tags.map(indexed),
        ...frames[index],
      })),
      condition: condition && { after: condition.after, arms: armsOf(condition.failIfEventsMatch) },
    }),
    answer: (rows) => {
      switch (rows[0]?.verdict) {
        case 'recorded':
          return E.right(
            frames.map((frame, index) => {
              const { place, instant, link } = rows[index] as VerdictRow;
              return storedEvent(framed(frame, Number(place), instant), link);
            }),
          );
        case 'conflict':
          return E.left(
            storeError('append-condition-failed', { positions: rows.map(({ place }) => Number(place)) }),
          );
        case 'known':
        case undefined:
          return before(fresh, rows);
      }
    },
  };
};
