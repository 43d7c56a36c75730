import type { JsonObject } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import { overlongIn, saysHowLong } from '../samples/overlong.js';
import { strangersIn } from '../samples/strangers.js';
import { faultsOf, Instant, LocalDate, nonEmpty, orNone } from '../vocabulary/index.js';
import { lendingEventCodec } from './codec.js';
import { tags } from './event.js';
import { lendingEvents } from './lending-event.js';

describe('an event holds only ids, enumerations, dates, numbers, booleans and labels', () => {
  it.each(Object.values(lendingEvents))('$type', ({ data }) => {
    expect(strangersIn(data)).toEqual([]);
  });

  it.each(Object.values(lendingEvents))('and $type has a limit for every text and list in it', (event) => {
    const { type } = event;
    const parts = overlongIn(event.data);
    expect(parts).not.toEqual([]);
    for (const { path, value } of parts) {
      const data = value as JsonObject;
      const read = lendingEventCodec.decode({ type, schemaVersion: event.form.version, tags: [], data });
      expect(read).toMatchObject(E.left({ path }));
      expect(E.isLeft(read) && saysHowLong(read.left)).toBe(true);
    }
  });

  it('and a text or a list without a limit would be found', () => {
    const codec = t.exact(t.type({ note: orNone(t.string), days: t.readonlyArray(LocalDate) }));
    const parts = overlongIn(codec);
    expect(parts.map(({ path }) => path)).toEqual(['note', 'days', 'days[0]']);
    const told = parts.map(({ value }) => {
      const read = codec.decode(value);
      return E.isLeft(read) && saysHowLong(faultsOf(read.left)[0]);
    });
    expect(told).toEqual([false, false, true]);
  });

  it('and a plain text in it would be found', () => {
    const lines = t.readonlyArray(t.exact(t.type({ day: LocalDate, note: t.string })));
    const some = nonEmpty(t.string, 'texts', 3);
    const codec = t.exact(t.type({ at: Instant, name: orNone(t.string), lines, some, more: t.unknown }));
    expect(strangersIn(codec)).toEqual(['.name', '.lines[].note', '.some[]', '.more']);
  });
});

describe('the tags of an event', () => {
  it.each(Object.values(lendingEvents))('are ids among the fields of $type', ({ data, tagged }) => {
    const fields = Object.keys(data.type.props);
    expect(fields).toEqual(expect.arrayContaining([...tagged]));
    expect(Object.keys(tags)).toEqual(expect.arrayContaining([...tagged]));
  });
});
