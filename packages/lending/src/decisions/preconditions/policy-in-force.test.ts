import { describe, it } from 'vitest';
import { hokkaido } from '../../policy/index.js';
import { nothing, makePolicyPublished, sampleCommands, story } from '../../samples/index.js';

const limited = (from: string, reservationLimit: number) =>
  makePolicyPublished(from, { ...hokkaido, reservationLimit });
const one = story.reserve(1, [1, 'a', 'hq'], [2, 'b', 'hq']);
const over = { code: 'over-reservation-limit', limit: 2, active: 2, requested: 1 } as const;

describe('POLICY-1. A command is judged by the policy in force at its instant', () => {
  it('changes with the first minute of the day on which a policy takes effect (S40)', async () => {
    const counter = one.record(limited('2021-05-01', 2));
    await counter.at('2021-04-30 23:59').reserve(1, [3, 'c', 'hq']).emits('Reserved');
    await counter.at('2021-05-01 00:00').reserve(1, [3, 'c', 'hq']).isRefused(over);
  });

  it('applies the policy with the latest start, in any order of publication', () =>
    one
      .record(limited('2021-05-01', 2), limited('2021-04-15', 10))
      .at('2021-05-01 10:00')
      .reserve(1, [3, 'c', 'hq'])
      .isRefused(over));

  it('applies the later publication of two with the same start', () =>
    one
      .record(limited('2021-05-01', 12), limited('2021-05-01', 2))
      .at('2021-05-01 10:00')
      .reserve(1, [3, 'c', 'hq'])
      .isRefused(over));

  it.each([
    'acceptReturn',
    'arrive',
    'cancel',
    'changePickup',
    'receiveAtHeadquarters',
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
  ] as const)('refuses %s before the first policy', (name) =>
    nothing
      .record(makePolicyPublished('2021-05-01'))
      .send(sampleCommands[name])
      .isRefused({ code: 'no-policy-in-force', at: sampleCommands[name].at }),
  );
});
