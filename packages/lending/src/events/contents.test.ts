import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import { strangersIn } from '../testing/strangers.js';
import { Instant, LocalDate, nonEmpty, orNone } from '../vocabulary/index.js';
import { tagKinds } from './event.js';
import { lendingEvents } from './lending-event.js';

describe('an event holds only ids, enumerations, dates, numbers, booleans and labels', () => {
  it.each(Object.values(lendingEvents))('$type', ({ data }) => {
    expect(strangersIn(data)).toEqual([]);
  });

  it('and a plain text in it would be found', () => {
    const lines = t.readonlyArray(t.exact(t.type({ day: LocalDate, note: t.string })));
    const some = nonEmpty(t.string, 'some texts');
    const codec = t.exact(t.type({ at: Instant, name: orNone(t.string), lines, some, more: t.unknown }));
    expect(strangersIn(codec)).toEqual(['.name', '.lines[].note', '.some[]', '.more']);
  });
});

describe('the tags of an event', () => {
  it.each(Object.values(lendingEvents))('are ids among the fields of $type', ({ data, tagged }) => {
    const fields = Object.keys(data.type.props);
    expect(fields).toEqual(expect.arrayContaining([...tagged]));
    expect(tagKinds).toEqual(expect.arrayContaining([...tagged]));
  });
});
