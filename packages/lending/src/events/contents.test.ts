import type { JsonObject } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import { findOverlong, reportsLength } from '../samples/find-overlong.js';
import { findStrangers } from '../samples/find-strangers.js';
import { listFaults, Instant, LocalDate, nonEmpty, orNull } from '../vocabulary/index.js';
import { lendingEventCodec } from './codec.js';
import { tags } from './event.js';
import { lendingEvents } from './lending-event.js';

describe('an event holds only ids, enumerations, dates, numbers, booleans and labels', () => {
  it.each(Object.values(lendingEvents))('$type', ({ data }) => {
    expect(findStrangers(data)).toEqual([]);
  });

  it.each(Object.values(lendingEvents))('and $type has a limit for every text and list in it', (event) => {
    const { type } = event;
    const parts = findOverlong(event.data);
    expect(parts).not.toEqual([]);
    for (const { path, value } of parts) {
      const data = value as JsonObject;
      const read = lendingEventCodec.decode({ type, schemaVersion: event.form.version, tags: [], data });
      expect(read).toMatchObject(E.left({ path }));
      expect(E.isLeft(read) && reportsLength(read.left)).toBe(true);
    }
  });

  it('and a text or a list without a limit would be found', () => {
    const codec = t.exact(t.type({ note: orNull(t.string), days: t.readonlyArray(LocalDate) }));
    const parts = findOverlong(codec);
    expect(parts.map(({ path }) => path)).toEqual(['note', 'days', 'days[0]']);
    const texts = parts.map(({ value }) => {
      const read = codec.decode(value);
      return E.isLeft(read) && reportsLength(listFaults(read.left)[0]);
    });
    expect(texts).toEqual([false, false, true]);
  });

  it('and a plain text in it would be found', () => {
    const lines = t.readonlyArray(t.exact(t.type({ day: LocalDate, note: t.string })));
    const some = nonEmpty(t.string, 'texts', 3);
    const codec = t.exact(t.type({ at: Instant, name: orNull(t.string), lines, some, more: t.unknown }));
    expect(findStrangers(codec)).toEqual(['.name', '.lines[].note', '.some[]', '.more']);
  });
});

describe('the tags of an event', () => {
  it.each(Object.values(lendingEvents))('are ids among the fields of $type', ({ data, tags: tagged }) => {
    const fields = Object.keys(data.type.props);
    expect(fields).toEqual(expect.arrayContaining([...tagged]));
    expect(Object.keys(tags)).toEqual(expect.arrayContaining([...tagged]));
  });
});
