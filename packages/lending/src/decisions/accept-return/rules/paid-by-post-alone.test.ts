import { describe, it } from 'vitest';
import {
  assemblyRoom,
  given,
  headquarters,
  journey,
  lending,
  library,
  commands,
  returned,
  wakkanai,
} from '../../../samples/index.js';

const at = '2021-04-24 16:00';

describe('RETURN-2. Who hands a copy in pays nothing', () => {
  it.each([
    ['a branch', wakkanai],
    ['another counter', assemblyRoom],
  ])('refuses at %s that anybody paid, and allows that nobody did (R10)', async (_, place) => {
    const way = journey(1, place);
    const { location } = place;
    const { copy } = way.added.data;
    const story = given(...library, ...lending(way));
    for (const payer of ['patron', 'library'] as const)
      await story
        .when(commands.acceptReturn(at, { copy, location, payer }))
        .thenRefused({ code: 'nothing-to-pay', location });
    await story
      .when(commands.acceptReturn(at, { copy, location, payer: null }))
      .then(returned(at, way.lent, place));
  });

  it('allows that somebody paid for what the post brought to the headquarters (R10)', async () => {
    const way = journey(1, wakkanai);
    const { copy } = way.added.data;
    await given(...library, ...lending(way))
      .when(commands.acceptReturn(at, { copy, location: headquarters.location, payer: 'patron' }))
      .then(returned(at, way.lent, headquarters, 'patron'));
  });
});
