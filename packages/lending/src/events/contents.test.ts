import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import {
  BorrowerId,
  CopyId,
  Count,
  GroupId,
  Instant,
  Label,
  LibraryId,
  LoanId,
  LocalDate,
  LocalTime,
  LocationId,
  orNone,
  PatronId,
  PositiveCount,
  RequestId,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { tagKinds } from './event.js';
import { lendingEvents } from './lending-event.js';

/** What a history may hold for ever: pseudonyms and codes, dates and times, numbers, and labels that a library gives. */
const allowed: readonly t.Any[] = [
  BorrowerId,
  CopyId,
  Count,
  GroupId,
  Instant,
  Label,
  LibraryId,
  LoanId,
  LocalDate,
  LocalTime,
  LocationId,
  PatronId,
  PositiveCount,
  RequestId,
  ReservationId,
  TitleId,
];

const isAllowed = (codec: t.Any): boolean =>
  allowed.includes(codec) ||
  codec instanceof t.KeyofType ||
  codec instanceof t.BooleanType ||
  codec instanceof t.NullType;

/** What a codec is made of, each with its path; nothing where it cannot be looked into. */
const partsOf = (codec: t.Any): readonly (readonly [path: string, part: t.Any])[] => {
  if (codec instanceof t.ExactType) return [['', codec.type as t.Any]];
  if (codec instanceof t.ReadonlyArrayType) return [['[]', codec.type as t.Any]];
  if (codec instanceof t.UnionType) return (codec.types as readonly t.Any[]).map((part) => ['', part]);
  if (codec instanceof t.InterfaceType)
    return Object.entries(codec.props as t.Props).map(([key, part]) => [`.${key}`, part]);
  return [];
};

/** The paths in a codec at which anything else may stand. */
const strangersIn = (codec: t.Any, path = ''): readonly string[] => {
  if (isAllowed(codec)) return [];
  const parts = partsOf(codec);
  return parts.length === 0 ? [path] : parts.flatMap(([key, part]) => strangersIn(part, `${path}${key}`));
};

describe('an event holds only ids, enumerations, dates, numbers, booleans and labels', () => {
  it.each(Object.values(lendingEvents))('$type', ({ data }) => {
    expect(strangersIn(data)).toEqual([]);
  });

  it('and a plain text in it would be found', () => {
    const lines = t.readonlyArray(t.exact(t.type({ day: LocalDate, note: t.string })));
    const codec = t.exact(t.type({ at: Instant, name: orNone(t.string), lines, more: t.unknown }));
    expect(strangersIn(codec)).toEqual(['.name', '.lines[].note', '.more']);
  });
});

describe('the tags of an event', () => {
  it.each(Object.values(lendingEvents))('are ids among the fields of $type', ({ data, tagged }) => {
    const fields = Object.keys(data.type.props);
    expect(fields).toEqual(expect.arrayContaining([...tagged]));
    expect(tagKinds).toEqual(expect.arrayContaining([...tagged]));
  });
});
