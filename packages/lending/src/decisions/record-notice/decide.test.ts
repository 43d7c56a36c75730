import { describe, it } from 'vitest';
import { library, nothing, story } from '../../samples/index.js';

const ready = story.reach('secured', 'a-1').at('2021-04-07 20:00');
const elsewhere = (is: string) =>
  ({ code: 'reservation-elsewhere', reservation: 1, is, expected: ['secured'] }) as const;
const days = {
  on: '2021-04-07',
  notice: 0,
  why: 'ready',
  promised: { from: '2021-04-08', until: '2021-04-18', dispatchDay: null },
  closedDays: ['2021-04-12'],
  holdOpenDays: 10,
};

describe('RecordNotice', () => {
  it('records that the borrower was told, with the days to come and the days it waits (R49, A42)', () =>
    ready
      .recordNotice(1)
      .emits(['ReadyNoticeSent', { ...days, reservation: 1, copy: 'a-1', borrower: 1, location: 'HQ' }]));

  it.each(['no-address', 'bounced'] as const)(
    'records the same days when the borrower could not be told: %s (R89, A23)',
    (outcome) =>
      ready
        .recordNotice(1)
        .withFields({ outcome })
        .emits(['ReadyNoticeNotSent', { ...days, reason: outcome }]),
  );

  it('leaves the days open where no calendar gives them', () =>
    nothing
      .record(...library.slice(0, 6))
      .addCopy('a-1')
      .reach('secured', 'a-1', 'wkn')
      .recordNotice(1)
      .withFields({ outcome: 'no-calendar' })
      .emits([
        'ReadyNoticeNotSent',
        { reason: 'no-calendar', promised: { from: null, until: null, dispatchDay: null } },
      ]));

  it('takes the days that a copy waits from the policy', () =>
    story
      .withPolicy({ holdShelfOpenDays: 7 })
      .reach('noticed', 'a-1')
      .emits(['ReadyNoticeSent', { holdOpenDays: 7 }]));

  it('records one notice, whatever is said of a second (S18)', async () => {
    for (const outcome of ['sent', 'bounced'] as const)
      await ready.recordNotice(1).recordNotice(1, outcome).isRefused(elsewhere('noticed'));
  });

  it('records none for what was fetched before it (S21, A26)', () =>
    ready.pickUp('a-1', 1, 'hq', 1).recordNotice(1).isRefused(elsewhere('filled')));
});
