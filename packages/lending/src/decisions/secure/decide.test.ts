import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const two = story.reserve(1, [1, 'a', 'hq']).reserve(2, [2, 'a', 'wkn']);

describe('Secure', () => {
  it('sets a copy aside for the first waiting reservation', () =>
    two
      .secure('a-1')
      .emits([
        'Secured',
        { reservation: 1, borrower: 1, copy: 'a-1', location: 'HQ', pickupClass: 'counter', source: 'own' },
      ]));

  it('continues with the next reservation if the first was cancelled', () =>
    two
      .cancel(1, 1)
      .secure('a-1')
      .emits(['Secured', { reservation: 2, location: 'WKN' }]));

  it('sets each copy aside for another reservation, in the order of the queue', async () => {
    const first = two.addCopy('a-2').secure('a-2');
    await first.emits(['Secured', { reservation: 1, copy: 'a-2' }]);
    await first.secure('a-1').emits(['Secured', { reservation: 2, copy: 'a-1' }]);
  });
});
