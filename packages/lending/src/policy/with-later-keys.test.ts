import * as E from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { listFaults } from '../vocabulary/index.js';
import { hokkaido } from './hokkaido.js';
import { Policy } from './policy.js';

const { suspension: _, ...recordedBefore } = hokkaido;
const offering = { ...hokkaido, suspension: { mostDays: 30 } };

it('a policy that was recorded before the key came has null there, and is stored as it was', () => {
  const decoded = Policy.decode(recordedBefore);
  expect(decoded).toEqual(E.right(hokkaido));
  expect(E.map(Policy.encode)(decoded)).toStrictEqual(E.right(recordedBefore));
});

it('a policy that has something there is stored with it', () => {
  expect(E.map(Policy.encode)(Policy.decode(offering))).toStrictEqual(E.right(offering));
});

it('what is wrong there is told', () => {
  const wrong = { ...hokkaido, suspension: { mostDays: 0 } };
  expect(E.mapLeft(listFaults)(Policy.decode(wrong))).toMatchObject({ left: [{ path: 'suspension' }] });
  expect(E.mapLeft(listFaults)(Policy.decode(null))).toMatchObject({ left: [{ path: '' }] });
});
