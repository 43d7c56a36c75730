import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { expect, it } from 'vitest';
import { listFaults } from './fault.js';
import { LocalDate } from './local-date.js';
import { orNull } from './or-null.js';

const codec = t.type({ day: orNull(LocalDate) });

it('a value or null is decoded and encoded', () => {
  for (const given of [{ day: '2021-04-09' }, { day: null }]) {
    const decoded = codec.decode(given);
    expect(decoded).toEqual(E.right(given));
    expect(E.map(codec.encode)(decoded)).toEqual(decoded);
  }
});

it('any other value has one fault that names the expected form', () => {
  const faultsIn = (given: unknown) => E.mapLeft(listFaults)(codec.decode(given));
  const reason = 'must be a date of the calendar, as YYYY-MM-DD, or null';
  const ja = '暦にある日を 2021-04-01 のように書く。ないときは空（null）にする';
  expect(faultsIn({ day: '2021-02-29' })).toMatchObject(E.left([{ path: 'day', reason, ja }]));
  expect(faultsIn({})).toMatchObject(E.left([{ path: 'day', reason: `is missing; ${reason}` }]));
});
