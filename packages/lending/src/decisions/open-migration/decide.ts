import { reading, requiring } from '@torioki/event-store';
import { migrationState } from '../../aggregates/index.js';
import { Label } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { changesSomething } from '../preconditions/changes-something.js';

/** Opens the migration of an old system's data; you can open it again after its closing (ours). */
const OpenMigration = command(['OpenMigration', '旧システムからの引継ぎの開始'], ['general-materials'], {
  oldSystem: Label,
});

export const openMigration = decision(OpenMigration, function* ({ at, oldSystem }) {
  const { state } = yield* reading({ state: migrationState });
  yield* requiring(changesSomething(state.is === 'open'));
  return [{ type: 'MigrationOpened', data: { at, oldSystem } }];
});
