import { findLastCursor, inMemoryEventStore, orThrow } from '@torioki/event-store';
import type { BorrowerId } from '@torioki/lending';
import { borrowerId, story } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { explainDecision } from '../explain/explain-decision.js';
import { compareOutcomes } from '../what-if/what-if.js';
import { rankUnusual } from './unusual.js';

/** The fields of a command of a person with used pseudonyms. */
const asPerson = (fresh: number, ...used: readonly number[]) => ({
  borrower: borrowerId(fresh),
  pseudonyms: { fresh: borrowerId(fresh), used: used.map(borrowerId) },
});

/** A person with nine reservations under two pseudonyms. */
const nine = story
  .reserve(1, [1, 'b', 'hq'], [2, 'c', 'hq'], [3, 'd', 'hq'], [4, 'e', 'hq'])
  .reserve(2, [5, 'f', 'hq'], [6, 'g', 'hq'], [7, 'h', 'hq'], [8, 'i', 'hq'], [9, 'j', 'hq']);
const ten = nine.reserve(9, [10, 'a', 'hq']).withFields(asPerson(9, 1, 2));

const storeOf = async ({ recorded }: typeof nine) => {
  const store = inMemoryEventStore({ librarySystem: 'example' });
  orThrow(await store.copy(await recorded()));
  return { store, upTo: orThrow(await findLastCursor(store)) };
};

const rank = async (history: typeof nine, persons?: ReadonlyMap<BorrowerId, number>) => {
  const { store, upTo } = await storeOf(history);
  return orThrow(await rankUnusual(store, { upTo, persons }));
};

describe('the reservations at the limit', () => {
  it('are counted by place and day, with the noted ones under other pseudonyms', async () => {
    expect((await rank(nine)).ceilings.cases).toEqual([]);
    expect((await rank(ten)).ceilings).toEqual({
      cases: [{ location: 'HQ', on: '2021-04-03', full: 1, reserved: 10, usual: 0 }],
      compared: 1,
      isBlind: false,
    });
    const again = ten
      .cancel(1)
      .reserve(8, [11, 'k', 'hq'])
      .withFields(asPerson(8, 9, 1, 2));
    expect((await rank(again)).ceilings.cases).toMatchObject([{ full: 2, reserved: 11 }]);
    expect((await rank(ten.cancel(1).reserve(3, [11, 'k', 'hq']))).ceilings.cases).toMatchObject([
      { full: 1, reserved: 11 },
    ]);
  });

  it('are a run of days of a person only with the persons', async () => {
    const later = ten.at('2021-04-20 10:00').reserve(3, [12, 'k', 'hq']);
    expect((await rank(later)).reservations.cases).toEqual([]);
    const persons = new Map([1, 2, 9].map((one) => [borrowerId(one), 1]));
    const { reservations } = await rank(later, persons);
    expect(reservations.cases).toMatchObject([{ person: 1, from: '2021-04-03', until: '2021-04-20' }]);
    expect(reservations.compared).toBe(1);
    expect(JSON.stringify(reservations)).not.toContain(borrowerId(3));
  });
});

describe('the noted reservations', () => {
  it('are among the facts of an explained decision', async () => {
    const { store, upTo } = await storeOf(ten);
    const { rules } = orThrow(await explainDecision(store, upTo.position));
    const limit = rules.find(({ rule }) => rule.id === 'RESERVE-1');
    expect(limit).toMatchObject({ is: 'passed', facts: { limit: 10, elsewhere: 9 } });
  });

  it.each([false, true])('count under another limit (in order: %j)', async (inOrder) => {
    const { store } = await storeOf(ten);
    const refusedWith = async (reservationLimit: number) =>
      orThrow(await compareOutcomes(store, { keys: { reservationLimit }, inOrder })).refused;
    expect(await refusedWith(10)).toEqual([]);
    expect(await refusedWith(9)).toEqual([{ name: 'over-reservation-limit', orders: 1 }]);
  });
});
