import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const closed = story.closeBorrower(1);
const isClosed = { code: 'borrower-closed', borrower: 1 } as const;

describe('BORROWER-1. No new reservation or loan begins under a closed pseudonym', () => {
  it('allows an open pseudonym to reserve and to borrow from the shelf', async () => {
    await closed.reserve(2, [1, 'a', 'hq']).emits('Reserved');
    await closed.pickUp('a-1', 2, 'hq', 1).emits('PickedUp');
  });

  it('refuses a closed pseudonym to reserve, in order or not, and to borrow from the shelf', async () => {
    await closed.reserve(1, [1, 'a', 'hq']).isRefused(isClosed);
    await closed.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq']).isRefused(isClosed);
    await closed.pickUp('a-1', 1, 'hq', 1).isRefused(isClosed);
  });

  it('lets open items continue: a reservation is picked up, a loan is renewed', async () => {
    await story.reach('secured', 'a-1').closeBorrower(1).pickUp('a-1', 1, 'hq', 1).emits('PickedUp');
    await story.reach('lent', 'a-1').closeBorrower(1).renew(1, 1).emits('Renewed');
  });
});
