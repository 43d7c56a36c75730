import type { Instant, Label } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';
import { fold } from './fold.js';

/** Whether the data of an old system may be migrated now. */
export type MigrationState =
  { readonly is: 'not-open' } | { readonly is: 'open'; readonly oldSystem: Label; readonly since: Instant };

export const migrationState = aggregate(
  'migration',
  fold<MigrationState>({ is: 'not-open' })({
    MigrationOpened: (_, { at, oldSystem }) => ({ is: 'open', oldSystem, since: at }),
    MigrationClosed: () => ({ is: 'not-open' }),
  }),
);
