import { describe, it } from 'vitest';
import { nothing, story } from '../../samples/index.js';

describe('OpenMigration', () => {
  it('opens a migration, without a policy', () =>
    nothing.openMigration('旧システム').emits(['MigrationOpened', { oldSystem: '旧システム' }]));

  it('opens a migration again only after it was closed', async () => {
    const open = story.openMigration();
    await open.openMigration('別のシステム').isRefused({ code: 'nothing-to-change' });
    await open.closeMigration().openMigration('別のシステム').emits('MigrationOpened');
  });
});
