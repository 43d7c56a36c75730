import { setImmediate as nextTurn } from 'node:timers/promises';
import * as E from 'fp-ts/lib/Either.js';
import type { Position, StoredEvent } from './event.js';
import type { Query } from './query.js';
import type { EventStore } from './store.js';
import type { StoreError } from './store-error.js';

/** Few enough that reading and folding them takes a few milliseconds. */
export const pageSize = 250;

type Page = E.Either<StoreError, readonly StoredEvent[]>;

/** Where the page after a full one begins; nothing after the last. */
const endOf = (page: Page): Position | undefined =>
  E.isRight(page) && page.right.length === pageSize ? page.right.at(-1)?.position : undefined;

/**
 * A long read in pages, so that memory stays bounded and writers are not held up; the event loop has a turn after each,
 * so that nobody else waits for all of them. Ends after the first error.
 */
export async function* pages(
  store: Pick<EventStore, 'read'>,
  query: Query,
  { after = 0, upTo = Number.MAX_SAFE_INTEGER }: { readonly after?: Position; readonly upTo?: Position } = {},
): AsyncGenerator<Page, void> {
  let last: Position | undefined = after;
  while (last !== undefined) {
    const page: Page = await store.read(query, { after: last, upTo, limit: pageSize });
    if (E.isLeft(page) || page.right.length > 0) yield page;
    last = endOf(page);
    await nextTurn();
  }
}
