import { describe, expect, it } from 'vitest';
import { closedDays, dispatchDays, story, type Story } from '../../../samples/index.js';

const toBranch = story.reach('noticed', 'a-1', 'wkn');
const refusal = (day: string) => ({ code: 'not-a-dispatch-day', day }) as const;

describe('SHIP-2. Copies leave on dispatch days', () => {
  it('allows the next dispatch day after the notice (S22), and any later', async () => {
    for (const day of ['2021-04-09', '2021-05-07'])
      await toBranch.at(`${day} 10:00`).ship(1, 1).emits('Shipped');
  });

  it('refuses every other day of the calendar', async () => {
    const others = [...closedDays, '2021-04-07', '2021-04-08', '2021-04-10', '2021-05-05'];
    for (const day of others.filter((other) => other >= '2021-04-07')) {
      expect(dispatchDays).not.toContain(day);
      await toBranch.at(`${day} 10:00`).ship(1, 1).isRefused(refusal(day));
    }
  });

  it('refuses the days of a closure of the headquarters, and of the place (A51)', async () => {
    const toAbashiri = story.reach('noticed', 'a-1', 'abs');
    const onTheDay = (history: Story, place: 'hq' | 'wkn') =>
      history.at('2021-04-08 10:00').extendClosure(9, 12, 13, place).at('2021-04-09 10:00').ship(1, 1);
    await onTheDay(toBranch, 'hq').isRefused(refusal('2021-04-09'));
    await onTheDay(toBranch, 'wkn').isRefused(refusal('2021-04-09'));
    await onTheDay(toAbashiri, 'wkn').emits('Shipped');
  });

  it('refuses them for a home too (A30)', () =>
    story.reach('noticed', 'a-1', 'home').at('2021-04-08 10:00').ship(1, 1).isRefused(refusal('2021-04-08')));
});
