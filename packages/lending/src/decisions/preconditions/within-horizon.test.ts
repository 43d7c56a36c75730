import { describe, it } from 'vitest';
import { story, type PlaceKey } from '../../samples/index.js';

const beyond = (calendar: 'dispatch-days' | 'closed-days') =>
  ({ code: 'calendar-horizon-exceeded', calendar, day: '2021-06-01' }) as const;
const noticing = (place: PlaceKey, day: string) =>
  story.reach('waiting', 'a-1', place).at(`${day} 11:00`).secure('a-1').at(`${day} 20:00`).recordNotice(1);

describe('CALENDAR-1. A calendar gives no answer for a day outside its published period', () => {
  it('allows the last dispatch day of the calendar', () =>
    noticing('wkn', '2021-05-24').emits(['ReadyNoticeSent', { 'promised.dispatchDay': '2021-05-25' }]));

  it('refuses a notice without a later dispatch day, and names the first day without an answer', () =>
    noticing('wkn', '2021-05-25').isRefused(beyond('dispatch-days')));

  it('refuses a notice for a counter whose next open day is unknown', () =>
    noticing('hq', '2021-05-30').isRefused(beyond('closed-days')));

  it('refuses a shipment on a day outside every calendar', async () => {
    const noticed = story.reach('noticed', 'a-1', 'wkn');
    await noticed.at('2021-06-01 10:00').ship(1, 1).isRefused(beyond('dispatch-days'));
    await noticed.at('2021-05-25 10:00').ship(1, 1).emits('Shipped');
  });
});
