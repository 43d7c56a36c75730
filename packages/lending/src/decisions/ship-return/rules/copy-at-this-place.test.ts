import { describe, it } from 'vitest';
import { places, story } from '../../../samples/index.js';

const handedIn = story.reach('lent', 'a-1', 'wkn').acceptReturn('a-1', 'wkn');

describe('SHIP-RETURN-1. A copy is sent back by the place where it was returned, or by the place to which the headquarters had sent it', () => {
  it('allows the branch where it was returned (S37)', () =>
    handedIn.shipReturn('a-1', 'wkn').emits('ReturnShipped'));

  it('allows the pickup branch of a copy whose reservation has ended (A44)', () =>
    story.reach('arrived', 'a-1', 'wkn').cancelByStaff(1).shipReturn('a-1', 'wkn').emits('ReturnShipped'));

  it.each(['abs', 'hq'] as const)('refuses any other place: %s', (place) =>
    handedIn
      .shipReturn('a-1', place)
      .isRefused({ code: 'copy-not-here', location: places[place].location, from: 'WKN' }),
  );
});
