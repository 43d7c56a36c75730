import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import { atHeadquarters, prefecturalCard, type FixtureF } from '../testing/fixture.js';
import { scenario } from '../testing/scenario.js';
import { counter } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';

const overLimit = [['over-reservation-limit', '予約上限数を超過しています。']];

const titles = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `T${from + index}`);

/** A patron with `active` reservations, in a library with one copy each of twelve titles. */
const withActive = async ({ registered, shelved, recorded }: FixtureF, active: number) => {
  for (const title of titles(1, 12)) await shelved(title);
  const patron = await registered();
  const { portal } = patron;
  orThrow(await portal.reserve({ lines: atHeadquarters(...titles(1, active)) }));
  return {
    ...patron,
    reserve: (...titles: readonly string[]) => portal.reserve({ lines: atHeadquarters(...titles) }),
    /** The number of reservations: in the history, and in the cart. */
    active: async () => {
      const { length } = await recorded('Reserved');
      return [length, orThrow(await portal.cart()).shown.reservations];
    },
  };
};

scenario(
  'S11: with ten reservations, an eleventh title enters the cart but is not reserved (R64, R65)',
  '2021-04-08 10:00',
  async (fixture) => {
    const { portal, reserve, active } = await withActive(fixture, 10);
    orThrow(await portal.addToCart({ title: 'T11' }));
    expect(orThrow(await portal.cart()).shown).toMatchObject({
      lines: atHeadquarters('T11'),
      queueLengths: [0],
      reservations: 10,
      limit: 10,
      message: '予約上限数を超過しています。',
      hasMailAddress: true,
    });
    expect(reasons(await reserve('T11'))).toEqual(overLimit);
    expect(await active()).toEqual([10, 10]);
    expect(orThrow(await portal.cart()).shown.lines).toMatchObject(atHeadquarters('T11'));
  },
);

scenario(
  'S12: at eight reservations, three ticked lines are all refused, and two are both reserved (R64)',
  '2021-04-08 10:00',
  async (fixture) => {
    const { portal, reserve, active } = await withActive(fixture, 8);
    for (const title of titles(9, 11)) orThrow(await portal.addToCart({ title }));
    expect(reasons(await reserve('T9', 'T10', 'T11'))).toEqual(overLimit);
    expect(await active()).toEqual([8, 8]);
    expect(orThrow(await reserve('T9', 'T10')).events).toMatchObject([
      { type: 'Reserved', data: { title: 'T9' } },
      { type: 'Reserved', data: { title: 'T10' } },
    ]);
    expect(await active()).toEqual([10, 10]);
    expect(orThrow(await portal.cart()).shown.lines).toMatchObject(atHeadquarters('T11'));
  },
);

scenario(
  'S13: at nine reservations, one of two browser tabs that confirm at the same moment is refused (R64)',
  '2021-04-08 10:00',
  async (fixture) => {
    const { reserve, active } = await withActive(fixture, 9);
    const tabs = await Promise.all([reserve('T10'), reserve('T11')]);
    expect(tabs.filter(({ is }) => is === 'accepted')).toHaveLength(1);
    expect(tabs.flatMap((tab) => (tab.is === 'accepted' ? [] : reasons(tab)))).toEqual(overLimit);
    expect(await active()).toEqual([10, 10]);
  },
);

scenario(
  'S14: a book that is ready takes one of the ten places until it is fetched (R54, R64)',
  '2021-04-08 10:00',
  async (fixture) => {
    const { portal, patron, atCounter, reserve, active } = await withActive(fixture, 10);
    orThrow(await fixture.library.desk(counter).secure({ copy: 'T1-a' }));
    const [first] = orThrow(await portal.reservations.now()).shown;
    expect(first).toMatchObject({ title: 'T1', word: '貸出可能' });
    expect(reasons(await reserve('T11'))).toEqual(overLimit);

    const { events } = orThrow(
      await atCounter.pickUp({ copy: 'T1-a', location: 'HQ', cards: prefecturalCard }),
    );
    expect(events).toMatchObject([{ type: 'PickedUp', data: { copy: 'T1-a', dueDate: '2021-04-22' } }]);
    const later = fixture.library.portal(patron);
    expect(orThrow(await later.cart()).shown).toMatchObject({ reservations: 9, message: null });
    orThrow(await reserve('T11'));
    expect(await active()).toEqual([11, 10]);
  },
);
