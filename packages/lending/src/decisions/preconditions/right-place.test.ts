import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const underWay = story.reach('shipped', 'a-1', 'wkn');

describe('LOCATION-2. A reserved copy is handled at its pickup place', () => {
  it('allows the branch to which it was sent', () => underWay.arrive(1, 'wkn').emits('ArrivedAtBranch'));

  it('refuses another branch, and names the right one', () =>
    underWay.arrive(1, 'abs').isRefused({ code: 'wrong-pickup-place', location: 'ABS', expected: 'WKN' }));
});
