import { setImmediate as nextTurn } from 'node:timers/promises';
import * as E from 'fp-ts/lib/Either.js';
import type { StoredEvent } from './event.js';
import type { Query } from './query.js';
import type { Answer, Bound, EventStore, ReadOptions, Slice } from './store.js';
import type { StoreError } from './store-error.js';

/** The number of events on a page. Such a page is read and folded within a few milliseconds. */
export const pageSize = 150;

type Range = Pick<ReadOptions, 'after' | 'upTo'>;

/** A page, its number of events, and the bound where it ends. */
type Turned<Page> = readonly [page: Page, count: number, upTo: Bound];

async function* turned<Page>(
  first: Bound,
  turn: (after: Bound) => Answer<Turned<Page>>,
): AsyncGenerator<E.Either<StoreError, Page>, void> {
  let after: Bound | undefined = first;
  while (after !== undefined) {
    const answer: E.Either<StoreError, Turned<Page>> = await turn(after);
    if (E.isLeft(answer)) {
      yield answer;
      return;
    }
    const [page, count, upTo]: Turned<Page> = answer.right;
    if (count > 0) yield E.right(page);
    after = count < pageSize ? undefined : upTo;
    await nextTurn();
  }
}

/**
 * Reads in pages, so that memory stays bounded and writers need not wait. The event loop has a turn after
 * each page, so that other work need not wait either. Ends after the first error.
 */
export const pages = (
  store: Pick<EventStore, 'read'>,
  query: Query,
  { after = 0, ...range }: Range = {},
): AsyncGenerator<E.Either<StoreError, Slice>, void> =>
  turned(after, async (from) =>
    E.map((slice: Slice): Turned<Slice> => [slice, slice.events.length, slice.upTo])(
      await store.read(query, { ...range, after: from, limit: pageSize }),
    ),
  );

/** {@link pages} for whole events instead of facts. */
export const pagesOfRecords = (
  store: Pick<EventStore, 'records'>,
  { after = 0, ...range }: Range = {},
): AsyncGenerator<E.Either<StoreError, readonly StoredEvent[]>, void> =>
  turned(after, async (from) =>
    E.map((events: readonly StoredEvent[]): Turned<readonly StoredEvent[]> => [
      events,
      events.length,
      events.at(-1) ?? from,
    ])(await store.records({ ...range, after: from, limit: pageSize })),
  );
