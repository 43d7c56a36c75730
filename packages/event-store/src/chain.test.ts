import { createHash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalEvent,
  canonicalJson,
  chainLink,
  chainRoot,
  prepared,
  sealed,
  storedEvent,
} from './chain.js';
import { runs } from './contract/runs.js';
import { someEvent } from './contract/some-event.js';
import type { JsonObject, NewEvent } from './event.js';

const text = fc.string({ unit: 'binary', minLength: 1 });
const json = fc.dictionary(text, fc.jsonValue({ stringUnit: 'binary' }), { maxKeys: 4 });
const anyEvent: fc.Arbitrary<NewEvent> = fc.record({
  id: fc.uuid(),
  type: text,
  schemaVersion: fc.integer({ min: 1 }),
  tags: fc.array(text, { maxLength: 5 }),
  data: json as fc.Arbitrary<JsonObject>,
  metadata: json as fc.Arbitrary<JsonObject>,
});

const recordedAt = '2024-06-01T03:00:00.000Z';
const previous = chainRoot('library-1');

describe('canonical JSON', () => {
  it('sorts keys by code unit and writes numbers as RFC 8785 says', () => {
    const value = {
      '\u20ac': 1,
      '\r': 2,
      '1': 3,
      '\ud83d\ude00': 4,
      '\ufb33': 5,
      '\u00f6': [1e21, 1e-7, -0],
    };
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":3,"ö":[1e+21,1e-7,0],"€":1,"😀":4,"\ufb33":5}');
  });
});

describe('a sealed event', () => {
  const numRuns = runs(300, 10_000);

  it('is kept as the canonical form of everything but its hash', () => {
    fc.assert(
      fc.property(anyEvent, fc.integer({ min: 1 }), (event, position) => {
        const { canonical, event: stored, link } = sealed(prepared(event), position, recordedAt, previous);
        const { hash, ...everythingElse } = stored;
        expect(canonical).toBe(canonicalize(everythingElse));
        expect(canonical).toBe(canonicalEvent(stored));
        expect(hash).toBe(link.toString('hex'));
        expect(storedEvent(canonical, link)).toEqual(stored);
      }),
      { numRuns },
    );
  });

  it('holds what was given, in its place', () => {
    const event = someEvent({ tags: ['b', 'a', 'b'], data: { z: 1, a: 2 }, metadata: { by: 'staff' } });
    const { event: stored } = sealed(prepared(event), 7, recordedAt, previous);
    expect(stored).toMatchObject({ ...event, tags: ['a', 'b'], position: 7, recordedAt });
  });

  it('is linked by SHA-256 over the 32 bytes before it and its UTF-8', () => {
    const { canonical, link } = sealed(
      prepared(someEvent({ data: { title: '書𝄞' } })),
      1,
      recordedAt,
      previous,
    );
    const bytes = Buffer.concat([previous, Buffer.from(canonical, 'utf8')]);
    expect(previous).toHaveLength(32);
    expect(link).toEqual(createHash('sha256').update(bytes).digest());
    expect(link).toEqual(chainLink(previous, canonical));
  });
});

describe('the root of the chain', () => {
  it('is SHA-256 of the library system in UTF-8', () => {
    expect(chainRoot('図書館')).toEqual(createHash('sha256').update(Buffer.from('図書館', 'utf8')).digest());
    expect(chainRoot('').toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });
});

describe('the body that makes two events of one id the same', () => {
  const event = someEvent({ tags: ['copy:1', 'title:1'], data: { a: 1, b: { c: 2 } } });

  it('does not depend on the order of tags and keys, nor on metadata and id', () => {
    const same = {
      ...event,
      id: randomUUID(),
      tags: ['title:1', 'copy:1', 'copy:1'],
      metadata: { again: true },
    };
    expect(prepared({ ...same, data: { b: { c: 2 }, a: 1 } }).body).toBe(prepared(event).body);
  });

  it.each([{ type: 'Secured' }, { schemaVersion: 2 }, { tags: ['copy:1'] }, { data: { a: 1, b: { c: 3 } } }])(
    'depends on %j',
    (changed) => {
      expect(prepared({ ...event, ...changed }).body).not.toBe(prepared(event).body);
    },
  );
});
