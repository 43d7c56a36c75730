import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

describe('SUSPEND-1. A reservation can be suspended only if the policy offers it', () => {
  it('allows it if the policy sets a number of days', () =>
    story
      .withPolicy({ suspension: { mostDays: 30 } })
      .reach('waiting', 'a-1')
      .suspendReservation(1, 1, 20)
      .emits('ReservationSuspended'));

  it('refuses it under the policy of the guide, before any other reason', () =>
    story.suspendReservation(9, 1, 1).isRefused('suspension-not-offered'));
});
