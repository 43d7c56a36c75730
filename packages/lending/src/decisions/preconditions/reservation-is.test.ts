import { describe, it } from 'vitest';
import type { Reservation } from '../../aggregates/index.js';
import { story, type Story } from '../../samples/index.js';

const elsewhere: readonly (readonly [is: Reservation['is'], variant: Story])[] = [
  ['waiting', story.reach('waiting', 'a-1', 'wkn')],
  ['noticed', story.reach('noticed', 'a-1', 'wkn')],
  ['shipped', story.reach('shipped', 'a-1', 'wkn')],
  ['arrived', story.reach('arrived', 'a-1', 'wkn')],
  ['filled', story.reach('lent', 'a-1', 'wkn')],
  ['cancelled', story.reach('waiting', 'a-1', 'wkn').cancel(1, 1)],
];

describe('RESERVATION-1. The reservation exists, and its state allows the command', () => {
  it('allows a notice for a secured reservation', () =>
    story.reach('secured', 'a-1', 'wkn').at('2021-04-06 20:00').recordNotice(1).emits('ReadyNoticeSent'));

  it('refuses an unknown id', () =>
    story.recordNotice(1).isRefused({ code: 'reservation-unknown', reservation: 1 }));

  it.each(elsewhere)('refuses a reservation that is %s if it must be secured', (is, variant) =>
    variant
      .recordNotice(1)
      .isRefused({ code: 'reservation-elsewhere', reservation: 1, is, expected: ['secured'] }),
  );
});
