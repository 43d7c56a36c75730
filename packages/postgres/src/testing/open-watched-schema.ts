import { unwrapAnswer, someEvent } from '@torioki/event-store/contract';
import { inject, onTestFinished } from 'vitest';
import { serverOf, type Server } from '../server.js';
import { openStore } from './open-store.js';
import { scratchSchema } from './scratch-schema.js';
import { openSession } from './session.js';

/** A schema, another store that appends to it, and the server's listening connections. */
export const openWatchedSchema = async () => {
  const schema = scratchSchema();
  const other = await openStore({ schema });
  const server: Server = serverOf(inject('postgresUrl'), schema);
  onTestFinished(() => server.end());
  const { query } = await openSession();
  const listeners = async (what: string): Promise<number> =>
    (await query(`SELECT ${what} FROM pg_stat_activity WHERE query = $1`, `LISTEN "${schema}"`)).rows.length;
  return {
    server,
    append: () => unwrapAnswer(other.append([someEvent()])),
    listening: () => listeners('pid'),
    endListening: () => listeners('pg_terminate_backend(pid)'),
  };
};
