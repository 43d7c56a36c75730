import { Instant, Label } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. The migration of an old system's data began (ours). */
export const MigrationOpened = event(['MigrationOpened', '旧システムからの引継ぎが始まった'], {
  at: Instant,
  oldSystem: Label,
});
