import { describe, expect, it } from 'vitest';
import { isStoreError, storeError, type StoreErrorDetails } from './store-error.js';

const store = '/var/lib/torioki/library.db';

const details: StoreErrorDetails = {
  'host-rule-broken': { rule: 'host:limit', command: 'PickUp', reason: 'it threw a TypeError' },
  'append-condition-failed': { positions: [17, 19] },
  'event-id-reused': { id: 'b0b5d4a8', position: 17 },
  'events-partly-known': { known: ['a'], unknown: ['b', 'c'] },
  'invalid-input': { path: 'events[0].id', reason: 'must be a UUID' },
  'index-broken': { store: 'library.db', position: 7, reason: 'tag copy:1 is missing' },
  'chain-broken': { position: 17, reason: 'its content does not give its hash' },
  'unreadable-event': { position: 17, type: 'Reserved', schemaVersion: 2, path: '', reason: 'is not known' },
  'unrecordable-event': { type: 'Reserved', schemaVersion: 1, path: 'data.title', reason: 'is not a text' },
  'command-id-reused': { command: 'b0b5d4a8', position: 17 },
  'too-many-conflicts': { attempts: 50 },
  'subscription-stopped': { resumeAfter: 17, reason: 'the mail server does not answer' },
  'store-unavailable': { store, reason: 'it is closed' },
  'store-not-opened': { store, reason: 'its folder does not exist' },
  'store-busy': { store, waitedMs: 5_000 },
  'store-full': { store },
  'store-read-only': { store },
  'store-access-denied': { store, user: 'torioki', right: 'append to it ($w)' },
  'append-too-large': { store, bytes: 2_000_000, limit: 1_048_576 },
  'history-missing': { store, position: 17, reason: 'the stream begins at 18' },
  'history-changed': { store, position: 17, expected: '9f86d081', found: '60303ae2' },
  'not-an-event-store': { store, reason: 'it is a text file' },
  'schema-changed': { store: 'library.db', reason: 'the table known is missing' },
  'newer-schema': { store, found: 3, known: 2 },
  'other-library-system': { store, expected: 'library-1', found: 'library-2' },
};

describe('a store error', () => {
  it.each(Object.keys(details) as (keyof StoreErrorDetails)[])(
    '%s says what happened, where, and what to do',
    (code) => {
      const error = storeError(code, details[code]);
      expect(error).toBeInstanceOf(Error);
      expect(error).toMatchObject({ name: 'StoreError', code, details: details[code] });
      expect(error.message).toMatch(/^[^.]+\S.*[.:] .+\.$/s);
      expect(error.message.endsWith(error.advice)).toBe(true);
      expect(error.message).not.toContain('undefined');
      const facts = Object.values(details[code]).filter((fact) => ['string', 'number'].includes(typeof fact));
      for (const fact of facts) expect(error.message).toContain(String(fact));
    },
  );

  it('does not call a command another one if its contents are forgotten', () => {
    const reused = { command: 'b0b5d4a8', position: 17 } as const;
    expect(storeError('command-id-reused', reused).message).toContain('belongs to another command');
    const { message } = storeError('command-id-reused', { ...reused, forgotten: true });
    expect(message).toContain('accepted at position 17. Its contents are forgotten, so it is unknown');
  });

  it('names the path of a fault in an event or a decision; the whole has no path', () => {
    const version = { type: 'Reserved', schemaVersion: 2, reason: 'is not known' };
    const sentences = (path: string) => [
      storeError('unreadable-event', { ...version, position: 17, path }).message,
      storeError('unrecordable-event', { ...version, path }).message,
    ];
    const texts = (path: string) => [
      expect.stringContaining(`, cannot be read: ${path}is not known. `) as string,
      expect.stringContaining(`, which could not be read back: ${path}is not known. `) as string,
    ];
    expect(sentences('')).toEqual(texts(''));
    expect(sentences('data.title')).toEqual(texts('data.title: '));
  });

  it('names the limit of an append if the server reports it', () => {
    const messageOf = (limit: number | undefined) =>
      storeError('append-too-large', { store: 'library.db', bytes: 2_000_000, limit }).message;
    expect(messageOf(undefined)).toMatch(/^library\.db does not accept 2000000 bytes in one append\. /);
    expect(messageOf(1_048_576)).toMatch(
      /^library\.db does not accept 2000000 bytes in one append\. The limit is 1048576 bytes\. /,
    );
  });

  it('lists every fault of the input', () => {
    const faults = {
      path: 'guest',
      reason: 'is not a text',
      others: [{ path: 'seat', reason: 'is not a number' }],
    };
    const { message } = storeError('invalid-input', faults);
    expect(message).toBe('guest: is not a text; seat: is not a number. Correct it and send it again.');
  });

  it('names every position of a conflict', () => {
    const { message } = storeError('append-condition-failed', { positions: [17, 19] });
    expect(message).toContain('at position 17, 19');
  });

  it('has its message in JSON too, but not its cause', () => {
    const error = storeError('store-full', { store }, new Error('EIO'));
    const { message } = error;
    expect(JSON.parse(JSON.stringify({ error }))).toEqual({
      error: { name: 'StoreError', code: 'store-full', message, details: { store } },
    });
    expect(message).toContain(store);
  });

  it('keeps its cause', () => {
    const cause = new Error('EIO');
    expect(storeError('store-full', { store }, cause).cause).toBe(cause);
  });

  it('can be distinguished from other errors', () => {
    expect(isStoreError(storeError('store-full', { store }))).toBe(true);
    for (const other of [new Error('store-full'), { code: 'store-full' }, null, 'store-full'])
      expect(isStoreError(other)).toBe(false);
  });
});
