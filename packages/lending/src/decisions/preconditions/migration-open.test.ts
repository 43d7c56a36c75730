import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const closed = { code: 'migration-closed' } as const;

describe('MIGRATION-1. The state of an old system is migrated between the opening and the closing', () => {
  it('refuses every row before the opening, and after the closing', async () => {
    for (const variant of [story, story.openMigration().closeMigration()]) {
      await variant.migrateCopy('z-1').isRefused(closed);
      await variant.migrateReservation().isRefused(closed);
      await variant.migrateLoan().isRefused(closed);
      await variant.migrateReadingOrder().isRefused(closed);
      await variant.closeMigration().isRefused(closed);
    }
  });

  it('allows rows in between, and after a second opening', async () => {
    const open = story.openMigration();
    await open.migrateCopy('z-1').emits('CopyMigrated');
    await open.closeMigration().openMigration('別のシステム').migrateCopy('z-1').emits('CopyMigrated');
  });
});
