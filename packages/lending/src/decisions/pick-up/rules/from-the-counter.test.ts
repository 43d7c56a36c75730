import { describe, it } from 'vitest';
import { places, story } from '../../../samples/index.js';

describe('PICK-UP-6. A copy from the shelf is lent at the place of the shelf', () => {
  it('allows it at the headquarters', () => story.pickUp('a-1', 1, 'hq', 1).emits('PickedUp'));

  it.each(['gikai', 'wkn', 'home'] as const)('refuses it at %s', (place) =>
    story
      .pickUp('a-1', 1, place, 1)
      .isRefused({ code: 'walk-in-at-headquarters-only', location: places[place].location }),
  );
});
