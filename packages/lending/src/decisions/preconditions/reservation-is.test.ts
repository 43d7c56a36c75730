import { describe, it } from 'vitest';
import type { Reservation } from '../../aggregates/index.js';
import { story, type Story } from '../../samples/index.js';

const elsewhere: readonly (readonly [is: Reservation['is'], told: Story])[] = [
  ['waiting', story.reach('waiting', 'a-1', 'wkn')],
  ['noticed', story.reach('noticed', 'a-1', 'wkn')],
  ['shipped', story.reach('shipped', 'a-1', 'wkn')],
  ['arrived', story.reach('arrived', 'a-1', 'wkn')],
  ['filled', story.reach('lent', 'a-1', 'wkn')],
  ['cancelled', story.reach('waiting', 'a-1', 'wkn').cancel(1, 1)],
];

describe('RESERVATION-1. The reservation is known, and stands where the command needs it', () => {
  it('allows a notice of what is secured', () =>
    story.reach('secured', 'a-1', 'wkn').at('2021-04-06 20:00').recordNotice(1).emits('ReadyNoticeSent'));

  it('refuses an id that no reservation has', () =>
    story.recordNotice(1).isRefused({ code: 'reservation-unknown', reservation: 1 }));

  it.each(elsewhere)('refuses one that is %s where it must be secured', (is, told) =>
    told
      .recordNotice(1)
      .isRefused({ code: 'reservation-elsewhere', reservation: 1, is, expected: ['secured'] }),
  );
});
