import { describe, it } from 'vitest';
import {
  abashiri,
  arrivedAtBranch,
  given,
  journey,
  library,
  commands,
  staff,
  wakkanai,
} from '../../samples/index.js';

const at = '2021-04-11 11:00';
const { added, waiting, ready, noticed, shipped } = journey(1, wakkanai);
const { reservation } = waiting.data;
const underWay = [...library, added, waiting, ready, noticed, shipped];

describe('LOCATION-2. A reserved copy is handled where it is to be picked up', () => {
  it('allows the branch that it was sent to', () =>
    given(...underWay)
      .when(commands.arrive(at, { reservation, location: wakkanai.location }))
      .then(arrivedAtBranch(at, ready)));

  it('refuses another branch, and names the right one', () =>
    given(...underWay)
      .when(commands.arrive(at, { reservation, location: abashiri.location }, staff('branch', abashiri)))
      .thenRefused({
        code: 'wrong-pickup-place',
        location: abashiri.location,
        expected: wakkanai.location,
      }));
});
