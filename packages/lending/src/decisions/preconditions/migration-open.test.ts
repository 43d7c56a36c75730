import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const closed = { code: 'migration-closed' } as const;

describe('MIGRATION-1. A state is migrated between the opening and the closing', () => {
  it('refuses every row before the opening, and after the closing', async () => {
    for (const told of [story, story.openMigration().closeMigration()]) {
      await told.migrateCopy('z-1').isRefused(closed);
      await told.migrateReservation().isRefused(closed);
      await told.migrateLoan().isRefused(closed);
      await told.migrateReadingOrder().isRefused(closed);
      await told.closeMigration().isRefused(closed);
    }
  });

  it('allows rows in between, and after it was opened again', async () => {
    const open = story.openMigration();
    await open.migrateCopy('z-1').emits('CopyMigrated');
    await open.closeMigration().openMigration('別のシステム').migrateCopy('z-1').emits('CopyMigrated');
  });
});
