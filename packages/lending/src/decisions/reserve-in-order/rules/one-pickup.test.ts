import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

describe('ORDER-4. A reading order is picked up at one place', () => {
  it('allows one place, of any kind', () =>
    story
      .reserveInOrder(1, 1, [1, 'a', 'wkn'], [2, 'b', 'wkn'])
      .emits('Reserved', 'Reserved', 'ReadingOrderSet', 'TurnCame'));

  it('refuses several places, and names each once (A22)', () =>
    story
      .reserveInOrder(1, 1, [1, 'a', 'wkn'], [2, 'b', 'hq'], [3, 'c', 'wkn'], [4, 'd', 'abs'])
      .isRefused({ code: 'several-pickups', locations: ['WKN', 'HQ', 'ABS'] }));
});
