import { reading, requiring } from '@torioki/event-store';
import { copy, rulesInForce, migrationState, limitUndoneBy } from '../../aggregates/index.js';
import { CopyAtMigration, CopyId, CopySource, LoanClass, TitleId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { locationKnown } from '../preconditions/location-known.js';
import { newCopy } from '../preconditions/new-copy.js';
import { migrationOpen } from '../preconditions/migration-open.js';

/**
 * Migrates a copy of the old system (ours). If the copy is lent or set aside in the old system, migrate its
 * loan or reservation afterwards.
 */
const MigrateCopy = command(['MigrateCopy', '資料の引継ぎ'], ['general-materials'], {
  copy: CopyId,
  title: TitleId,
  loanClass: LoanClass,
  source: CopySource,
  statusAtMigration: CopyAtMigration,
});

/** No append condition on places is needed, because no publication removes a place. */
export const migrateCopy = decision(
  MigrateCopy,
  function* ({ at, copy: id, title, loanClass, source, statusAtMigration }) {
    const { opened, published, earlier } = yield* reading({
      opened: migrationState,
      published: limitUndoneBy(rulesInForce),
      earlier: limitUndoneBy(copy(id), 'CopyAdded'),
    });
    yield* requiring(migrationOpen(opened));
    yield* requiring(newCopy(earlier));
    if ('from' in statusAtMigration) yield* requiring(locationKnown(published, statusAtMigration.from));
    return [{ type: 'CopyMigrated', data: { at, copy: id, title, loanClass, source, statusAtMigration } }];
  },
);
