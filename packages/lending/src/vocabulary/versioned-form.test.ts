import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import { earlierForm, versionedForm } from './versioned-form.js';

const seats = versionedForm(
  t.exact(t.type({ row: t.number, seats: t.array(t.number) })),
  earlierForm(
    { row: t.number, seat: t.number },
    ({ row, seat }) => ({ row, seats: [seat] }),
    earlierForm({ seat: t.number }, ({ seat }) => ({ row: Math.trunc(seat / 10), seat: seat % 10 })),
  ),
);

describe('a form with earlier versions', () => {
  it('counts its versions', () => {
    expect(seats.version).toBe(3);
    expect(versionedForm(t.exact(t.type({}))).version).toBe(1);
  });

  it.each([
    [1, { seat: 47 }],
    [2, { row: 4, seat: 7 }],
    [3, { row: 4, seats: [7] }],
  ])('decodes version %i as the newest', (version, stored) => {
    expect(seats.decode(stored, version)).toEqual(E.right({ row: 4, seats: [7] }));
  });

  it('is stored in the version before, while older programs cannot read the newest one', () => {
    const reading = versionedForm(
      t.exact(t.type({ row: t.number, seats: t.array(t.number) })),
      earlierForm(
        { row: t.number, seat: t.number },
        ({ row, seat }) => ({ row, seats: [seat] }),
        earlierForm({ seat: t.number }, ({ seat }) => ({ row: Math.trunc(seat / 10), seat: seat % 10 })),
        ({ row, seats: [seat = 0] }) => ({ row, seat }),
      ),
    );
    expect(seats.written).toBeUndefined();
    expect(reading.version).toBe(3);
    expect(reading.written?.version).toBe(2);
    expect(reading.written?.encode({ row: 4, seats: [7] })).toEqual({ row: 4, seat: 7 });
    expect(reading.decode({ row: 4, seats: [7, 8] }, 3)).toEqual(E.right({ row: 4, seats: [7, 8] }));
  });

  it.each([
    [1, { row: 4, seat: '7' }],
    [2, { seat: 47 }],
    [3, { row: 4, seat: 7 }],
  ])('decodes version %i by its own fields only', (version, stored) => {
    expect(E.isLeft(seats.decode(stored, version))).toBe(true);
  });
});
