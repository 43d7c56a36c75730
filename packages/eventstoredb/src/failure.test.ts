import { inMemoryEventStore, type EventStore } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, someEvent } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { failureOf } from './failure.js';
import { impatient, librarySystem, openStore, root, startServer } from './testing/open-store.js';

describe('a rejected call', () => {
  it.each([
    [
      'an answer that the stream ends elsewhere',
      { type: 'wrong-expected-version', message: '' },
      'overtaken',
    ],
    ['a missing stream', { type: 'stream-not-found' }, 'not-found'],
    ['a stream deleted for ever', { type: 'stream-deleted' }, 'deleted'],
    ['a missing right', { type: 'access-denied' }, 'denied'],
    ['a missing right, of an older server', { type: 'unknown', code: 7 }, 'denied'],
    ['an append that is too large', { type: 'maximum-append-size-exceeded', maxAppendSize: 9 }, 'too-large'],
    [
      'a message that is too large',
      { type: 'unknown', code: 8, message: '8 RESOURCE_EXHAUSTED: Received message larger than max' },
      'too-large',
    ],
    [
      'a connection that must calm down',
      { type: 'unknown', code: 8, message: '8 RESOURCE_EXHAUSTED: Bandwidth exhausted' },
      'unknown',
    ],
    ['a server that is not the leader', { type: 'not-leader' }, 'unknown'],
    ['an answer without any type', { code: 14, message: '14 UNAVAILABLE' }, 'unknown'],
    ['an error in the client', new TypeError('no'), 'unknown'],
    ['nothing at all', undefined, 'unknown'],
  ])('by %s is recognized', (_, thrown, is) => {
    expect(failureOf(thrown)).toMatchObject({ is });
  });

  it('has a reason even if its message is empty', () => {
    expect(failureOf({ type: 'timeout', message: '' })).toMatchObject({ reason: 'timeout' });
    expect(failureOf(undefined)).toMatchObject({ reason: 'it failed' });
  });
});

describe('an event that is larger than a message may be', () => {
  it('is reported, without a limit', async () => {
    const server = await startServer();
    const store = await openStore(server);
    const event = someEvent({ data: { text: 'x'.repeat(18_000_000) } });
    const { limit } = await expectFailure('append-too-large', store.append([event]));
    expect(limit).toBeUndefined();
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 1 } });
  });
});

describe('a replica that throws', () => {
  /** A replica with one call that can start to throw. */
  const failing = (verb: 'read' | 'find' | 'copy') => {
    const store = inMemoryEventStore({ librarySystem });
    let fails = false;
    const broken: EventStore = {
      ...store,
      [verb]: (args: never) => (fails ? Promise.reject(new Error('no memory left')) : store[verb](args)),
    };
    return { store: broken, fail: (now: boolean) => (fails = now) };
  };

  it.each(['read', 'find', 'copy'] as const)(
    'when a call of %s fails, fails appends until it works again',
    async (verb) => {
      const server = await startServer();
      const { store: replica, fail } = failing(verb);
      const store = await openStore(server, { ...impatient, replica });
      const condition = { failIfEventsMatch: [{ tags: ['copy:1'] }], after: root };
      fail(true);
      const { reason } = await expectFailure('store-unavailable', store.append([someEvent()], condition));
      expect(reason).toContain('no memory left');
      fail(false);
      await unwrapAnswer(store.append([someEvent()], condition));
    },
  );
});
