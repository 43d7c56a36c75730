import { describe, it } from 'vitest';
import {
  abashiri,
  cancelled,
  comingBack,
  given,
  headquarters,
  journey,
  lending,
  library,
  commands,
  returned,
  returnShipped,
  wakkanai,
} from '../../../samples/index.js';

const at = '2021-04-27 10:00';
const way = journey(1, wakkanai);
const { added, waiting, ready, noticed, shipped, arrived, lent } = way;
const { copy } = added.data;
const handedIn = [...library, ...lending(way), returned('2021-04-24 16:00', lent, wakkanai)];
const shipFrom = ({ location }: typeof wakkanai) => commands.shipReturn(at, { copy, location });

describe('SHIP-RETURN-1. A copy is sent back by the place that it was handed in at, or had been sent to', () => {
  it('allows the branch where it was handed in (S37)', () =>
    given(...handedIn)
      .when(shipFrom(wakkanai))
      .then(returnShipped(at, added, wakkanai)));

  it('allows the branch where it was to be picked up, whose reservation has ended (A44)', () =>
    given(
      ...library,
      added,
      waiting,
      ready,
      noticed,
      shipped,
      arrived,
      comingBack(cancelled('2021-04-12 10:00', 'staff', ready)),
    )
      .when(shipFrom(wakkanai))
      .then(returnShipped(at, added, wakkanai)));

  it('refuses any other place', async () => {
    for (const { location } of [abashiri, headquarters])
      await given(...handedIn)
        .when(commands.shipReturn(at, { copy, location }))
        .thenRefused({ code: 'copy-not-here', location, from: wakkanai.location });
  });
});
