import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import { atHeadquarters, noCard, prefecturalCard } from '../testing/fixture.js';
import { scenario } from '../testing/scenario.js';
import { counter } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';

scenario(
  'S20: on the day after the mail the book is handed to the patron with the card (R50, R58, R60)',
  '2021-04-03 10:00',
  async ({ library, set, registered, shelved }) => {
    const copy = await shelved('T1');
    const { portal, atCounter } = await registered();
    orThrow(await portal.reserve({ lines: atHeadquarters('T1') }));
    set('2021-04-07 14:10');
    orThrow(await library.desk(counter).secure({ copy }));
    set('2021-04-07 20:00');
    await library.jobs.sendReadyMails();

    set('2021-04-08 09:00');
    const pickUp = (cards: typeof noCard) => atCounter.pickUp({ copy, location: 'HQ', cards });
    expect(orThrow(await portal.reservations.now()).shown).toMatchObject([{ earliestPickup: '2021-04-08' }]);
    expect(reasons(await pickUp(noCard))).toEqual([
      ['prefectural-card-missing', '道立図書館の利用者カードが必要です。'],
    ]);
    expect(orThrow(await pickUp(prefecturalCard)).events).toMatchObject([
      { type: 'PickedUp', data: { copy, on: '2021-04-08', dueDate: '2021-04-22' } },
    ]);
    expect(orThrow(await portal.reservations.now()).shown).toEqual([]);
    expect(orThrow(await portal.loans.now()).shown).toMatchObject([
      { copy, dueDate: '2021-04-22', returnTo: { name: '道立図書館' } },
    ]);
  },
);
