import { describe, it } from 'vitest';
import { borrowerId, story } from '../../samples/index.js';

const [used, fresh] = [borrowerId(1), borrowerId(9)];
const asPerson = { borrower: fresh, pseudonyms: { fresh, used: [used] } };
const changed = { code: 'borrowers-changed' } as const;

describe("BORROWER-2. The list of a person's pseudonyms is complete", () => {
  it('allows a person to reserve and to borrow under the fresh pseudonym, and to renew under a used one', async () => {
    await story
      .reserve(9, [1, 'a', 'hq'])
      .withFields(asPerson)
      .emits(['Reserved', { borrower: 9 }]);
    await story
      .pickUp('a-1', 9, 'hq', 1)
      .withFields(asPerson)
      .emits(['PickedUp', { borrower: 9 }]);
    await story
      .reach('lent', 'a-1')
      .renew(1, 1)
      .withFields({ ...asPerson, borrower: used })
      .emits(['Renewed', { borrower: 1 }]);
  });

  it('refuses every such command if the fresh pseudonym is used, closed or forgotten', async () => {
    const stale = [
      story.reserve(9, [8, 'b', 'hq']),
      story.pickUp('b-1', 9, 'hq', 8),
      story.closeBorrower(9),
      story.reserve(9, [8, 'b', 'hq']).cancel(8, 9).forgetBorrower(9),
    ];
    for (const before of stale) {
      await before.reserve(9, [1, 'a', 'hq']).withFields(asPerson).isRefused(changed);
      await before.pickUp('a-1', 9, 'hq', 1).withFields(asPerson).isRefused(changed);
    }
    await story
      .reach('lent', 'a-1')
      .reserve(9, [8, 'b', 'hq'])
      .renew(1, 1)
      .withFields({ ...asPerson, borrower: used })
      .isRefused(changed);
  });

  it('is not applied to a borrower with one stable pseudonym', () =>
    story.reserve(9, [8, 'b', 'hq']).reserve(9, [1, 'a', 'hq']).emits('Reserved'));
});
