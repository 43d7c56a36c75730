import { CopyAtMigration, CopyId, CopySource, Instant, LoanClass, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A copy of the old system was migrated with its status (ours).
 */
export const CopyMigrated = event(
  ['CopyMigrated', '資料が引き継がれた'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    loanClass: LoanClass,
    source: CopySource,
    statusAtMigration: CopyAtMigration,
  },
  ['copy', 'title'],
);
