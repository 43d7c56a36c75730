import * as E from 'fp-ts/lib/Either.js';
import { canonicalJson } from './chain.js';
import type { Aggregate, EventCodec } from './decision.js';
import { decoded } from './decoded.js';
import type { Position, StoredEvent } from './event.js';
import { matches } from './query.js';
import type { EventStore } from './store.js';
import type { StoreError } from './store-error.js';

interface Fold {
  readonly state: unknown;
  /** Everything up to here is in the state. */
  readonly upTo: Position;
}

type Named = Readonly<Record<string, Aggregate<unknown, never>>>;

/** The states of aggregates at a position. */
export type ReadStates = (
  aggregates: Named,
  upTo: Position,
) => Promise<E.Either<StoreError, Readonly<Record<string, unknown>>>>;

const keyOf = ({ name, query }: Aggregate<unknown, never>): string => `${name} ${canonicalJson(query)}`;

/**
 * Reads aggregates and keeps what they folded to, so that reading one again costs only its news. At most `kept`
 * folds stay; the one unused for longest goes first.
 */
export const foldsOf = <Event>(
  store: Pick<EventStore, 'read'>,
  codec: EventCodec<Event>,
  kept: number,
): ReadStates => {
  const folds = new Map<string, Fold>();

  const keep = (key: string, fold: Fold) => {
    folds.delete(key);
    folds.set(key, fold);
    const oldest = folds.keys().next();
    if (folds.size > kept && oldest.done === false) folds.delete(oldest.value);
  };

  const evolved = (
    aggregate: Aggregate<unknown, never>,
    from: unknown,
    news: readonly StoredEvent[],
  ): E.Either<StoreError, unknown> =>
    E.map((events: readonly Event[]) =>
      events.reduce((state, event) => aggregate.evolve(state, event as never), from),
    )(decoded(codec, news));

  return async (aggregates, upTo) => {
    const known = Object.entries(aggregates).map(([name, aggregate]) => {
      const key = keyOf(aggregate);
      const fold = folds.get(key);
      const usable = fold !== undefined && fold.upTo <= upTo;
      return { name, aggregate, key, fold: usable ? fold : { state: aggregate.initial, upTo: 0 } };
    });
    const behind = known.filter(({ fold }) => fold.upTo < upTo);
    const after = Math.min(...behind.map(({ fold }) => fold.upTo));
    const news =
      behind.length === 0
        ? E.right([])
        : await store.read(
            behind.flatMap(({ aggregate }) => aggregate.query),
            { after, upTo },
          );
    if (E.isLeft(news)) return news;
    const states: Record<string, unknown> = {};
    for (const { name, aggregate, key, fold } of known) {
      const own = news.right.filter((event) => event.position > fold.upTo && matches(aggregate.query, event));
      const state = evolved(aggregate, fold.state, own);
      if (E.isLeft(state)) return state;
      keep(key, { state: state.right, upTo: Math.max(fold.upTo, upTo) });
      states[name] = state.right;
    }
    return E.right(states);
  };
};
