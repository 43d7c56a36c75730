import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  continueSealed,
  pageSize,
  placeOf,
  storeError,
  type Answer,
  type Place,
  type Position,
  type ReadingInput,
  type SealedEvent,
  type StoreError,
  type Tip,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { entriesOf } from './entries.js';
import { entryTable } from './entry-table.js';
import { eventOf } from './event-row.js';
import type { History } from './history.js';
import type { Whereabouts } from './parts.js';
import type { Ask } from './statement.js';

/** A position before all others, even those that somebody put there by hand. */
const first = Number.MIN_SAFE_INTEGER;

const all: ReadingInput = {
  items: 'everything',
  places: [],
  after: first,
  upTo: Number.MAX_SAFE_INTEGER,
  limit: pageSize,
  backwards: false,
  known: false,
};

const chainBroken = (position: Position, reason: string) =>
  E.left(storeError('chain-broken', { position, reason }));

/** Verifies that a history is said to end where it does. */
const endVerified = (last: Tip, head: Tip): E.Either<StoreError, Tip> => {
  const said = `the history is said to end at ${head.position}`;
  if (head.position > last.position)
    return chainBroken(last.position + 1, `no event stands there, and ${said}`);
  if (head.position < last.position)
    return chainBroken(head.position + 1, `an event stands there, and ${said}`);
  return head.hash === last.hash && head.recordedAt === last.recordedAt
    ? E.right(head)
    : chainBroken(head.position, 'the history is said to end with another hash or at another instant');
};

/** Moves a tip over the event that follows it, if there is one. */
const continued = (tip: Tip, next: SealedEvent | undefined): E.Either<StoreError, Tip> =>
  next ? continueSealed(tip, next) : E.right(tip);

/**
 * Verifies the first event of a history against the root, and the last against the one before and against the head.
 * Answers the place of the last.
 */
export const endsVerified = async ({ rows }: Pick<History, 'rows'>, root: Place): Answer<Tip> => {
  const start: Tip = { ...root, recordedAt: '' };
  const beginning = await rows({ ...all, limit: 1 });
  if (E.isLeft(beginning)) return beginning;
  const end = await rows({ ...all, limit: 2, backwards: true });
  if (E.isLeft(end)) return end;
  const [opening] = beginning.right.of('event').map(eventOf);
  const [last, before = start] = end.right.of('event').map(eventOf);
  return pipe(
    continued(start, opening),
    E.chain(() => continued(before, last)),
    E.chain((tip) => endVerified(tip, end.right.head)),
  );
};

/** Checks what is kept in a schema, and makes its entries anew. */
export const checksOf = (ask: Ask, history: History, { store, schema, root }: Whereabouts) => {
  const entries = entryTable(ask, schema);

  const indexBroken = (position: Position, reason: string) =>
    E.left(storeError('index-broken', { store, position, reason }));

  /** Does something page by page over the whole history, and answers where it ends. */
  const throughout = async (act: (events: readonly SealedEvent[]) => Answer<unknown>): Answer<Tip> => {
    let last: Tip = { ...root, recordedAt: '' };
    for (;;) {
      const page = await history.rows({ ...all, after: last.position || first });
      if (E.isLeft(page)) return page;
      const events = page.right.of('event').map(eventOf);
      for (const event of events) {
        const next = continueSealed(last, event);
        if (E.isLeft(next)) return next;
        last = next.right;
      }
      const done = await act(events);
      if (E.isLeft(done)) return done;
      if (events.length < pageSize) return endVerified(last, page.right.head);
      await nextTurn();
    }
  };

  /** The first position at which there is an entry that no event gives. */
  const firstExtra = async (): Answer<Position | undefined> => {
    let least: Position | undefined;
    for await (const extras of entries.extras()) {
      if (E.isLeft(extras)) return extras;
      for (const { position } of extras.right) least = Math.min(least ?? position, position);
    }
    return E.right(least);
  };

  return {
    check: async (noted: readonly Place[]): Answer<Place> => {
      const present = await history.rows({ ...all, limit: 0, places: noted });
      if (E.isLeft(present)) return present;
      let given = 0;
      const end = await throughout(async (events) => {
        const wanted = events.flatMap(entriesOf);
        given += wanted.length;
        const missing = await entries.missing(wanted);
        if (E.isLeft(missing) || missing.right === undefined) return missing;
        return indexBroken(missing.right, 'the index lacks an entry of the event there');
      });
      if (E.isLeft(end)) return end;
      const { position } = end.right;
      const count = await entries.count(position);
      if (E.isLeft(count)) return count;
      if (count.right === given) return E.right(placeOf(end.right));
      const extra = await firstExtra();
      if (E.isLeft(extra)) return extra;
      return extra.right === undefined
        ? indexBroken(position, `there are ${count.right} entries, and the events give ${given}`)
        : indexBroken(extra.right, 'the index has an entry that no event there gives');
    },

    reindex: async (): Answer<void> => {
      const added = await throughout((events) => entries.add(events.flatMap(entriesOf)));
      if (E.isLeft(added)) return added;
      for await (const extras of entries.extras()) {
        const removed = E.isLeft(extras) ? extras : await entries.remove(extras.right);
        if (E.isLeft(removed)) return removed;
      }
      return E.right(undefined);
    },
  };
};
