import { describe, it } from 'vitest';
import {
  given,
  headquarters,
  journey,
  library,
  loanId,
  noticeSent,
  commands,
  secured,
  shippedToBranch,
  wakkanai,
} from '../../samples/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

const beyond = (calendar: 'dispatch-days' | 'closed-days', day: string) =>
  ({ code: 'calendar-horizon-exceeded', calendar, day: day as LocalDate }) as const;

const branch = journey(1, wakkanai);
const counter = journey(1, headquarters);
const { reservation } = branch.waiting.data;
const sent = (at: string) => commands.recordNotice(at, { reservation, outcome: 'sent' });

describe('CALENDAR-1. A calendar is not asked about a day for which it was not published', () => {
  it('allows the last dispatch day of it', async () => {
    const ready = secured('2021-05-24 11:00', branch.waiting, branch.added);
    const days = { dispatchDay: '2021-05-25', earliestPickup: '2021-05-27' };
    await given(...library, branch.added, branch.waiting, ready)
      .when(sent('2021-05-24 20:00'))
      .then(noticeSent('2021-05-24 20:00', ready, days));
  });

  it('refuses a notice that no dispatch day follows, and names the first day without an answer', async () => {
    const ready = secured('2021-05-25 11:00', branch.waiting, branch.added);
    await given(...library, branch.added, branch.waiting, ready)
      .when(sent('2021-05-25 20:00'))
      .thenRefused(beyond('dispatch-days', '2021-06-01'));
  });

  it('refuses a notice for a counter whose next open day is not known', async () => {
    const ready = secured('2021-05-30 11:00', counter.waiting, counter.added);
    await given(...library, counter.added, counter.waiting, ready)
      .when(sent('2021-05-30 20:00'))
      .thenRefused(beyond('closed-days', '2021-06-01'));
  });

  it('refuses a shipment on a day that no calendar speaks of', async () => {
    const { added, waiting, ready, noticed } = branch;
    const underWay = given(...library, added, waiting, ready, noticed);
    await underWay
      .when(commands.ship('2021-06-01 10:00', { reservation, loan: loanId(1) }))
      .thenRefused(beyond('dispatch-days', '2021-06-01'));
    await underWay
      .when(commands.ship('2021-05-25 10:00', { reservation, loan: loanId(1) }))
      .then(shippedToBranch('2021-05-25 10:00', ready, '2021-05-27'));
  });
});
