import { describe, expect, it } from 'vitest';
import { findContradictions, hokkaido, town, type Policy } from './index.js';

const renewing = (part: Partial<Policy['renewal']>): Partial<Policy> => ({
  renewal: { ...hokkaido.renewal, ...part },
});

describe('a policy', () => {
  it.each([hokkaido, town])('does not contradict itself: $label', (policy) => {
    expect(findContradictions(policy)).toEqual([]);
  });

  it.each<[string, Partial<Policy>, string]>([
    ['allows more reservations than one mail can report', { reservationLimit: 1_001 }, 'reservationLimit'],
    ['has a larger cart than one command accepts', { cartLimit: 101 }, 'cartLimit'],
    ['lends short loans longer', { loanDays: { normal: 7, short: 8 } }, 'loanDays.short'],
    ['renews short loans for longer', renewing({ days: { normal: 14, short: 15 } }), 'renewal.days.short'],
    [
      'allows the confirmation of a renewal after its days are over',
      renewing({ days: { normal: 2, short: 1 }, confirmWithinMinutes: 1440 }),
      'renewal.confirmWithinMinutes',
    ],
    [
      'announces more days at the least than at the most',
      { dispatch: { transitDays: 2, announcedDays: { least: 5, most: 4 } } },
      'dispatch.announcedDays.most',
    ],
  ])('contradicts itself when it %s', (_, part, path) => {
    expect(findContradictions({ ...hokkaido, ...part })).toMatchObject([{ path }]);
  });

  it('may have a cart and reservations up to the limits of a command and a mail', () => {
    expect(findContradictions({ ...hokkaido, reservationLimit: 1_000, cartLimit: 100 })).toEqual([]);
  });

  it('may treat short loans like all others', () => {
    const same = { normal: 7, short: 7 };
    expect(findContradictions({ ...hokkaido, loanDays: same, ...renewing({ days: same }) })).toEqual([]);
  });

  it.each([
    renewing({ confirmWithinMinutes: 7 * 1440 - 1 }),
    renewing({ base: 'due-date', confirmWithinMinutes: 99_999 }),
  ])('may leave the confirmation screen open while it makes sense (%#)', (part) => {
    expect(findContradictions({ ...hokkaido, ...part })).toEqual([]);
  });

  it('reports every contradiction with its reason', () => {
    const loanDays = { normal: 7, short: 8 };
    const renewal = renewing({ days: { normal: 6, short: 7 }, confirmWithinMinutes: 6 * 1440 });
    expect(findContradictions({ ...hokkaido, loanDays, ...renewal })).toMatchObject([
      {
        path: 'loanDays.short',
        reason: 'must not be more than loanDays.normal: short loans are for 期間短縮資料',
      },
      {
        path: 'renewal.days.short',
        reason: 'must not be more than renewal.days.normal: short loans are for 期間短縮資料',
      },
      {
        path: 'renewal.confirmWithinMinutes',
        reason:
          'must be less than the days of a renewal that counts from the click: otherwise a renewal would not extend the loan',
      },
    ]);
  });
});
