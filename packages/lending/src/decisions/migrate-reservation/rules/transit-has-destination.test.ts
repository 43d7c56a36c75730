import { describe, it } from 'vitest';
import { places, story } from '../../../samples/index.js';

const under = { copy: 'a-1', noticedOn: '2021-04-01', holdOpenDays: 7, on: '2021-04-02' };
const at = (place: 'hq' | 'gikai' | 'wkn' | 'home') =>
  story.openMigration().migrateReservation(1, 1, 'a', place);

describe('MIGRATION-4. Only a copy for a branch or another counter is on its way', () => {
  it.each(['gikai', 'wkn'] as const)('allows a copy on its way to %s', async (place) => {
    for (const is of ['shipped', 'arrived'])
      await at(place)
        .withFields({ statusAtMigration: { is, ...under } })
        .emits('ReservationMigrated');
  });

  it.each(['hq', 'home'] as const)('refuses a copy on its way to %s', (place) =>
    at(place)
      .withFields({ statusAtMigration: { is: 'shipped', ...under } })
      .isRefused({ code: 'never-on-the-way', location: places[place].location }),
  );
});
