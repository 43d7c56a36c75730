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

describe('RESERVATION-2. For a borrower, and in the file of one, the reservation of another does not exist', () => {
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

  it('allows staff, in the file of a borrower, what is that borrower’s', async () => {
    const story = given(...library, added, waiting);
    const asked = { reservation, reason: 'asked' } as const;
    await story.when(commands.cancel(at, { ...asked, borrower: ken }, staff('counter'))).thenRefused(unknown);
    await story
      .when(commands.cancel(at, { ...asked, borrower: mari }, staff('counter')))
      .then(cancelled(at, 'staff', waiting));
  });
});
