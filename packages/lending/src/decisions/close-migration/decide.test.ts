import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

describe('CloseMigration', () => {
  it('closes the open migration, by its name', () =>
    story
      .openMigration('甲')
      .closeMigration()
      .emits(['MigrationClosed', { oldSystem: '甲' }]));
});
