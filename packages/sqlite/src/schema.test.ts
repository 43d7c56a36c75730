import type { StoreError } from '@torioki/event-store';
import Database from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { isBehind, migrate } from './schema.js';

const kind = { applicationId: 7, settings: {}, librarySystem: 'library-1' };
const { librarySystem } = kind;
const first = 'CREATE TABLE library_system (id TEXT)';
const second = 'ALTER TABLE library_system ADD COLUMN name TEXT';
const wrong = 'CREATE TABLE half (done TEXT); CREATE TABLE nonsense';

const version = (db: Database.Database) => db.pragma('user_version', { simple: true });

describe('a migration', () => {
  it('brings an empty file through every version', () => {
    const db = new Database(':memory:');
    const schema = { ...kind, migrations: [first, second] };
    expect(isBehind(db, 'library.db', schema)).toEqual(E.right(true));
    migrate(db, schema);
    expect(isBehind(db, 'library.db', schema)).toEqual(E.right(false));
    expect(version(db)).toBe(2);
    expect(db.prepare('SELECT * FROM library_system').all()).toEqual([{ id: librarySystem, name: null }]);
  });

  it('brings an older file through its missing versions only, and keeps its content', () => {
    const db = new Database(':memory:');
    migrate(db, { ...kind, migrations: [first] });
    const newer = { ...kind, migrations: [first, second], librarySystem: 'library-2' };
    expect(isBehind(db, 'library.db', newer)).toEqual(E.right(true));
    migrate(db, newer);
    expect(version(db)).toBe(2);
    expect(db.prepare('SELECT * FROM library_system').all()).toEqual([{ id: librarySystem, name: null }]);
  });

  it('leaves no step half done', () => {
    const db = new Database(':memory:');
    migrate(db, { ...kind, migrations: [first] });
    expect(() => migrate(db, { ...kind, migrations: [first, wrong] })).toThrow(/nonsense|incomplete/);
    expect(version(db)).toBe(1);
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
  });

  it('does not touch a file that a newer program has migrated meanwhile', () => {
    const db = new Database(':memory:');
    migrate(db, { ...kind, migrations: [first, second] });
    const refused = migrate(db, { ...kind, migrations: [first] }) as E.Left<StoreError>;
    expect(refused.left).toMatchObject({ code: 'newer-schema', details: { found: 2, known: 1 } });
    expect(version(db)).toBe(2);
  });
});
