import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const at = '2021-04-09 10:00';

describe('SHIP-1. A copy for pickup at the headquarters is not shipped', () => {
  it('allows a branch, a home, and another counter', async () => {
    await story.reach('noticed', 'a-1', 'wkn').at(at).ship(1, 1).emits('Shipped');
    await story.reach('noticed', 'a-1', 'home').at(at).ship(1, 1).emits('Shipped', 'PickedUp');
    await story.reach('noticed', 'a-1', 'gikai').at(at).ship(1, 1).emits('Shipped');
  });

  it.each(['secured', 'noticed'] as const)(
    'refuses the headquarters, before the notice and after: %s',
    (stage) =>
      story
        .reach(stage, 'a-1')
        .at(at)
        .ship(1, 1)
        .isRefused({ code: 'headquarters-pickup-not-shipped', location: 'HQ' }),
  );
});
