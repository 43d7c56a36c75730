import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const of = (copy: string) =>
  story
    .openMigration()
    .migrateReservation(1, 1, 'a')
    .withFields({ statusAtMigration: { is: 'secured', copy } });

describe('MIGRATION-5. The copy that was set aside is a copy of the reserved title', () => {
  it('allows a copy of the title', () => of('a-1').emits(['ReservationMigrated', { copy: 'a-1' }]));

  it('refuses a copy of another title, and names that title', () =>
    of('b-1').isRefused({ code: 'copy-of-another-title', copy: 'b-1', title: 'b' }));
});
