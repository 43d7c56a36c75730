import { reading, requiring } from '@torioki/event-store';
import { migrationState } from '../../aggregates/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { migrationOpen } from '../preconditions/migration-open.js';

/** Closes the migration: nothing more comes from the old system (ours). */
const CloseMigration = command(['CloseMigration', '旧システムからの引継ぎの終了'], ['general-materials'], {});

export const closeMigration = decision(CloseMigration, function* ({ at }) {
  const { state } = yield* reading({ state: migrationState });
  const { oldSystem } = yield* requiring(migrationOpen(state));
  return [{ type: 'MigrationClosed', data: { at, oldSystem } }];
});
