import { because, type ReasonTexts } from '@torioki/event-store/adapter';
import type { Database } from 'better-sqlite3';
import { driverOf, type Driver } from './driver.js';

interface SchemaPart {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/** Selects the parts of a schema. SQLite's own statistics, which ANALYZE makes, are left out. */
const parts = `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat_' ORDER BY rowid`;

const partsOf = (db: Database): readonly SchemaPart[] => db.prepare(parts).all() as readonly SchemaPart[];

const partsMadeBy = (driver: Driver, migrations: readonly string[]): readonly SchemaPart[] => {
  const db = new driver(':memory:');
  try {
    migrations.forEach((step) => db.exec(step));
    return partsOf(db);
  } finally {
    db.close();
  }
};

const isSame = (one: SchemaPart, other: SchemaPart): boolean =>
  one.type === other.type && one.name === other.name && one.sql === other.sql;

const strangePart = ({ type, name }: SchemaPart): ReasonTexts =>
  because(
    'strange-part',
    `the ${type} ${name} differs from the one that this program makes`,
    `このプログラムが作らないもの（${type} ${name}）がある`,
    { type, name },
  );

const missingPart = ({ type, name }: SchemaPart): ReasonTexts =>
  because('missing-part', `the ${type} ${name} is missing`, `${type} ${name} がない`, { type, name });

/** The first difference between the schema of a file and the schema that its migrations make. */
export const schemaChange = (db: Database, migrations: readonly string[]): ReasonTexts | undefined => {
  const [made, found] = [partsMadeBy(driverOf(db), migrations), partsOf(db)];
  const strange = found.find((part) => !made.some((one) => isSame(one, part)));
  if (strange !== undefined) return strangePart(strange);
  const missing = made.find((part) => !found.some((one) => isSame(one, part)));
  return missing && missingPart(missing);
};
