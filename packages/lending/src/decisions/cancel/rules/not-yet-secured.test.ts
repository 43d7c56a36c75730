import { describe, it } from 'vitest';
import type { Reservation } from '../../../aggregates/index.js';
import type { LendingEvent } from '../../../events/index.js';
import {
  cancelled,
  comingBack,
  given,
  journey,
  library,
  mari,
  commands,
  reservationId,
  staff,
  wakkanai,
} from '../../../samples/index.js';

const at = '2021-04-12 10:00';
const { added, waiting, ready, noticed, shipped, arrived } = journey(1, wakkanai);
const reservation = reservationId(1);

const withCopy: readonly (readonly [is: Reservation['is'], history: readonly LendingEvent[]])[] = [
  ['secured', [added, waiting, ready]],
  ['noticed', [added, waiting, ready, noticed]],
  ['shipped', [added, waiting, ready, noticed, shipped]],
  ['arrived', [added, waiting, ready, noticed, shipped, arrived]],
];

const gone = cancelled(at, 'staff', ready);

describe('CANCEL-1. A borrower cancels only what is not secured yet; then staff must be asked', () => {
  it('allows a borrower what waits (S27)', () =>
    given(...library, added, waiting)
      .when(commands.cancel(at, { reservation, borrower: mari, reason: null }))
      .then(cancelled(at, 'patron', waiting)));

  it.each(withCopy)('refuses a borrower what is %s', (is, history) =>
    given(...library, ...history)
      .when(commands.cancel(at, { reservation, borrower: mari, reason: null }))
      .thenRefused({ code: 'already-secured', reservation, is }),
  );

  it.each(withCopy)('allows staff what is %s (A44)', (is, history) =>
    given(...library, ...history)
      .when(commands.cancel(at, { reservation, borrower: null, reason: 'asked' }, staff('general-materials')))
      .then(['shipped', 'arrived'].includes(is) ? comingBack(gone) : gone),
  );
});
