import { storeError, type StoreError } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';

export interface FileKind {
  readonly applicationId: number;
  /** The pragmas of the connection, in addition to those that every file has. */
  readonly settings: Readonly<Record<string, number>>;
  /**
   * Each migration brings the schema to the next version, beginning with version 0. The first creates
   * `library_system`. Never change a migration.
   */
  readonly migrations: readonly string[];
}

export interface Schema extends FileKind {
  readonly librarySystem: string;
}

const otherApplication = because(
  'other-application',
  "it is another application's database",
  '別のプログラムのデータベースである',
);

const isEmpty = (db: Database): boolean =>
  db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;

/** Returns the version of a file's schema, or an error if this program cannot use the file. */
const versionIn = (
  db: Database,
  file: string,
  { applicationId, migrations: { length: newest } }: FileKind,
): E.Either<StoreError, number> => {
  const application = db.pragma('application_id', { simple: true });
  const version = db.pragma('user_version', { simple: true }) as number;
  if (application !== applicationId && !(application === 0 && version === 0 && isEmpty(db)))
    return E.left(storeError('not-an-event-store', { store: file, ...otherApplication }));
  return version > newest
    ? E.left(storeError('newer-schema', { store: file, found: version, known: newest }))
    : E.right(version);
};

/** Whether a file needs a migration before it can be used. Writes nothing. */
export const isBehind = (db: Database, file: string, kind: FileKind): E.Either<StoreError, boolean> =>
  E.map((version: number) => version < kind.migrations.length)(
    db.transaction(() => versionIn(db, file, kind))(),
  );

/** Brings a file to the newest version in one transaction. */
export const migrate = (db: Database, schema: Schema): E.Either<StoreError, void> => {
  const { applicationId, migrations, librarySystem } = schema;
  return db
    .transaction(() =>
      E.map((version: number) => {
        migrations.slice(version).forEach((step) => db.exec(step));
        if (version === 0) db.prepare('INSERT INTO library_system (id) VALUES (?)').run(librarySystem);
        db.pragma(`application_id = ${applicationId}`);
        db.pragma(`user_version = ${migrations.length}`);
      })(versionIn(db, db.name, schema)),
    )
    .immediate();
};
