import type { Answer, Appended, Place, StoredEvent, StoreError } from '@torioki/event-store';
import { type Tip, asSealed, endOfCopy, placeOf, type SealedEvent } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { appendAll, type Judged, type Writing } from './append-all.js';
import { appendQueue } from './append-queue.js';
import { inTurn } from './in-turn.js';
import { lookAt, type Seen } from './look.js';
import type { Whereabouts } from './parts.js';
import { recent, type Recent } from './recent.js';
import type { Server } from './server.js';
import { swapIn, type Swapped } from './swap.js';
import type { Work } from './transaction.js';
import { untilSwapped } from './until-swapped.js';
import type { Verbs } from './verbs.js';
import type { Wish } from './wish.js';

/** Records stored events verbatim, if they continue the chain. A later attempt may find them recorded. */
const copyInto = (
  { look, swap }: Pick<Writing, 'look' | 'swap'>,
  events: readonly StoredEvent[],
): Work<E.Either<StoreError, Place> | undefined> => {
  const rows = events.map(asSealed);
  const wish = { events: rows, condition: undefined, now: '' };
  let isFirst = true;

  /** The place of the last event, if an earlier attempt has recorded it. */
  const recordedBefore = ({ recorded }: Seen): Place | undefined => {
    const last = rows.at(-1) as SealedEvent;
    return !isFirst && recorded(last.id)?.hash === last.hash ? placeOf(last) : undefined;
  };

  return async (say) => {
    const seen = await look(say, [wish], undefined);
    if (E.isLeft(seen)) return seen;
    const before = recordedBefore(seen.right);
    isFirst = false;
    if (before) return E.right(E.right(before));
    const end = endOfCopy(seen.right.head, events, seen.right.recorded);
    if (E.isLeft(end)) return E.right(end);
    return E.map((swapped: Swapped) => (swapped === 'recorded' ? end : undefined))(
      await swap(say, seen.right.head, rows),
    );
  };
};

/** Appends and copies in a schema, one after the other, and remembers the last events. */
export interface Recorder {
  readonly append: (wish: Wish) => Answer<Appended>;
  readonly copy: (events: readonly StoredEvent[]) => Answer<Place>;
  readonly readKnown: Recent['read'];
}

/** The location, the connections and the retries for a recorder. */
type Desk = Whereabouts & Pick<Server, 'pool' | 'name'> & Pick<Verbs, 'definitely'>;

/** Makes a recorder at the known end of the history. It calls `grew` when events were recorded. */
export const recorderIn = (
  { definitely, pool, name, ...whereabouts }: Desk,
  tip: Tip,
  grew: () => void,
): Recorder => {
  const { store, schema } = whereabouts;
  const known = recent();
  known.begin(tip);
  const writing = { store, known, look: lookAt(whereabouts), swap: swapIn(schema, name, store) };
  const turn = inTurn();

  /** This process records nothing else before the outcome is settled. */
  const attempted = <A>(work: Work<A | undefined>, settle: (done: A) => void): Answer<A> => {
    const attempt = untilSwapped(pool, whereabouts, work);
    return turn(async () => {
      const done = await definitely(attempt);
      if (E.isRight(done)) settle(done.right);
      return done;
    });
  };

  return {
    append: appendQueue(async (wishes) => {
      const judged = await attempted(appendAll(writing, wishes), ({ after, events }) => {
        known.add(after, events);
        if (events.length > 0) grew();
      });
      return E.map(({ replies }: Judged) => replies)(judged);
    }),
    copy: async (events) =>
      E.flatten<StoreError, Place>(
        await attempted(copyInto(writing, events), () => {
          known.forget();
          grew();
        }),
      ),
    readKnown: known.read,
  };
};
