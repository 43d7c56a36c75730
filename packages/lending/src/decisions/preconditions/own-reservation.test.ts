import { describe, it } from 'vitest';
import {
  cancelled,
  given,
  headquarters,
  journey,
  ken,
  library,
  mari,
  commands,
  reservationId,
  staff,
} from '../../samples/index.js';

const at = '2021-04-04 10:00';
const { added, waiting } = journey(1, headquarters);
const reservation = reservationId(1);
const unknown = { code: 'reservation-unknown', reservation } as const;

describe('RESERVATION-2. For a borrower, the reservation of another one does not exist', () => {
  it('allows the own reservation', () =>
    given(...library, added, waiting)
      .when(commands.cancel(at, { reservation, borrower: mari, reason: null }))
      .then(cancelled(at, 'patron', waiting)));

  it("answers as if another one's reservation were unknown", () =>
    given(...library, added, waiting)
      .when(commands.cancel(at, { reservation, borrower: ken, reason: null }))
      .thenRefused(unknown));

  it('answers so to a patron who does not say which borrower', () =>
    given(...library, added, waiting)
      .when(commands.cancel(at, { reservation, borrower: null, reason: null }))
      .thenRefused(unknown));

  it('allows staff any reservation', () =>
    given(...library, added, waiting)
      .when(commands.cancel(at, { reservation, borrower: null, reason: 'asked' }, staff('counter')))
      .then(cancelled(at, 'staff', waiting)));
});
