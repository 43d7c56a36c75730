import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

describe('SUSPEND-1. A reservation is suspended only where the policy offers it', () => {
  it('allows it where the policy says how long', () =>
    story
      .withPolicy({ suspension: { mostDays: 30 } })
      .reach('waiting', 'a-1')
      .suspendReservation(1, 1, 20)
      .emits('ReservationSuspended'));

  it('refuses it by the policy of the guide, whatever else is wrong', () =>
    story.suspendReservation(9, 1, 1).isRefused('suspension-not-offered'));
});
