import * as E from 'fp-ts/lib/Either.js';
import { failure } from '../failure.js';
import type { MigrationObserver, Migrator } from './migrate-orders.js';
import type { MigrationContext } from './migration-state.js';

/** A request to migrate a file. */
export interface MigrationWork {
  readonly by: Migrator;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly oldSystem: string;
  readonly isDryRun: boolean;
  readonly watching: MigrationObserver;
}

/**
 * Refuses an unknown location. While a migration is open, also refuses the name of another old system. The
 * name is part of each row's id, so all rows would be migrated twice.
 */
export const requireKnownNames = (
  { migration, rules }: MigrationContext,
  { oldSystem, by }: MigrationWork,
) => {
  const { location } = by.actor;
  if (!rules.locations.has(location))
    return E.left(
      failure(
        `--at の ${location} という場所は履歴にありません。`,
        `The place ${location} after --at is not in the history. Write a known place.`,
      ),
    );
  return migration.is === 'not-open' || migration.oldSystem === oldSystem
    ? E.right(undefined)
    : E.left(
        failure(
          `「${migration.oldSystem}」の引継ぎが開いています。--from には同じ名前を書いてください。`,
          `The migration of ‘${migration.oldSystem}’ is open. Write the same name after --from.`,
        ),
      );
};

/** Refuses if no migration of the old system is open. */
export const requireOpenMigration = (
  { migration: { is } }: MigrationContext,
  { oldSystem }: MigrationWork,
) =>
  is === 'open'
    ? E.right(undefined)
    : E.left(
        failure(
          `「${oldSystem}」の引継ぎは開いていません。--open で始めてください。一度終えたものは、別の名前でだけ始められます。`,
          `No migration of ‘${oldSystem}’ is open. Open it with --open. A closed migration can only be opened under another name.`,
        ),
      );
