import { randomUUID } from 'node:crypto';
import { canonicalEvent, hashLink, emptyChain } from '../chain.js';
import type { Cursor, StoredEvent } from '../event.js';
import { inMemoryEventStore } from '../in-memory.js';
import type { EventStore } from '../store.js';
import { verifyChain } from '../verify.js';
import { unwrapAnswer, expectFailure } from './unwrap-answer.js';
import type { OpenStore } from './open-test-stores.js';
import { findHeadPosition, record } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

const bytesOf = (events: readonly StoredEvent[]) =>
  events.map((event) => `${canonicalEvent(event)} ${event.hash}`);

const fill = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  await unwrapAnswer(store.append([someEvent({ tags: ['title:1', 'copy:1'], data: { title: '書𝄞' } })]));
  await unwrapAnswer(store.append([someEvent({ metadata: { decidedAt: 1 } }), someEvent()]));
  await unwrapAnswer(store.append([someEvent({ data: { price: 1e21, empty: {} } })]));
  return unwrapAnswer(store.records());
};

const breaks: readonly (readonly [what: string, position: number, changed: Partial<StoredEvent>])[] = [
  ['another position', 3, { position: 4 }],
  ['another hash', 3, { hash: '0'.repeat(64) }],
  ['the hash in capitals', 3, { hash: 'A'.repeat(64) }],
  ['another id', 2, { id: randomUUID() }],
  ['another type', 1, { type: 'Cancelled' }],
  ['another schema version', 4, { schemaVersion: 2 }],
  ['an instant before that of the one before', 2, { recordedAt: '1999-12-31T00:00:00.000Z' }],
  ['other tags', 1, { tags: ['copy:1'] }],
  ['other data', 4, { data: { price: 1 } }],
  ['other metadata', 2, { metadata: {} }],
];

/** Changes that no store accepts in an event, even with the right hash. */
const unheardOf: readonly (readonly [what: string, path: string, changed: object])[] = [
  ['tags that are not sorted', 'events[0].tags', { tags: ['title:1', 'copy:1'] }],
  ['a tag twice', 'events[0].tags', { tags: ['copy:1', 'copy:1'] }],
  ['a part that no event has', 'events[0].pickup', { pickup: 'counter' }],
];

/** Gives an event the hash that continues the chain after `previous`. */
const linked = (event: StoredEvent, previous: string): StoredEvent => ({
  ...event,
  hash: hashLink(previous, canonicalEvent(event)),
});

export const copying = ({ describe, expect, it }: TestRunner, open: OpenStore): void => {
  const sourceAndReplica = async () => {
    const librarySystem = `library-${randomUUID()}`;
    const events = await fill(inMemoryEventStore({ librarySystem }));
    return { events, replica: await open({ librarySystem }) };
  };

  describe('copying', () => {
    it('creates a replica that equals its source byte for byte', async () => {
      const { events, replica } = await sourceAndReplica();
      expect(await unwrapAnswer(replica.copy(events))).toEqual({ position: 4, hash: events[3]?.hash });
      expect(bytesOf(await unwrapAnswer(replica.records()))).toEqual(bytesOf(events));
      expect(await unwrapAnswer(verifyChain(replica))).toEqual({ position: 4, hash: events[3]?.hash });
      const found = await unwrapAnswer(replica.read([{ tags: ['copy:1'] }]));
      expect(found.events.map(({ hash }) => hash)).toEqual([events[0]?.hash]);
    });

    it('can be done from any store into a store in memory', async () => {
      const source = await open();
      const events = await fill(source);
      const replica = inMemoryEventStore({ librarySystem: source.librarySystem });
      await unwrapAnswer(replica.copy(events));
      expect(bytesOf(await unwrapAnswer(replica.records()))).toEqual(bytesOf(events));
    });

    it('can be done part by part', async () => {
      const { events, replica } = await sourceAndReplica();
      expect(await unwrapAnswer(replica.copy(events.slice(0, 1)))).toMatchObject({ position: 1 });
      expect(await unwrapAnswer(replica.copy(events.slice(1)))).toMatchObject({ position: 4 });
      expect(bytesOf(await unwrapAnswer(replica.records()))).toEqual(bytesOf(events));
    });

    it('leaves a store that continues as its source would', async () => {
      const librarySystem = `library-${randomUUID()}`;
      const source = inMemoryEventStore({ librarySystem });
      const events = await fill(source);
      const longAgo = await open({ librarySystem, clock: () => new Date(0) });
      await unwrapAnswer(longAgo.copy(events));
      expect(await unwrapAnswer(longAgo.append([someEvent(events[0])]))).toMatchObject({ again: true });
      const [next] = await record(longAgo, [someEvent()]);
      expect(next).toMatchObject({ position: 5, recordedAt: events[3]?.recordedAt });
      expect(await unwrapAnswer(source.copy([next as StoredEvent]))).toMatchObject({ position: 5 });
    });

    it('does not change the given events, and is not affected by later changes to them', async () => {
      const { events, replica } = await sourceAndReplica();
      const given = structuredClone(events);
      await unwrapAnswer(replica.copy(given));
      expect(given.every((event) => Reflect.set(event, 'type', 'Cancelled'))).toBe(true);
      expect(await unwrapAnswer(replica.records())).toEqual(events);
    });

    it('reaches subscribers', async () => {
      const { events, replica } = await sourceAndReplica();
      const delivered = new Promise<Cursor>((resolve) => {
        const subscription = replica.subscribe('everything', { after: 3 }).subscribe((event) => {
          resolve(event);
          subscription.unsubscribe();
        });
      });
      await unwrapAnswer(replica.copy(events));
      expect((await delivered).hash).toBe(events[3]?.hash);
    });

    it.each(breaks)('refuses %s at position %i and writes nothing', async (_, position, changed) => {
      const { events, replica } = await sourceAndReplica();
      const altered = events.map((event) => (event.position === position ? { ...event, ...changed } : event));
      expect(await expectFailure('chain-broken', replica.copy(altered))).toMatchObject({ position });
      expect(await findHeadPosition(replica)).toBe(0);
      expect(await unwrapAnswer(replica.copy(events))).toMatchObject({ position: 4 });
    });

    it.each(unheardOf)('refuses %s, and writes nothing', async (_, path, changed) => {
      const { events, replica } = await sourceAndReplica();
      const event = { ...(events[0] as StoredEvent), ...changed };
      const copied = replica.copy([linked(event, emptyChain(replica.librarySystem).hash)]);
      expect(await expectFailure('invalid-input', copied)).toMatchObject({ path });
      expect(await unwrapAnswer(replica.copy(events))).toMatchObject({ position: 4 });
    });

    it('refuses events that do not begin where the store ends', async () => {
      const { events, replica } = await sourceAndReplica();
      const tail = replica.copy(events.slice(1));
      expect(await expectFailure('chain-broken', tail)).toMatchObject({ position: 1 });
      await unwrapAnswer(replica.copy(events.slice(0, 2)));
      const again = replica.copy(events);
      expect(await expectFailure('chain-broken', again)).toMatchObject({ position: 3 });
      const gap = replica.copy(events.slice(3));
      expect(await expectFailure('chain-broken', gap)).toMatchObject({ position: 3 });
      expect(await findHeadPosition(replica)).toBe(2);
    });

    it('refuses an id that is already recorded, even if the chain continues', async () => {
      const { events, replica } = await sourceAndReplica();
      await unwrapAnswer(replica.copy(events));
      const [first, , , last] = events as readonly [StoredEvent, StoredEvent, StoredEvent, StoredEvent];
      const refused = replica.copy([
        linked({ ...first, position: 5, recordedAt: last.recordedAt }, last.hash),
      ]);
      expect(await expectFailure('event-id-reused', refused)).toEqual({ id: first.id, position: 1 });
      expect(await findHeadPosition(replica)).toBe(4);
    });

    it('refuses an event with an earlier instant than the previous one, even if the chain continues', async () => {
      const { events, replica } = await sourceAndReplica();
      await unwrapAnswer(replica.copy(events));
      const last = events[3] as StoredEvent;
      const earlier = { ...last, id: randomUUID(), position: 5, recordedAt: '1999-12-31T00:00:00.000Z' };
      const refused = replica.copy([linked(earlier, last.hash)]);
      expect(await expectFailure('chain-broken', refused)).toMatchObject({ position: 5 });
      expect(await findHeadPosition(replica)).toBe(4);
    });

    it('refuses the history of another library system', async () => {
      const { events } = await sourceAndReplica();
      const other = await open();
      expect(await expectFailure('chain-broken', other.copy(events))).toMatchObject({ position: 1 });
      expect(await findHeadPosition(other)).toBe(0);
    });

    it('refuses an overwritten history', async () => {
      const { events, replica } = await sourceAndReplica();
      await unwrapAnswer(replica.append([someEvent()]));
      expect(await expectFailure('chain-broken', replica.copy(events.slice(1)))).toMatchObject({
        position: 2,
      });
      expect(await findHeadPosition(replica)).toBe(1);
    });
  });
};
