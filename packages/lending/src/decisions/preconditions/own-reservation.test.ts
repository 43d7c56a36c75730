import { describe, expect, it } from 'vitest';
import { borrowerId, staff, story } from '../../samples/index.js';
import { collectRules } from '../../testing/collect-rules.js';
import { ownReservation } from './own-reservation.js';

const waiting = story.reach('waiting', 'a-1');
const unknown = { code: 'reservation-unknown', reservation: 1 } as const;
const byStaff = { actor: staff('counter'), reason: 'asked' };

describe('RESERVATION-2. For a borrower, and in the file of one, the reservation of another does not exist', () => {
  it('allows the own reservation', () => waiting.cancel(1, 1).emits('Cancelled'));

  it("answers as if another one's reservation were unknown", () => waiting.cancel(1, 2).isRefused(unknown));

  it('answers so to a patron who does not say which borrower', () =>
    waiting.cancel(1, 1).withFields({ borrower: null }).isRefused(unknown));

  it('calls none another’s that nobody placed', () => {
    const told = collectRules(() => ownReservation(staff('counter'), borrowerId(1), { is: 'not-placed' }));
    expect(told).toMatchObject([{ facts: { isOwn: true } }]);
  });

  it('allows staff any reservation', () => waiting.cancelByStaff(1).emits('Cancelled'));

  it('allows staff, in the file of a borrower, what is that borrower’s', async () => {
    await waiting.cancel(1, 2).withFields(byStaff).isRefused(unknown);
    await waiting
      .cancel(1, 1)
      .withFields(byStaff)
      .emits(['Cancelled', { by: 'staff', borrower: borrowerId(1) }]);
  });
});
