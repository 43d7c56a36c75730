import { Instant, Label } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. The migration ended: nothing more comes from the old system
 * (ours).
 */
export const MigrationClosed = event(['MigrationClosed', '旧システムからの引継ぎが終わった'], {
  at: Instant,
  oldSystem: Label,
});
