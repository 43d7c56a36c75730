import { describe, expect, it } from 'vitest';
import { borrowerId, staff, story } from '../../samples/index.js';
import { collectRules } from '../../testing/collect-rules.js';
import { ownReservation } from './own-reservation.js';

const waiting = story.reach('waiting', 'a-1');
const unknown = { code: 'reservation-unknown', reservation: 1 } as const;
const byStaff = { actor: staff('counter'), reason: 'asked' };

describe("RESERVATION-2. For a borrower, and in a borrower's file, the reservation of another borrower does not exist", () => {
  it("allows the borrower's own reservation", () => waiting.cancel(1, 1).emits('Cancelled'));

  it("treats another borrower's reservation as unknown", () => waiting.cancel(1, 2).isRefused(unknown));

  it('treats it as unknown for a patron who names no borrower', () =>
    waiting.cancel(1, 1).withFields({ borrower: null }).isRefused(unknown));

  it("reports an unknown reservation as unknown, not as another borrower's", () => {
    const rules = collectRules(() => ownReservation(staff('counter'), borrowerId(1), { is: 'not-placed' }));
    expect(rules).toMatchObject([{ facts: { isOwn: true } }]);
  });

  it('allows staff any reservation', () => waiting.cancelByStaff(1).emits('Cancelled'));

  it("allows staff, in a borrower's file, that borrower's reservations", async () => {
    await waiting.cancel(1, 2).withFields(byStaff).isRefused(unknown);
    await waiting
      .cancel(1, 1)
      .withFields(byStaff)
      .emits(['Cancelled', { by: 'staff', borrower: borrowerId(1) }]);
  });
});
