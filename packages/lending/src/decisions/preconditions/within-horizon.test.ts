import { describe, it } from 'vitest';
import { story, type PlaceKey } from '../../samples/index.js';

const beyond = (calendar: 'dispatch-days' | 'closed-days') =>
  ({ code: 'calendar-horizon-exceeded', calendar, day: '2021-06-01' }) as const;
const noticing = (place: PlaceKey, day: string) =>
  story.reach('waiting', 'a-1', place).at(`${day} 11:00`).secure('a-1').at(`${day} 20:00`).recordNotice(1);

describe('CALENDAR-1. A calendar is not asked about a day for which it was not published', () => {
  it('allows the last dispatch day of it', () =>
    noticing('wkn', '2021-05-24').emits(['ReadyNoticeSent', { 'promised.dispatchDay': '2021-05-25' }]));

  it('refuses a notice that no dispatch day follows, and names the first day without an answer', () =>
    noticing('wkn', '2021-05-25').isRefused(beyond('dispatch-days')));

  it('refuses a notice for a counter whose next open day is not known', () =>
    noticing('hq', '2021-05-30').isRefused(beyond('closed-days')));

  it('refuses a shipment on a day that no calendar speaks of', async () => {
    const noticed = story.reach('noticed', 'a-1', 'wkn');
    await noticed.at('2021-06-01 10:00').ship(1, 1).isRefused(beyond('dispatch-days'));
    await noticed.at('2021-05-25 10:00').ship(1, 1).emits('Shipped');
  });
});
