import type { MigrationState } from '../../aggregates/index.js';
import { found, refused, ruling } from '../rule.js';

export const migrationOpen = ruling(
  {
    id: 'MIGRATION-1',
    en: 'The state of an old system is migrated between the opening and the closing of the migration.',
    ja: '旧システムからの引継ぎは、引継ぎを始めてから終えるまでの間に行う。',
  },
  (state: MigrationState) =>
    state.is === 'open' ? found(state, () => ({ ...state })) : refused({ code: 'migration-closed' }),
);
