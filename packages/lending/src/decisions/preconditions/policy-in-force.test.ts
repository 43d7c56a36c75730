import { describe, it } from 'vitest';
import { hokkaido } from '../../policy/index.js';
import {
  copyAdded,
  copyId,
  given,
  headquarters,
  library,
  mari,
  commands,
  policyPublished,
  reservationId,
  reserved,
  sampleCommands,
  titleId,
  tokyo,
} from '../../samples/index.js';

const numbers = Array.from({ length: 13 }, (_, index) => index + 1);
const held = numbers.map((n) => copyAdded(copyId(n), titleId(n)));
const waiting = (n: number, at: string) =>
  reserved(at, reservationId(n), { borrower: mari, title: titleId(n), place: headquarters });
const ten = numbers.slice(0, 10).map((n) => waiting(n, '2021-04-01 10:00'));

const reserve = (n: number, at: string) =>
  commands.reserve(at, {
    borrower: mari,
    lines: [{ reservation: reservationId(n), title: titleId(n), location: headquarters.location }],
  });
const overLimit = (limit: number, active: number) =>
  ({ code: 'over-reservation-limit', limit, active, asked: 1 }) as const;
const limited = (from: string, limit: number) =>
  policyPublished(from, { ...hokkaido, reservationLimit: limit });

describe('POLICY-1. A command is judged by the policy in force at its instant', () => {
  it('changes with the first minute of the day that a policy holds from (S40)', async () => {
    const counter = given(...library, limited('2021-05-01', 12), ...held, ...ten);
    await counter.when(reserve(11, '2021-04-30 23:59')).thenRefused(overLimit(10, 10));
    await counter.when(reserve(11, '2021-05-01 00:00')).then(waiting(11, '2021-05-01 00:00'));
  });

  it('takes the policy with the latest start, in whatever order they were published', () =>
    given(...library, limited('2021-05-01', 12), limited('2021-04-15', 10), ...held, ...ten)
      .when(reserve(11, '2021-05-01 10:00'))
      .then(waiting(11, '2021-05-01 10:00')));

  it('takes the later published of two from one day', () =>
    given(...library, limited('2021-05-01', 12), limited('2021-05-01', 10), ...held, ...ten)
      .when(reserve(11, '2021-05-01 10:00'))
      .thenRefused(overLimit(10, 10)));

  it.each([
    'acceptReturn',
    'arrive',
    'cancel',
    'changePickup',
    'checkIn',
    'declareUnfillable',
    'expireHold',
    'extendClosure',
    'pickUp',
    'publishClosedDays',
    'publishDispatchDays',
    'recordNotice',
    'registerPatron',
    'renew',
    'reserve',
    'reserveInOrder',
    'secure',
    'ship',
  ] as const)('refuses %s where none holds yet', (name) =>
    given(policyPublished('2021-04-08'))
      .when(sampleCommands[name])
      .thenRefused({ code: 'no-policy-in-force', at: tokyo('2021-04-07 14:10') }),
  );
});
