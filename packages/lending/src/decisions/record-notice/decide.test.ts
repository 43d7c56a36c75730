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
  it('records the notice, with its days and the length of the hold (R49, A42)', () =>
    ready
      .recordNotice(1)
      .emits(['ReadyNoticeSent', { ...days, reservation: 1, copy: 'a-1', borrower: 1, location: 'HQ' }]));

  it.each(['no-address', 'bounced'] as const)(
    'records the same days if the notice could not be sent: %s (R89, A23)',
    (outcome) =>
      ready
        .recordNotice(1)
        .withFields({ outcome })
        .emits(['ReadyNoticeNotSent', { ...days, reason: outcome }]),
  );

  it('leaves out the days that no calendar gives', () =>
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

  it('takes the length of the hold from the policy', () =>
    story
      .withPolicy({ holdShelfOpenDays: 7 })
      .reach('noticed', 'a-1')
      .emits(['ReadyNoticeSent', { holdOpenDays: 7 }]));

  it('records one notice, whatever the outcome of a second (S18)', async () => {
    for (const outcome of ['sent', 'bounced'] as const)
      await ready.recordNotice(1).recordNotice(1, outcome).isRefused(elsewhere('noticed'));
  });

  it('records no notice after the pickup (S21, A26)', () =>
    ready.pickUp('a-1', 1, 'hq', 1).recordNotice(1).isRefused(elsewhere('filled')));
});
