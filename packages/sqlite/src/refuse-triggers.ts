import { storeError } from '@torioki/event-store';
import type { Database } from 'better-sqlite3';

/**
 * Makes a check of a file for triggers: with one, SQLite reports no error for rows that it leaves out, changes or deletes.
 * It throws `not-an-event-store`.
 */
export const refuseTriggers = (db: Database): (() => void) => {
  const trigger = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck();
  return () => {
    const name = trigger.get() as string | undefined;
    if (name === undefined) return;
    throw storeError('not-an-event-store', {
      store: db.name,
      reason: `it has the trigger ${name}, which this program does not make; find out who made it, and remove it`,
      damaged: true,
    });
  };
};
