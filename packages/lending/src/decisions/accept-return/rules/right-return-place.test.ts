import { describe, it } from 'vitest';
import { places, story } from '../../../samples/index.js';

describe('RETURN-1. A copy is returned where it was picked up, or at the headquarters', () => {
  it.each([
    ['hq', 'hq'],
    ['gikai', 'gikai'],
    ['wkn', 'wkn'],
    ['gikai', 'hq'],
    ['wkn', 'hq'],
    ['home', 'hq'],
  ] as const)('allows a copy that was picked up at %s to be returned at %s (A37)', (lentAt, place) =>
    story.reach('lent', 'a-1', lentAt).acceptReturn('a-1', place).emits('Returned'),
  );

  it.each([
    ['wkn', 'abs', 'wkn'],
    ['hq', 'wkn', 'hq'],
    ['hq', 'gikai', 'hq'],
    ['home', 'wkn', 'hq'],
    ['home', 'home', 'hq'],
  ] as const)(
    'refuses a copy that was picked up at %s at %s, and names the right place (R10)',
    (lentAt, place, right) =>
      story.reach('lent', 'a-1', lentAt).acceptReturn('a-1', place).isRefused({
        code: 'wrong-return-place',
        location: places[place].location,
        expected: places[right].location,
      }),
  );
});
