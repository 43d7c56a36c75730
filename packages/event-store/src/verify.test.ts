import { randomUUID } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import {
  toSealedEvent,
  canonicalEvent,
  canonicalText,
  hashLink,
  emptyChain,
  type SealedEvent,
} from './chain.js';
import { unwrapAnswer, expectFailure } from './contract/unwrap-answer.js';
import { record } from './contract/recording.js';
import { someEvent } from './contract/some-event.js';
import type { StoredEvent } from './event.js';
import { inMemoryEventStore } from './in-memory.js';
import { positionOf } from './cursor.js';
import type { EventStore } from './store.js';
import { storeError } from './store-error.js';
import { continueSealed, verifyCopy, verifyChain } from './verify.js';

const librarySystem = 'library-1';

const historyOf = async (count: number): Promise<readonly StoredEvent[]> => {
  const store = inMemoryEventStore({ librarySystem });
  const event = (_: unknown, index: number) =>
    someEvent({ tags: [`copy:${index}`], data: { rank: index }, metadata: { decidedAt: index } });
  return record(store, Array.from({ length: count }, event));
};

/** A store that returns the given events instead of its own. */
const holding = (events: readonly StoredEvent[]): EventStore => ({
  ...inMemoryEventStore({ librarySystem }),
  check: () => Promise.resolve(E.right(events.at(-1) ?? emptyChain(librarySystem))),
  records: ({ after = 0, limit = Infinity } = {}) =>
    Promise.resolve(E.right(events.slice(positionOf(after)).slice(0, limit))),
});

const relinked = (event: StoredEvent, previous: string): StoredEvent => ({
  ...event,
  hash: hashLink(previous, canonicalEvent(event)),
});

const size = 8;

const changes: readonly (readonly [what: string, change: (event: StoredEvent) => Partial<StoredEvent>])[] = [
  ['another id', () => ({ id: randomUUID() })],
  ['another type', () => ({ type: 'Cancelled' })],
  ['another schema version', () => ({ schemaVersion: 2 })],
  ['another position', ({ position }) => ({ position: position + 1 })],
  ['another instant', () => ({ recordedAt: '1999-12-31T00:00:00.000Z' })],
  ['one more tag', ({ tags }) => ({ tags: [...tags, 'title:1'] })],
  ['no tags', () => ({ tags: [] })],
  ['other data', ({ data }) => ({ data: { ...data, rank: -1 } })],
  ['no data', () => ({ data: {} })],
  ['other metadata', ({ metadata }) => ({ metadata: { ...metadata, by: 'nobody' } })],
  ['a hash cut short', ({ hash }) => ({ hash: hash.slice(1) })],
  ['another hash', ({ hash }) => ({ hash: hash.slice(32) + hash.slice(0, 32) })],
];

type Tamper = (events: readonly StoredEvent[], index: number) => readonly StoredEvent[];

/** Tampers with one event after the other. Verification must name the position `further` after the event's index. */
const everywhere = async (last: number, further: 1 | 2 | 3, tamper: Tamper) => {
  const events = await historyOf(size);
  for (let index = 0; index <= last; index += 1) {
    const broken = expectFailure('chain-broken', verifyChain(holding(tamper(events, index))));
    expect(await broken).toMatchObject({ position: index + further });
  }
};

describe('verifying a chain', () => {
  it('returns its head', async () => {
    const events = await historyOf(size);
    const head = { position: size, hash: events.at(-1)?.hash };
    expect(await unwrapAnswer(verifyChain(holding(events)))).toEqual(head);
    expect(await unwrapAnswer(verifyChain(holding([])))).toEqual(emptyChain(librarySystem));
  });

  it('covers more than one page', async () => {
    const events = await historyOf(2_001);
    expect(await unwrapAnswer(verifyChain(holding(events)))).toMatchObject({ position: 2_001 });
    const changed = events.map((event) => (event.position === 2_001 ? { ...event, data: {} } : event));
    expect(await expectFailure('chain-broken', verifyChain(holding(changed)))).toMatchObject({
      position: 2_001,
    });
  });

  it.each(changes)('finds %s in every event', async (_, change) => {
    await everywhere(size - 1, 1, (events, at) =>
      events.map((event, index) => (index === at ? { ...event, ...change(event) } : event)),
    );
  });

  it('finds an event inserted again, anywhere', async () => {
    await everywhere(size, 1, (events, at) =>
      events.toSpliced(at, 0, events[(at + 3) % size] as StoredEvent),
    );
  });

  it('finds an inserted event that continues the chain, at the event after it', async () => {
    await everywhere(size - 2, 3, (events, at) => {
      const before = events[at] as StoredEvent;
      const forged = relinked({ ...before, id: randomUUID(), position: at + 2 }, before.hash);
      return events.toSpliced(at + 1, 0, forged);
    });
  });

  it('finds every deletion except that of the last event', async () => {
    await everywhere(size - 2, 1, (events, at) => events.toSpliced(at, 1));
  });

  it('finds swapped events', async () => {
    await everywhere(size - 2, 1, (events, at) =>
      events.toSpliced(at, 2, events[at + 1] as StoredEvent, events[at] as StoredEvent),
    );
  });

  it('finds swapped events that kept their positions', async () => {
    await everywhere(size - 2, 1, (events, at) =>
      events.toSpliced(
        at,
        2,
        { ...(events[at + 1] as StoredEvent), position: at + 1 },
        { ...(events[at] as StoredEvent), position: at + 2 },
      ),
    );
  });

  it('finds a change whose own hash was recomputed, at the event after it', async () => {
    await everywhere(size - 2, 2, (events, at) => {
      const previous = events[at - 1]?.hash ?? emptyChain(librarySystem).hash;
      return events.with(at, relinked({ ...(events[at] as StoredEvent), data: {} }, previous));
    });
  });

  it('finds a gap in the positions, even if the hashes were recomputed', async () => {
    await everywhere(size - 1, 1, (events, at) => {
      const previous = events[at - 1]?.hash ?? emptyChain(librarySystem).hash;
      return events.with(at, relinked({ ...(events[at] as StoredEvent), position: at + 2 }, previous));
    });
  });

  it('finds an event without an instant, even if its hash was recomputed', async () => {
    await everywhere(size - 1, 1, (events, at) => {
      const previous = events[at - 1]?.hash ?? emptyChain(librarySystem).hash;
      return events.with(at, relinked({ ...(events[at] as StoredEvent), recordedAt: '' }, previous));
    });
  });

  it('ends where the check ended, whatever is recorded after the check', async () => {
    const store = inMemoryEventStore({ librarySystem });
    const [event] = await record(store, [someEvent()]);
    const check: EventStore['check'] = async (noted) => {
      const checked = await store.check(noted);
      await record(store, [someEvent()]);
      return checked;
    };
    expect(await unwrapAnswer(verifyChain({ ...store, check }))).toEqual({ position: 1, hash: event?.hash });
  });

  it('returns another head for a shortened or rewritten history, so that the old head differs', async () => {
    const events = await historyOf(size);
    const head = { position: size, hash: events.at(-1)?.hash };
    const cut = await unwrapAnswer(verifyChain(holding(events.slice(0, -1))));
    expect(cut).toEqual({ position: size - 1, hash: events.at(-2)?.hash });
    const anew = await unwrapAnswer(verifyChain(holding(await historyOf(size))));
    expect(anew).toMatchObject({ position: size });
    expect([cut, anew]).not.toContainEqual(head);
  });

  it('finds the history of another library system', async () => {
    const other = { ...holding(await historyOf(size)), librarySystem: 'library-2' };
    expect(await expectFailure('chain-broken', verifyChain(other))).toMatchObject({ position: 1 });
  });

  it('passes on an error of the store', async () => {
    const away = E.left(storeError('store-unavailable', { store: 'The store', reason: 'it is away' }));
    for (const verb of ['check', 'records']) {
      const store = { ...holding([]), [verb]: () => Promise.resolve(away) };
      await expectFailure('store-unavailable', verifyChain(store));
    }
  });
});

describe('the texts of an event', () => {
  const tip = { ...emptyChain(librarySystem), recordedAt: '' };

  /** An event as texts, with some changes and a recomputed hash. */
  const rehashed = async (changed: Partial<SealedEvent>): Promise<SealedEvent> => {
    const [event] = await historyOf(1);
    const texts = { ...toSealedEvent(event as StoredEvent), ...changed };
    return { ...texts, hash: hashLink(tip.hash, canonicalText(texts)) };
  };

  it('continue the chain unchanged', async () => {
    const event = await rehashed({});
    const { position, hash, recordedAt } = event;
    expect(continueSealed(tip, event)).toEqual(E.right({ position, hash, recordedAt }));
  });

  it.each([
    ['a blank', { data: '{ "rank":0}' }],
    ['a doubled key', { data: '{"rank":0,"rank":0}' }],
    ['keys out of order', { metadata: '{"b":1,"a":2}' }],
    ['invalid JSON', { data: '{' }],
    ['a doubled tag', { tags: '["copy:1","copy:1"]' }],
    ['tags out of order', { tags: '["title:1","copy:1"]' }],
    ['tags that are not a list', { tags: '{"0":"copy:1"}' }],
    ['data that are not an object', { data: '5' }],
    ['a lone surrogate', { data: String.raw`{"rank":"\ud800"}` }],
    ['an id that is not a UUID', { id: 'nonsense' }],
    ['no type', { type: '' }],
    ['schema version 0', { schemaVersion: 0 }],
    ['no instant', { recordedAt: 'yesterday' }],
  ])('do not continue it with %s, even if the hash was recomputed', async (_, changed) => {
    const broken = expectFailure(
      'chain-broken',
      Promise.resolve(continueSealed(tip, await rehashed(changed))),
    );
    expect(await broken).toMatchObject({ position: 1 });
  });

  it.each([
    [{ data: '{' }, 'its content is not JSON'],
    [{ data: '5' }, 'its data are not an object'],
    [{ data: '{ "rank":0}' }, 'its data are not canonical JSON'],
    [{ metadata: String.raw`{"by":"\ud800"}` }, 'its metadata are not canonical JSON'],
    [{ tags: '[5]' }, 'its tags are not a list of texts'],
    [{ id: Buffer.from('x') as never }, 'its columns are not texts'],
  ])('explain the fault: %o', async (changed, reason) => {
    const broken = expectFailure(
      'chain-broken',
      Promise.resolve(continueSealed(tip, await rehashed(changed))),
    );
    expect(await broken).toMatchObject({ position: 1, reason });
  });
});

it('a copy has no last cursor if any of its ids is recorded', async () => {
  const events = await historyOf(3);
  const root = { ...emptyChain(librarySystem), recordedAt: '' };
  for (const { id } of events) {
    const find = (wanted: string) => (wanted === id ? { id, position: 9 } : undefined);
    const reused = expectFailure('event-id-reused', Promise.resolve(verifyCopy(root, events, find)));
    expect(await reused).toEqual({ id, position: 9 });
  }
});

it('a value that is not an event store is invalid input', async () => {
  for (const store of [undefined, {}, E.right({})])
    expect(await expectFailure('invalid-input', verifyChain(store as never))).toMatchObject({
      path: 'store',
    });
});
