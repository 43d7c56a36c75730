import type { Answer, AppendOutcome, Cursor, StoredEvent, StoreError } from '@torioki/event-store';
import {
  type Tip,
  toSealedEvent,
  verifyCopy,
  toCursor,
  type SealedEvent,
} from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { appendAll, type GroupResult, type AppendDependencies } from './append-all.js';
import { appendQueue } from './append-queue.js';
import { createWorkQueue } from './work-queue.js';
import { createReadAppendFacts, type AppendFacts } from './append-facts.js';
import type { HistoryLocation } from './statement-parts.js';
import { createRecentEvents, type RecentEvents } from './recent-events.js';
import type { Server } from './server.js';
import { createSwap, type SwapOutcome } from './swap-head.js';
import type { Work } from './transaction.js';
import { attemptUntilSwapped } from './until-swapped.js';
import type { ServerCalls } from './server-calls.js';
import type { RequestedAppend } from './requested-append.js';

/**
 * Records stored events verbatim, if they continue the chain. If an earlier attempt has recorded them
 * already, this succeeds too.
 */
const copyInto = (
  { look, swap }: Pick<AppendDependencies, 'look' | 'swap'>,
  events: readonly StoredEvent[],
): Work<E.Either<StoreError, Cursor> | undefined> => {
  const rows = events.map(toSealedEvent);
  const wish = { events: rows, condition: undefined, now: '' };
  let isFirst = true;

  /** The cursor of the last event, if an earlier attempt has recorded it. */
  const recordedBefore = ({ recorded }: AppendFacts): Cursor | undefined => {
    const last = rows.at(-1) as SealedEvent;
    return !isFirst && recorded(last.id)?.hash === last.hash ? toCursor(last) : undefined;
  };

  return async (say) => {
    const seen = await look(say, [wish], undefined);
    if (E.isLeft(seen)) return seen;
    const before = recordedBefore(seen.right);
    isFirst = false;
    if (before) return E.right(E.right(before));
    const end = verifyCopy(seen.right.head, events, seen.right.recorded);
    if (E.isLeft(end)) return E.right(end);
    return E.map((swapped: SwapOutcome) => (swapped === 'recorded' ? end : undefined))(
      await swap(say, seen.right.head, rows),
    );
  };
};

/** Appends and copies in a schema, one after the other, and remembers the last events. */
export interface Recorder {
  readonly append: (wish: RequestedAppend) => Answer<AppendOutcome>;
  readonly copy: (events: readonly StoredEvent[]) => Answer<Cursor>;
  readonly readKnown: RecentEvents['read'];
}

type RecorderDependencies = HistoryLocation &
  Pick<Server, 'pool' | 'name'> &
  Pick<ServerCalls, 'attemptUntilDefinite'>;

/** Creates a recorder for a history with this tip. The recorder calls `grew` after it has recorded events. */
export const createRecorder = (
  { attemptUntilDefinite, pool, name, ...whereabouts }: RecorderDependencies,
  tip: Tip,
  grew: () => void,
): Recorder => {
  const { store, schema } = whereabouts;
  const recent = createRecentEvents();
  recent.begin(tip);
  const writing = {
    store,
    recent,
    look: createReadAppendFacts(whereabouts),
    swap: createSwap(schema, name, store),
  };
  const turn = createWorkQueue();

  /** Attempts the work. Until its outcome is settled, this process records nothing else. */
  const attempted = <A>(work: Work<A | undefined>, settle: (done: A) => void): Answer<A> => {
    const attempt = attemptUntilSwapped(pool, whereabouts, work);
    return turn(async () => {
      const done = await attemptUntilDefinite(attempt);
      if (E.isRight(done)) settle(done.right);
      return done;
    });
  };

  return {
    append: appendQueue(async (wishes) => {
      const judged = await attempted(appendAll(writing, wishes), ({ after, events }) => {
        recent.add(after, events);
        if (events.length > 0) grew();
      });
      return E.map(({ replies }: GroupResult) => replies)(judged);
    }),
    copy: async (events) =>
      E.flatten<StoreError, Cursor>(
        await attempted(copyInto(writing, events), () => {
          recent.forget();
          grew();
        }),
      ),
    readKnown: recent.read,
  };
};
