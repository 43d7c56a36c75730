import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

/** Loan 1 of borrower 1. */
const earlier = story.reach('lent', 'a-1').at('2021-04-09 10:00');
const refusal = { code: 'loan-known', loan: 1 } as const;

describe('LOAN-2. Each loan has an id of its own', () => {
  it('refuses the id of a loan, ended or not, at a pickup, and allows a new one', async () => {
    for (const variant of [earlier, earlier.acceptReturn('a-1', 'hq')]) {
      const ready = variant.reach('secured', 'b-1', 'hq', 2);
      await ready.pickUp('b-1', 2, 'hq', 1).isRefused(refusal);
      await ready.pickUp('b-1', 2, 'hq', 2).emits('PickedUp');
    }
  });

  it('refuses the id of a loan for a copy from the shelf, and allows a new one', async () => {
    await earlier.pickUp('b-1', 2, 'hq', 1).isRefused(refusal);
    await earlier.pickUp('b-1', 2, 'hq', 9).emits('PickedUp');
  });

  it('refuses the id of a loan for a shipment, to a home and to a branch', async () => {
    for (const place of ['home', 'wkn'] as const)
      await earlier.reach('noticed', 'b-1', place, 2).at('2021-04-09 10:00').ship(2, 1).isRefused(refusal);
  });

  it('allows a new id for a shipment', () =>
    earlier
      .reach('noticed', 'b-1', 'home', 2)
      .at('2021-04-09 10:00')
      .ship(2, 3)
      .emits('Shipped', ['PickedUp', { loan: 3 }]));
});
