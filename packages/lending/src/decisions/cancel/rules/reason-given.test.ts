import { describe, it } from 'vitest';
import {
  cancelled,
  given,
  journey,
  library,
  mari,
  commands,
  reservationId,
  staff,
  wakkanai,
} from '../../../samples/index.js';
import { CancelReason } from '../../../vocabulary/index.js';

const at = '2021-04-12 10:00';
const { added, waiting, ready, noticed } = journey(1, wakkanai);
const reservation = reservationId(1);
const office = staff('general-materials');
const reasons = Object.keys(CancelReason.keys) as readonly CancelReason[];

describe('CANCEL-2. Staff say why they cancel; a borrower is not asked', () => {
  it.each(reasons)('records the reason of staff: %s', (reason) =>
    given(...library, added, waiting, ready, noticed)
      .when(commands.cancel(at, { reservation, borrower: null, reason }, office))
      .then(cancelled(at, 'staff', ready, reason)),
  );

  it('refuses staff who give none', () =>
    given(...library, added, waiting)
      .when(commands.cancel(at, { reservation, borrower: null, reason: null }, office))
      .thenRefused({ code: 'reason-missing' }));

  it('records none of a borrower, who gives none', () =>
    given(...library, added, waiting)
      .when(commands.cancel(at, { reservation, borrower: mari, reason: null }))
      .then(cancelled(at, 'patron', waiting, null)));

  it('refuses the reason of a borrower', () =>
    given(...library, added, waiting)
      .when(commands.cancel(at, { reservation, borrower: mari, reason: 'damaged' }))
      .thenRefused({ code: 'reason-not-asked' }));

  it('refuses what is secured to a borrower first', () =>
    given(...library, added, waiting, ready)
      .when(commands.cancel(at, { reservation, borrower: mari, reason: 'damaged' }))
      .thenRefused({ code: 'already-secured', reservation, is: 'secured' }));
});
