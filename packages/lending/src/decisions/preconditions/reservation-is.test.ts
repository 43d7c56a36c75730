import { describe, it } from 'vitest';
import type { Reservation } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import {
  cancelled,
  given,
  journey,
  library,
  noticeSent,
  commands,
  reservationId,
  wakkanai,
} from '../../samples/index.js';

const at = '2021-04-06 20:00';
const { added, waiting, ready, noticed, shipped, arrived, lent } = journey(1, wakkanai);
const reservation = reservationId(1);
const notice = commands.recordNotice(at, { reservation, outcome: 'sent' });

const elsewhere: readonly (readonly [is: Reservation['is'], after: readonly LendingEvent[]])[] = [
  ['waiting', [waiting]],
  ['noticed', [waiting, ready, noticed]],
  ['shipped', [waiting, ready, noticed, shipped]],
  ['arrived', [waiting, ready, noticed, shipped, arrived]],
  ['filled', [waiting, ready, noticed, shipped, arrived, lent]],
  ['cancelled', [waiting, cancelled('2021-04-05 10:00', 'patron', waiting)]],
];

describe('RESERVATION-1. The reservation is known, and stands where the command needs it', () => {
  it('allows a notice of what is secured', () =>
    given(...library, added, waiting, ready)
      .when(notice)
      .then(noticeSent(at, ready, { dispatchDay: '2021-04-09', earliestPickup: '2021-04-11' })));

  it('refuses an id that no reservation has', () =>
    given(...library, added)
      .when(notice)
      .thenRefused({ code: 'reservation-unknown', reservation }));

  it.each(elsewhere)('refuses one that is %s where it must be secured', (is, history) =>
    given(...library, added, ...history)
      .when(notice)
      .thenRefused({ code: 'reservation-elsewhere', reservation, is, expected: ['secured'] }),
  );
});
