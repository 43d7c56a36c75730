import { storeError } from '@torioki/event-store';
import type { Database, Statement } from 'better-sqlite3';

/**
 * Executes a statement that writes `count` rows. Throws `not-an-event-store` if the file kept another number of them, as
 * happens where somebody has added a trigger that ignores rows. SQLite reports no error then.
 */
export const writeRows = (
  { name }: Database,
  count: number,
  statement: Statement,
  ...values: readonly unknown[]
): void => {
  const { changes } = statement.run(...values);
  if (changes === count) return;
  throw storeError('not-an-event-store', {
    store: name,
    reason: `${count} rows were written and ${changes} were kept; look for triggers in the file and remove them`,
    damaged: true,
  });
};
