import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const open = (reservations: number, loans: number) =>
  ({ code: 'borrower-has-open-things', borrower: 1, reservations, loans }) as const;

describe('FORGET-4. A borrower is forgotten only after all reservations and loans have ended', () => {
  it('allows it after the return of the last book', () =>
    story
      .reach('lent', 'a-1')
      .acceptReturn('a-1', 'hq')
      .forgetBorrower(1)
      .emits(['BorrowerForgotten', { borrower: 1 }]));

  it('refuses while a reservation or a loan is open', async () => {
    await story.reach('waiting', 'a-1').forgetBorrower(1).isRefused(open(1, 0));
    await story.reach('lent', 'a-1').forgetBorrower(1).isRefused(open(0, 1));
    await story.reach('lent', 'a-1').reserve(1, [2, 'b', 'hq']).forgetBorrower(1).isRefused(open(1, 1));
  });
});
