import {
  canonicalEvent,
  continueChain,
  storeError,
  type Answer,
  type Place,
  type Position,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { indexed } from './arms.js';
import type { History } from './history.js';
import type { Ask } from './statement.js';

/** What the schema's function `copy` returns. */
interface CopyRow {
  readonly verdict: 'moved' | 'known' | 'copied';
  readonly place: string;
  readonly known: string;
}

const continued = (from: Place, events: readonly StoredEvent[]): E.Either<StoreError, Place> =>
  events.reduce<E.Either<StoreError, Place>>(
    (end, event) => E.chain((last: Place) => continueChain(last, event))(end),
    E.right(from),
  );

const asCopied = (event: StoredEvent) => ({
  id: event.id,
  type: indexed(event.type),
  tags: [...new Set(event.tags)].map(indexed),
  instant: event.recordedAt,
  canonical: canonicalEvent(event),
});

/** Records stored events verbatim, if they continue the chain. */
export const copyInto = (ask: Ask, schema: string, history: History) => {
  const send = ({ position, hash }: Place, json: string) =>
    ask<CopyRow>([`SELECT * FROM ${schema}.copy($1, $2, $3)`, position, Buffer.from(hash, 'hex'), json]);

  /** The head moved between check and lock: because an answer was lost and the events are recorded, or not. */
  const moved = async ({ position, hash }: Place, again: () => Answer<Position>): Answer<Position> => {
    const recorded = await history.hashAt(position);
    if (E.isLeft(recorded)) return recorded;
    return recorded.right === hash ? E.right(position) : again();
  };

  const copy = async (events: readonly StoredEvent[]): Answer<Position> => {
    const head = await history.head();
    if (E.isLeft(head)) return head;
    const end = continued(head.right, events);
    if (E.isLeft(end)) return end;
    const rows = await send(head.right, JSON.stringify(events.map(asCopied)));
    if (E.isLeft(rows)) return rows;
    const { verdict, place, known } = rows.right[0] as CopyRow;
    switch (verdict) {
      case 'copied':
        return E.right(Number(place));
      case 'known':
        return E.left(storeError('event-id-reused', { id: known, position: Number(place) }));
      case 'moved':
        return moved(end.right, () => copy(events));
    }
  };

  return copy;
};
