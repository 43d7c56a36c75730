import { it } from 'vitest';
import { acceptReturn, story, tokyo } from '../../../samples/index.js';

const handIn = { ...acceptReturn('a-1', 'hq'), at: tokyo('2021-04-20 12:00') };
const returned = story.reach('lent', 'a-1').at('2021-04-20 12:00').send(handIn);

it('UNDO-14. A return is undone if the person has taken other titles, or has given the title up again', async () => {
  await returned
    .reserve(1, [2, 'b', 'hq'])
    .pickUp('c-1', 1, 'hq', 3)
    .undo(handIn, { borrower: 1 })
    .emits('Undone');
  await returned.reserve(1, [2, 'a', 'hq']).cancel(2, 1).undo(handIn, { borrower: 1 }).emits('Undone');
});

it('UNDO-14. A return is not undone if the person has reserved or borrowed the title again', async () => {
  await returned.reserve(1, [2, 'a', 'hq']).undo(handIn, { borrower: 1 }).isRefused('used-since');
  await returned
    .addCopy('a-2')
    .pickUp('a-2', 1, 'hq', 2)
    .undo(handIn, { borrower: 1 })
    .isRefused('used-since');
});

it('UNDO-14. A reservation that waited beside the loan does not forbid the undo, but its pickup does', async () => {
  const other = { ...acceptReturn('i-9', 'hq'), at: tokyo('2021-04-20 12:00') };
  const both = story
    .at('2021-04-20 12:00')
    .addBorrowedCopy('i-9')
    .reserve(1, [1, 'i', 'hq'])
    .pickUp('i-9', 1, 'hq', 9)
    .send(other);
  await both.undo(other, { borrower: 1 }).emits('Undone');
  await both.secure('i-1').pickUp('i-1', 1, 'hq', 1).undo(other, { borrower: 1 }).isRefused('used-since');
});
