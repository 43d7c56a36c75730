import { it } from 'vitest';
import { acceptReturn, story, tokyo } from '../../../samples/index.js';

const handIn = { ...acceptReturn('a-1', 'hq'), at: tokyo('2021-04-20 12:00') };
const lent = story.reach('lent', 'a-1').at('2021-04-20 12:00');

it('UNDO-15. A return is not undone if the person has left since, or was forgotten', async () => {
  await lent.send(handIn).closeBorrower(1, 'leaving').undo(handIn, { borrower: 1 }).isRefused('used-since');
  await lent.send(handIn).forgetBorrower(1).undo(handIn, { borrower: 1 }).isRefused('used-since');
});

it('UNDO-15. The pseudonym of a loan may have been closed before the return, and is then still not forgotten', async () => {
  const closed = lent.closeBorrower(1, 'adoption').send(handIn);
  await closed.undo(handIn, { borrower: 1 }).emits('Undone');
  await closed.forgetBorrower(1).undo(handIn, { borrower: 1 }).isRefused('used-since');
});

it('UNDO-15. A person is not forgotten while the loan is open again', () =>
  lent
    .send(handIn)
    .undo(handIn, { borrower: 1 })
    .forgetBorrower(1)
    .isRefused({ code: 'borrower-has-open-things', borrower: 1, reservations: 0, loans: 1 }));
