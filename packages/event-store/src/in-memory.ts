import * as E from 'fp-ts/lib/Either.js';
import { Subject } from 'rxjs';
import {
  toSealedEvent,
  emptyChain,
  sealEvents,
  type SealedEvent,
  type Tip,
  type WrittenEvent,
} from './chain.js';
import { mostConflicts, refuseConflicts } from './conflict.js';
import { parseFact } from './parse-texts.js';
import type { Fact, JsonObject, Cursor, Position, StoredEvent } from './event.js';
import { eventIndex, type EventIndex, type Range } from './event-index.js';
import { follow } from './follow.js';
import { readClock } from './read-clock.js';
import { checkAppendInput, checkCopyInput, checkLibrarySystem } from './input.js';
import { lifecycle } from './lifecycle.js';
import { checkNotedCursors, checkReadInput, type Reading } from './read-input.js';
import { pagesOfRecords } from './pages.js';
import { toCursor, checkCursors } from './cursor.js';
import { findEarlierAppend } from './find-earlier-append.js';
import { makeRecordsReader } from './records-in-turns.js';
import type { Answer, AppendCondition, AppendOutcome, EventStore, ReadOptions, Slice } from './store.js';
import type { StoreError } from './store-error.js';
import { continueAll, verifyCopy } from './verify.js';

export interface InMemoryOptions {
  /** The id of the library system that owns the history. */
  readonly librarySystem: string;
  readonly clock?: () => Date;
}

/** An event in memory: its fact, which is read often, and the other fields, which are read rarely. */
interface EventInMemory extends Pick<SealedEvent, 'id' | 'recordedAt' | 'metadata'> {
  readonly fact: Fact;
}

const whole = ({ fact, id, recordedAt, metadata }: EventInMemory): StoredEvent => ({
  ...fact,
  id,
  recordedAt,
  metadata: JSON.parse(metadata) as JsonObject,
});

const name = 'The in-memory store';

const deepFreeze = <A>(value: A): A => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
};

/**
 * A store that lives as long as the process. Without the id of a library system, its functions return
 * `invalid-input`.
 */
export const inMemoryEventStore = (
  { librarySystem, clock = () => new Date() }: InMemoryOptions = { librarySystem: '' },
): EventStore => {
  const events: EventInMemory[] = [];
  const byId = new Map<string, EventInMemory>();
  const grown = new Subject<void>();
  const named = checkLibrarySystem(librarySystem);
  const root = emptyChain(E.isRight(named) ? librarySystem : '');
  let index = eventIndex<Fact>();
  const open = lifecycle(name, () => undefined);

  const whenOpen = <A>(verb: () => E.Either<StoreError, A>): Answer<A> =>
    open.whenOpen(() => (E.isLeft(named) ? named : verb()));

  const placeAt = (position: Position): Cursor =>
    toCursor(events[Math.min(position, events.length) - 1]?.fact ?? root);

  const head = (): Cursor => placeAt(events.length);

  const tip = (): Tip => ({ ...head(), recordedAt: events.at(-1)?.recordedAt ?? '' });

  const present = (places: readonly Cursor[]) => checkCursors(name, places, head(), (at) => placeAt(at).hash);

  const record = (event: SealedEvent): void => {
    const { id, recordedAt, metadata } = event;
    const kept = { fact: deepFreeze(parseFact(event)), id, recordedAt, metadata };
    events.push(kept);
    byId.set(id, kept);
    index.add(kept.fact);
  };

  const inRange = ({ after, upTo, limit, backwards }: Range): readonly EventInMemory[] => {
    const end = Math.min(upTo, events.length);
    return backwards
      ? events.slice(Math.max(after, end - limit), end).reverse()
      : events.slice(after, Math.min(end, after + limit));
  };

  const select = (items: Reading['items'], range: Range): readonly Fact[] =>
    items === 'everything' ? inRange(range).map(({ fact }) => fact) : index.select(items, range);

  const slice = (reading: Reading): Slice => {
    const found = select(reading.items, reading);
    const isCut = !reading.backwards && found.length === reading.limit;
    return { events: found, upTo: placeAt(isCut ? (found.at(-1)?.position ?? 0) : reading.upTo) };
  };

  const conflicts = ({ failIfEventsMatch: items, after: { position: after } }: AppendCondition) =>
    select(items, { after, upTo: events.length, limit: mostConflicts, backwards: false }).map(
      ({ position }) => position,
    );

  const write = (fresh: readonly WrittenEvent[], now: string): AppendOutcome => {
    sealEvents(fresh, tip(), now).forEach(record);
    grown.next();
    return { last: head(), again: false };
  };

  const unlessConflicting = (condition: AppendCondition): E.Either<StoreError, void> => {
    const there = present([condition.after]);
    return E.isLeft(there) ? there : refuseConflicts(conflicts(condition));
  };

  const find = (id: string): StoredEvent | undefined => {
    const kept = byId.get(id);
    return kept && whole(kept);
  };

  const findSealed = (id: string): SealedEvent | undefined => {
    const event = find(id);
    return event && toSealedEvent(event);
  };

  /** Answers a read if its input is valid and the history contains all cursors of the input. */
  const reading = <A>(
    input: E.Either<StoreError, Reading>,
    found: (reading: Reading) => A,
  ): E.Either<StoreError, A> => {
    if (E.isLeft(input)) return input;
    const there = present(input.right.places);
    return E.isLeft(there) ? there : E.right(found(input.right));
  };

  const read = (items: Reading['items'], options?: ReadOptions) =>
    whenOpen(() => reading(checkReadInput(items, options), slice));

  const records = makeRecordsReader((page) =>
    whenOpen(() => reading(E.right(page), (range) => inRange(range).map(whole))),
  );

  const indexOf = (): EventIndex<Fact> => {
    const made = eventIndex<Fact>();
    events.forEach(({ fact }) => made.add(fact));
    return made;
  };

  return {
    librarySystem,
    read,
    records,
    find: (id) => whenOpen(() => E.right(find(id))),
    append: (added, condition) =>
      whenOpen(() => {
        const fresh = checkAppendInput(added, condition);
        if (E.isLeft(fresh)) return fresh;
        const before = findEarlierAppend(fresh.right, findSealed);
        if (E.isLeft(before)) return before;
        if (before.right) return E.right(before.right);
        const free = condition ? unlessConflicting(condition) : E.right(undefined);
        if (E.isLeft(free)) return free;
        const now = readClock(clock);
        return E.isLeft(now) ? now : E.right(write(fresh.right, now.right));
      }),
    copy: (added) =>
      whenOpen(() => {
        const valid = checkCopyInput(added);
        if (E.isLeft(valid)) return valid;
        const end = verifyCopy(tip(), valid.right, find);
        if (E.isLeft(end)) return end;
        valid.right.map(toSealedEvent).forEach(record);
        grown.next();
        return end;
      }),
    check: async (noted = []) => {
      const places = await whenOpen(() => E.chain(present)(checkNotedCursors(noted)));
      if (E.isLeft(places)) return places;
      let end: Tip = { ...root, recordedAt: '' };
      for await (const page of pagesOfRecords({ records })) {
        const next = E.chain((part: readonly StoredEvent[]) => continueAll(end, part))(page);
        if (E.isLeft(next)) return next;
        end = next.right;
      }
      return E.right(toCursor(end));
    },
    reindex: () =>
      whenOpen(() => {
        index = indexOf();
        return E.right(undefined);
      }),
    subscribe: follow(read, grown),
    close: () => {
      grown.complete();
      return open.close();
    },
  };
};
