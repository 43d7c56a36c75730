import Database from 'better-sqlite3';
import { someEvent } from './some-event.js';

/** As little as SQLite can do for a decision: select a boundary, parse it, insert one row, commit it to the disk. */
export interface BareStore {
  readonly fill: (events: number) => void;
  readonly decide: (copy: number) => void;
  /** Parses everything; returns how much that was. */
  readonly replay: () => number;
  readonly close: () => void;
}

export const bareStore = (file: string): BareStore => {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE event (position INTEGER PRIMARY KEY, copy INTEGER, body TEXT)');
  db.exec('CREATE INDEX event_by_copy ON event (copy)');
  const select = db.prepare('SELECT body FROM event WHERE copy = ? ORDER BY position').pluck();
  const everything = db.prepare('SELECT body FROM event ORDER BY position').pluck();
  const insert = db.prepare('INSERT INTO event (copy, body) VALUES (?, ?)');
  const add = (copy: number) => insert.run(copy, JSON.stringify(someEvent(copy)));
  return {
    fill: db.transaction((events: number) => {
      for (let event = 0; event < events; event += 1) add(event);
    }),
    decide: (copy) => {
      (select.all(copy) as string[]).forEach((body) => void JSON.parse(body));
      add(copy);
    },
    replay: () => {
      let replayed = 0;
      for (const body of everything.iterate() as IterableIterator<string>) {
        JSON.parse(body);
        replayed += 1;
      }
      return replayed;
    },
    close: () => void db.close(),
  };
};
