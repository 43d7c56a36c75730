import { describe, it } from 'vitest';
import { places, story } from '../../../samples/index.js';

const ready = {
  hq: story.reach('secured', 'a-1', 'hq'),
  gikai: story.reach('secured', 'a-1', 'gikai'),
  wkn: story.reach('arrived', 'a-1', 'wkn'),
};

describe('PICK-UP-2. A copy is handed over at the place that the borrower chose', () => {
  it.each(['hq', 'gikai', 'wkn'] as const)('allows %s', (place) =>
    ready[place].pickUp('a-1', 1, place, 1).emits('PickedUp'),
  );

  it.each([
    ['hq', 'gikai'],
    ['gikai', 'hq'],
    ['wkn', 'abs'],
    ['wkn', 'hq'],
  ] as const)('refuses the wrong place for %s (%s), and names the right one', (chosen, place) =>
    ready[chosen].pickUp('a-1', 1, place, 1).isRefused({
      code: 'wrong-pickup-place',
      location: places[place].location,
      expected: places[chosen].location,
    }),
  );
});
