import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const of = (copy: string) =>
  story
    .openMigration()
    .migrateReservation(1, 1, 'a')
    .withFields({ statusAtMigration: { is: 'secured', copy } });

describe('MIGRATION-5. The copy that was set aside is of the title that was reserved', () => {
  it('allows it', () => of('a-1').emits(['ReservationMigrated', { copy: 'a-1' }]));

  it('refuses a copy of another title, and names that', () =>
    of('b-1').isRefused({ code: 'copy-of-another-title', copy: 'b-1', title: 'b' }));
});
