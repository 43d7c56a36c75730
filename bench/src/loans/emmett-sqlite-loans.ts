import { getSQLiteEventStore, sqliteConnection } from '@event-driven-io/emmett-sqlite';
import Database from 'better-sqlite3';
import { emmettLoans } from './emmett-loans.js';
import type { Loans } from './loans.js';

/** Emmett with one shared connection. Its calls must not overlap. */
export const emmettTuned = async (fileName: string): Promise<Loans> => {
  // Emmett sets the journal mode while the connection is in use. This fails if the mode is not right already.
  const file = new Database(fileName);
  file.pragma('journal_mode = WAL');
  file.close();
  const connection = sqliteConnection({ fileName });
  await connection.query('SELECT 1');
  const connectionOptions = { singleton: true, connection } as const;
  return emmettLoans(getSQLiteEventStore({ fileName, connectionOptions }), () => connection.close());
};

/**
 * Emmett by default, with a connection for each call. A connection sometimes cannot commit, because it has
 * not set its journal mode yet. Emmett then prints an error, and the benchmark sends the command again.
 */
export const emmettAsShipped = (fileName: string): Loans => ({
  ...emmettLoans(getSQLiteEventStore({ fileName }), () => undefined),
  fill: async (loans, events) => {
    const tuned = await emmettTuned(fileName);
    await tuned.fill(loans, events);
    await tuned.close();
  },
});
