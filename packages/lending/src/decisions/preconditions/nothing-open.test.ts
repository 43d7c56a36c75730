import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const open = (reservations: number, loans: number) =>
  ({ code: 'borrower-has-open-things', borrower: 1, reservations, loans }) as const;

describe('BORROWER-2. Only one pseudonym of a person has open reservations or loans', () => {
  it('allows another pseudonym if nothing is open any more', () =>
    story
      .reach('lent', 'a-1')
      .acceptReturn('a-1', 'hq')
      .closeBorrower(1, 'rotation')
      .emits(['BorrowerClosed', { borrower: 1 }]));

  it('refuses another pseudonym while a reservation or a loan is open', async () => {
    await story.reach('waiting', 'a-1').closeBorrower(1, 'rotation').isRefused(open(1, 0));
    await story.reach('lent', 'a-1').closeBorrower(1, 'rotation').isRefused(open(0, 1));
    await story
      .reach('lent', 'a-1')
      .reserve(1, [2, 'b', 'hq'])
      .closeBorrower(1, 'rotation')
      .isRefused(open(1, 1));
  });
});
