import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

describe('CANCEL-1. A borrower cancels a reservation until it is secured; staff cancel until the pickup', () => {
  it('allows a borrower to cancel a waiting reservation (S27)', () =>
    story
      .reach('waiting', 'a-1')
      .cancel(1, 1)
      .emits(['Cancelled', { by: 'patron' }]));

  it.each(['secured', 'noticed', 'shipped', 'arrived'] as const)(
    'refuses a borrower if the reservation is %s, and allows staff (A44)',
    async (is) => {
      const ready = story.reach(is, 'a-1', 'wkn');
      await ready.cancel(1, 1).isRefused({ code: 'already-secured', reservation: 1, is });
      await ready.cancelByStaff(1).emits(['Cancelled', { by: 'staff' }]);
    },
  );
});
