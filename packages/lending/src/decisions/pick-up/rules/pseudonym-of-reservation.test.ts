import { describe, it } from 'vitest';
import { borrowerId, story } from '../../../samples/index.js';

const [used, fresh] = [borrowerId(1), borrowerId(9)];
const pseudonyms = { fresh, used: [used] };
const waiting = story.reserve(1, [1, 'a', 'hq']);

describe('PICK-UP-9. A title that a person waits for is lent from the shelf under the pseudonym of the reservation', () => {
  it('allows it under that pseudonym, and fills the reservation', () =>
    waiting
      .pickUp('a-1', 1, 'hq', 1)
      .withFields({ pseudonyms })
      .emits(['PickedUp', { borrower: 1, reservation: 1 }]));

  it('refuses it under another pseudonym of the person', () =>
    waiting.pickUp('a-1', 9, 'hq', 1).withFields({ pseudonyms }).isRefused({ code: 'borrowers-changed' }));

  it('ignores a reservation of another title', () =>
    waiting
      .pickUp('b-1', 9, 'hq', 1)
      .withFields({ pseudonyms })
      .emits(['PickedUp', { borrower: 9, reservation: null }]));
});
