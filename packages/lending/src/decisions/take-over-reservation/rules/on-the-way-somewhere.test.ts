import { describe, it } from 'vitest';
import { places, story } from '../../../samples/index.js';

const under = { copy: 'a-1', noticedOn: '2021-04-01', holdOpenDays: 7, on: '2021-04-02' };
const at = (place: 'hq' | 'gikai' | 'wkn' | 'home') =>
  story.openTakeOver().takeOverReservation(1, 1, 'a', place);

describe('TAKE-OVER-4. Only what is for a branch or another counter is on its way', () => {
  it.each(['gikai', 'wkn'] as const)('allows it for %s', async (place) => {
    for (const is of ['shipped', 'arrived'])
      await at(place)
        .but({ stands: { is, ...under } })
        .emits('ReservationTakenOver');
  });

  it.each(['hq', 'home'] as const)('refuses it for %s', (place) =>
    at(place)
      .but({ stands: { is: 'shipped', ...under } })
      .isRefused({ code: 'never-on-the-way', location: places[place].location }),
  );
});
