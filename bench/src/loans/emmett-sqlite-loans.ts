import { getSQLiteEventStore, sqliteConnection } from '@event-driven-io/emmett-sqlite';
import Database from 'better-sqlite3';
import { emmettLoans } from './emmett-loans.js';
import type { Loans } from './loans.js';

/** With one connection for all, on which nothing may overlap. */
export const emmettTuned = async (fileName: string): Promise<Loans> => {
  // Emmett sets the journal mode of a connection while that is used already, which fails where there is something to set.
  const file = new Database(fileName);
  file.pragma('journal_mode = WAL');
  file.close();
  const connection = sqliteConnection({ fileName });
  await connection.query('SELECT 1');
  const connectionOptions = { singleton: true, connection } as const;
  return emmettLoans(getSQLiteEventStore({ fileName, connectionOptions }), () => connection.close());
};

/**
 * As it is shipped: a connection of its own for each verb. Now and then one cannot commit, since it has not yet set its
 * journal mode; Emmett prints that, and the command is sent again.
 */
export const emmettAsShipped = (fileName: string): Loans => ({
  ...emmettLoans(getSQLiteEventStore({ fileName }), () => undefined),
  fill: async (loans, events) => {
    const tuned = await emmettTuned(fileName);
    await tuned.fill(loans, events);
    await tuned.close();
  },
});
