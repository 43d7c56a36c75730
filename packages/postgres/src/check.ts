import { setImmediate as nextTurn } from 'node:timers/promises';
import { storeError, type Answer, type Cursor, type Position, type StoreError } from '@torioki/event-store';
import {
  because,
  missingEventReason,
  attempt,
  continueSealed,
  pageSize,
  toCursor,
  unwrap,
} from '@torioki/event-store/adapter';
import type { ReasonTexts, ReadingInput, SealedEvent, Tip } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { entriesOf } from './entries.js';
import { entryTable } from './entry-table.js';
import { eventOf } from './event-row.js';
import type { History } from './history.js';
import type { HistoryLocation } from './statement-parts.js';
import { verifySchema } from './schema-changes.js';
import type { RunQuery } from './statement.js';

/** A position before all others, even before the positions of rows that an intruder inserted. */
const first = Number.MIN_SAFE_INTEGER;

const all: ReadingInput = {
  items: 'everything',
  places: [],
  after: first,
  upTo: Number.MAX_SAFE_INTEGER,
  limit: pageSize,
  backwards: false,
  remembered: false,
};

const chainBroken = (position: Position, why: ReasonTexts) =>
  E.left(storeError('chain-broken', { position, ...why }));

const missingEntry = because(
  'missing-row',
  'the index has no entry of this event',
  'そこの出来事の行が足りない',
);

const extraEntry = because(
  'extra-row',
  'the index has an entry that does not come from the event',
  'そこの出来事にない行がある',
);

const otherCount = (rows: number, given: number): ReasonTexts =>
  because(
    'other-count',
    `the index has ${rows} entries, but must have ${given} for these events`,
    `行が${rows}あるが、出来事からは${given}になる`,
    { rows, given },
  );

const verifyEnd = (last: Tip, head: Tip): E.Either<StoreError, Tip> => {
  const said = `the head names ${head.position} as the end`;
  if (head.position > last.position)
    return chainBroken(last.position + 1, {
      ...missingEventReason,
      reason: `${missingEventReason.reason}, but ${said}`,
    });
  if (head.position < last.position)
    return chainBroken(
      head.position + 1,
      because('behind-end', `there is an event here, but ${said}`, '終わりのはずの所より後に出来事がある'),
    );
  return head.hash === last.hash && head.recordedAt === last.recordedAt
    ? E.right(head)
    : chainBroken(
        head.position,
        because(
          'other-end',
          'the head and the last event have different hashes or times',
          '履歴の終わりのハッシュか時刻が、控えと違う',
        ),
      );
};

/** Moves a tip to the following event, if there is one. */
const continued = (tip: Tip, next: SealedEvent | undefined): E.Either<StoreError, Tip> =>
  next ? continueSealed(tip, next) : E.right(tip);

/**
 * Verifies the first event against the root, and the last event against its predecessor and the head. Returns
 * the head.
 */
export const verifyEnds = ({ rows }: Pick<History, 'rows'>, root: Cursor): Answer<Tip> =>
  attempt(async function* () {
    const start: Tip = { ...root, recordedAt: '' };
    const beginning = yield* unwrap(await rows({ ...all, limit: 1 }));
    const end = yield* unwrap(await rows({ ...all, limit: 2, backwards: true }));
    const [opening] = beginning.of('event').map(eventOf);
    const [last, before = start] = end.of('event').map(eventOf);
    yield* unwrap(continued(start, opening));
    const tip = yield* unwrap(continued(before, last));
    return yield* unwrap(verifyEnd(tip, end.head));
  });

/** Returns functions that check the history in a schema, and repair its index. */
export const createChecks = (ask: RunQuery, history: History, whereabouts: HistoryLocation) => {
  const { store, schema, root } = whereabouts;
  const entries = entryTable(ask, schema);

  const indexBroken = (position: Position, why: ReasonTexts) =>
    E.left(storeError('index-broken', { store, position, ...why }));

  /** Visits the whole history page by page, and returns its last tip. */
  const throughout = (act: (events: readonly SealedEvent[]) => Answer<unknown>): Answer<Tip> =>
    attempt(async function* () {
      let last: Tip = { ...root, recordedAt: '' };
      for (;;) {
        const page = yield* unwrap(await history.rows({ ...all, after: last.position || first }));
        const events = page.of('event').map(eventOf);
        for (const event of events) last = yield* unwrap(continueSealed(last, event));
        yield* unwrap(await act(events));
        if (events.length < pageSize) return yield* unwrap(verifyEnd(last, page.head));
        await nextTurn();
      }
    });

  /** The first position with an entry that its event does not require. */
  const firstExtra = (): Answer<Position | undefined> =>
    attempt(async function* () {
      let least: Position | undefined;
      for await (const extras of entries.extras())
        for (const { position } of yield* unwrap(extras)) least = Math.min(least ?? position, position);
      return least;
    });

  return {
    check: (noted: readonly Cursor[]): Answer<Cursor> =>
      attempt(async function* () {
        yield* unwrap(await history.rows({ ...all, limit: 0, places: noted }));
        let given = 0;
        const end = yield* unwrap(
          await throughout(async (events) => {
            const wanted = events.flatMap(entriesOf);
            given += wanted.length;
            const missing = await entries.missing(wanted);
            if (E.isLeft(missing) || missing.right === undefined) return missing;
            return indexBroken(missing.right, missingEntry);
          }),
        );
        const count = yield* unwrap(await entries.count(end.position));
        const extra = count === given ? undefined : yield* unwrap(await firstExtra());
        if (extra !== undefined) yield* unwrap(indexBroken(extra, extraEntry));
        if (count !== given) yield* unwrap(indexBroken(end.position, otherCount(count, given)));
        yield* unwrap(await verifySchema(ask, whereabouts));
        return toCursor(end);
      }),

    reindex: (): Answer<void> =>
      attempt(async function* () {
        yield* unwrap(await throughout((events) => entries.add(events.flatMap(entriesOf))));
        for await (const extras of entries.extras())
          yield* unwrap(await entries.remove(yield* unwrap(extras)));
      }),
  };
};
