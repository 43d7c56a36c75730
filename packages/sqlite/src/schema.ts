import { storeError, type StoreError } from '@torioki/event-store';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';

/** What SQLite's file header says of whose file it is: TORI. */
export const applicationId = 0x54_4f_52_49;

/**
 * Each brings the schema to the next version, from 0, an empty file. Never change one that was released.
 * `canonical` holds exactly the bytes that were hashed; an index entry ends with the position, the table's row id.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE library_system (id TEXT NOT NULL) STRICT;
   CREATE TABLE event (
     position INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE,
     type TEXT NOT NULL,
     canonical TEXT NOT NULL,
     hash BLOB NOT NULL
   ) STRICT;
   CREATE INDEX event_by_type ON event (type);
   CREATE TABLE tag (
     tag TEXT NOT NULL,
     type TEXT NOT NULL,
     position INTEGER NOT NULL REFERENCES event,
     PRIMARY KEY (tag, type, position)
   ) STRICT, WITHOUT ROWID;`,
];

/** The schema that this program can bring a file to. */
export interface Schema {
  readonly migrations: readonly string[];
  /** Whose history a new file is to hold. */
  readonly librarySystem: string;
}

const isEmpty = (db: Database): boolean =>
  db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;

/** The version of a file's schema; an error, when the file is not one that this program can use. */
const versionIn = (db: Database, known: number): E.Either<StoreError, number> => {
  const application = db.pragma('application_id', { simple: true });
  const version = db.pragma('user_version', { simple: true }) as number;
  if (application !== applicationId && !(application === 0 && version === 0 && isEmpty(db)))
    return E.left(
      storeError('not-an-event-store', { store: db.name, reason: "it is another application's database" }),
    );
  return version > known
    ? E.left(storeError('newer-schema', { store: db.name, found: version, known }))
    : E.right(version);
};

/** Whether a file must be migrated before it can be used. Writes nothing. */
export const isBehind = (db: Database, { migrations }: Schema): E.Either<StoreError, boolean> =>
  E.map((version: number) => version < migrations.length)(
    db.transaction(() => versionIn(db, migrations.length))(),
  );

/** Brings a file to the newest version, all or nothing. */
export const migrate = (db: Database, { migrations, librarySystem }: Schema): E.Either<StoreError, void> =>
  db
    .transaction(() =>
      E.map((version: number) => {
        migrations.slice(version).forEach((step) => db.exec(step));
        if (version === 0) db.prepare('INSERT INTO library_system (id) VALUES (?)').run(librarySystem);
        db.pragma(`application_id = ${applicationId}`);
        db.pragma(`user_version = ${migrations.length}`);
      })(versionIn(db, migrations.length)),
    )
    .immediate();
