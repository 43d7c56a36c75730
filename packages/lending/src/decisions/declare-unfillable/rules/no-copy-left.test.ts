import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const waiting = story.reserve(1, [1, 'a', 'hq']);
const none = waiting.withdraw('a-1');
const left = (copies: number) => ({ code: 'copy-left', title: 'a', copies }) as const;

describe('UNFILLABLE-1. A reservation waits while the library has a copy that could fill it', () => {
  it('refuses while copies remain, and gives their number', async () => {
    await waiting.declareUnfillable(1).isRefused(left(1));
    await waiting.addCopy('a-2').declareUnfillable(1).isRefused(left(2));
    await waiting.addCopy('a-2').withdraw('a-1').declareUnfillable(1).isRefused(left(1));
  });

  it('refuses while the copy is lent, or missing: it may come back', async () => {
    const lent = story.pickUp('a-1', 3, 'hq', 9).reserve(1, [1, 'a', 'hq']);
    for (const variant of [lent, lent.declareLost('a-1')])
      await variant.declareUnfillable(1).isRefused(left(1));
  });

  it('allows it when every copy is withdrawn, or can no longer leave the library', async () => {
    for (const variant of [none, waiting.changeLoanClass('a-1', 'in-library')])
      await variant.declareUnfillable(1).emits('Unfillable');
  });

  it('allows it when only a copy of another library, or of another title, remains', () =>
    none.addBorrowedCopy('a-3').declareUnfillable(1).emits('Unfillable'));

  it('refuses again after the addition of a copy that may leave the library', () =>
    none.addCopy('a-2').declareUnfillable(1).isRefused(left(1)));
});
