import * as E from 'fp-ts/lib/Either.js';
import { Subject } from 'rxjs';
import { sealed, type PreparedEvent } from './chain.js';
import type { NewEvent, Position, StoredEvent } from './event.js';
import { follow } from './follow.js';
import { instantOf } from './instant-of.js';
import { appendInput, copyInput, librarySystemInput, readInput } from './input.js';
import { matches, type Query } from './query.js';
import { recordedBefore } from './recorded.js';
import type { Answer, AppendCondition, EventStore, ReadOptions } from './store.js';
import { storeError, type StoreError } from './store-error.js';
import { continueChain, emptyChain } from './verify.js';

export interface InMemoryOptions {
  /** The id of the library system whose history this is. */
  readonly librarySystem: string;
  /** The writer's clock. */
  readonly clock?: () => Date;
}

const deepFreeze = <A>(value: A): A => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
};

/**
 * A store that lives as long as the process: for tests, and for trying things out. Without the id of a library system
 * its verbs answer `invalid-input`.
 */
export const inMemoryEventStore = (
  { librarySystem, clock = () => new Date() }: InMemoryOptions = { librarySystem: '' },
): EventStore => {
  const events: StoredEvent[] = [];
  const byId = new Map<string, StoredEvent>();
  const grown = new Subject<void>();
  const named = librarySystemInput(librarySystem);
  let head = emptyChain(E.isRight(named) ? librarySystem : '');
  let closed = false;

  const whenOpen = <A>(verb: () => E.Either<StoreError, A>): Answer<A> =>
    Promise.resolve(
      closed
        ? E.left(storeError('store-unavailable', { store: 'The in-memory store', reason: 'it is closed' }))
        : E.chain(verb)(named),
    );

  const record = (stored: StoredEvent): StoredEvent => {
    const event = deepFreeze(stored);
    events.push(event);
    byId.set(event.id, event);
    head = event;
    return event;
  };

  const select = (
    query: Query,
    { after, upTo, limit, backwards }: Required<ReadOptions>,
  ): readonly StoredEvent[] => {
    const range = events.slice(after, Math.min(upTo, events.length));
    if (backwards) range.reverse();
    const selected: StoredEvent[] = [];
    for (const event of range) {
      if (selected.length === limit) break;
      if (matches(query, event)) selected.push(event);
    }
    return selected;
  };

  const conflicts = ({ failIfEventsMatch, after }: AppendCondition): readonly Position[] =>
    events
      .slice(after)
      .filter((event) => matches(failIfEventsMatch, event))
      .map(({ position }) => position);

  const write = (fresh: readonly PreparedEvent[], now: string): readonly StoredEvent[] => {
    const last = events.at(-1)?.recordedAt ?? '';
    const recordedAt = now < last ? last : now;
    const stored = fresh.map((event) =>
      record(sealed(event, head.position + 1, recordedAt, Buffer.from(head.hash, 'hex')).event),
    );
    grown.next();
    return stored;
  };

  const read = (query: Query, options?: ReadOptions) =>
    whenOpen(() => E.map((range: Required<ReadOptions>) => select(query, range))(readInput(query, options)));

  return {
    librarySystem,
    head: () => whenOpen(() => E.right(head.position)),
    read,
    append: (added: readonly NewEvent[], condition?: AppendCondition) =>
      whenOpen(() =>
        E.chain((fresh: readonly PreparedEvent[]) =>
          E.chain(
            (before: readonly StoredEvent[] | undefined): E.Either<StoreError, readonly StoredEvent[]> => {
              if (before) return E.right(before);
              const positions = condition ? conflicts(condition) : [];
              return positions.length > 0
                ? E.left(storeError('append-condition-failed', { positions }))
                : E.map((now: string) => write(fresh, now))(instantOf(clock));
            },
          )(recordedBefore(fresh, (id) => byId.get(id))),
        )(appendInput(added, condition)),
      ),
    copy: (added) =>
      whenOpen(() => {
        const valid = copyInput(added);
        if (E.isLeft(valid)) return valid;
        let end = head;
        for (const event of valid.right) {
          const next = continueChain(end, event);
          if (E.isLeft(next)) return next;
          const { id } = event;
          const before = byId.get(id);
          if (before) return E.left(storeError('event-id-reused', { id, position: before.position }));
          end = next.right;
        }
        valid.right.forEach((event) => record(structuredClone(event)));
        grown.next();
        return E.right(head.position);
      }),
    subscribe: follow(read, grown),
    close: () => {
      closed = true;
      grown.complete();
      return Promise.resolve();
    },
  };
};
