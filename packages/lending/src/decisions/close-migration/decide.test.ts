import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

describe('CloseMigration', () => {
  it('closes the one that is open, by its name', () =>
    story
      .openMigration('甲')
      .closeMigration()
      .emits(['MigrationClosed', { oldSystem: '甲' }]));
});
