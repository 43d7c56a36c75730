import { createHash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  toSealedEvent,
  canonicalEvent,
  canonicalText,
  hashLink,
  emptyChain,
  sealEvents,
  writeEvent,
} from './chain.js';
import type { SealedEvent, WrittenEvent } from './chain.js';
import { anyCharacter } from './contract/payloads.js';
import { chooseRuns } from './contract/runs.js';
import { someEvent } from './contract/some-event.js';
import type { JsonObject, NewEvent } from './event.js';
import { parseFact, parseStoredEvent } from './parse-texts.js';

const text = fc.string({ unit: anyCharacter(fc), minLength: 1 });
const json = fc.dictionary(text, fc.jsonValue({ stringUnit: anyCharacter(fc) }), { maxKeys: 4 });
const anyEvent: fc.Arbitrary<NewEvent> = fc.record({
  id: fc.uuid(),
  type: text,
  schemaVersion: fc.integer({ min: 1 }),
  tags: fc.array(text, { maxLength: 5 }),
  data: json as fc.Arbitrary<JsonObject>,
  metadata: json as fc.Arbitrary<JsonObject>,
});

const now = '2024-06-01T03:00:00.000Z';
const tip = { ...emptyChain('library-1'), recordedAt: '' };

const writing = (event: NewEvent): WrittenEvent => {
  const writtenEvent = writeEvent(event, 'event');
  if (E.isLeft(writtenEvent)) throw new Error(writtenEvent.left.reason);
  return writtenEvent.right;
};

const seal = (...events: readonly NewEvent[]): readonly SealedEvent[] =>
  sealEvents(events.map(writing), tip, now);

const sha256 = (given: string): string => createHash('sha256').update(given, 'utf8').digest('hex');

describe('a sealed event', () => {
  const numRuns = chooseRuns(300, 10_000);

  it('has a canonical form of everything except its hash; this form is hashed', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const [one] = seal(event) as [SealedEvent];
        const stored = parseStoredEvent(one);
        const { hash, ...everythingElse } = stored;
        expect(canonicalText(one)).toBe(canonicalize(everythingElse));
        expect(canonicalText(one)).toBe(canonicalEvent(stored));
        expect(hash).toBe(hashLink(tip.hash, canonicalText(one)));
        expect(toSealedEvent(stored)).toEqual(one);
      }),
      { numRuns },
    );
  });

  it('contains the given event with its cursor', () => {
    const event = someEvent({ tags: ['b', 'a', 'b'], data: { z: 1, a: 2 }, metadata: { by: 'staff' } });
    const [first, second] = seal(event, someEvent());
    expect(parseStoredEvent(first as SealedEvent)).toMatchObject({
      ...event,
      tags: ['a', 'b'],
      position: 1,
      recordedAt: now,
    });
    expect(second).toMatchObject({ position: 2, recordedAt: now });
    const { position, hash, type, schemaVersion, tags, data } = parseStoredEvent(first as SealedEvent);
    expect(parseFact(first as SealedEvent)).toEqual({ position, hash, type, schemaVersion, tags, data });
  });

  it('never has an earlier instant than the previous event', () => {
    const later = '2024-06-01T03:00:00.001Z';
    expect(sealEvents([writing(someEvent())], { ...tip, recordedAt: later }, now)).toMatchObject([
      { recordedAt: later },
    ]);
  });

  it('is linked by SHA-256 over the previous hash in hexadecimal and its own UTF-8', () => {
    const [first, second] = seal(someEvent({ data: { title: '書𝄞' } }), someEvent()) as [
      SealedEvent,
      SealedEvent,
    ];
    expect(first.hash).toBe(sha256(`${sha256('library-1')}${canonicalText(first)}`));
    expect(second.hash).toBe(sha256(`${first.hash}${canonicalText(second)}`));
  });
});

describe('the root of the chain', () => {
  it('is SHA-256 of the library system in UTF-8', () => {
    expect(emptyChain('図書館')).toEqual({ position: 0, hash: sha256('図書館') });
    expect(emptyChain('').hash).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe('a written event', () => {
  const event = someEvent({ tags: ['copy:1', 'title:1'], data: { a: 1, b: { c: 2 } } });

  it('does not depend on the order of tags and keys', () => {
    const same = { ...event, tags: ['title:1', 'copy:1', 'copy:1'], data: { b: { c: 2 }, a: 1 } };
    expect(writing(same)).toEqual(writing(event));
  });

  it.each([
    { id: randomUUID() },
    { type: 'Secured' },
    { schemaVersion: 2 },
    { tags: ['copy:1'] },
    { data: { a: 1, b: { c: 3 } } },
    { metadata: { by: 'staff' } },
  ])('depends on %j', (changed) => {
    expect(writing({ ...event, ...changed })).not.toEqual(writing(event));
  });
});
