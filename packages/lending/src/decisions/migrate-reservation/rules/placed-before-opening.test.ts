import { describe, it } from 'vitest';
import { story, tokyo } from '../../../samples/index.js';

const placed = story.at('2021-04-03 10:00').openMigration().at('2021-04-03 12:00').migrateReservation();

describe('MIGRATION-3. A migrated reservation was placed before the migration was opened', () => {
  it('allows the instant of the opening', () =>
    placed.withFields({ since: tokyo('2021-04-03 10:00') }).emits('ReservationMigrated'));

  it('refuses a later instant, and names both', () =>
    placed.withFields({ since: tokyo('2021-04-03 11:00') }).isRefused({
      code: 'since-after-opening',
      since: tokyo('2021-04-03 11:00'),
      opened: tokyo('2021-04-03 10:00'),
    }));
});
