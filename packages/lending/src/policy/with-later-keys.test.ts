import * as E from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { listFaults } from '../vocabulary/index.js';
import { hokkaido } from './hokkaido.js';
import { Policy } from './policy.js';

const {
  suspension: _,
  readingHistory: __,
  unusualPerDay: ___,
  accessLogDays: ____,
  ...recordedBefore
} = hokkaido;
const offering = { ...hokkaido, suspension: { mostDays: 30 }, accessLogDays: 30, readingHistory: true };

it('a policy that was recorded before the keys were added does not offer them, and is stored unchanged', () => {
  const decoded = Policy.decode(recordedBefore);
  expect(decoded).toEqual(E.right({ ...hokkaido, unusualPerDay: null }));
  expect(E.map(Policy.encode)(decoded)).toStrictEqual(E.right(recordedBefore));
});

it('a policy with values there is stored with them', () => {
  expect(E.map(Policy.encode)(Policy.decode(offering))).toStrictEqual(E.right(offering));
});

it('a wrong value there is reported', () => {
  const wrong = { ...hokkaido, suspension: { mostDays: 0 } };
  expect(E.mapLeft(listFaults)(Policy.decode(wrong))).toMatchObject({ left: [{ path: 'suspension' }] });
  const unknown = { ...hokkaido, readingHistory: null };
  expect(E.mapLeft(listFaults)(Policy.decode(unknown))).toMatchObject({ left: [{ path: 'readingHistory' }] });
  expect(E.mapLeft(listFaults)(Policy.decode(null))).toMatchObject({ left: [{ path: '' }] });
});
