import pg from 'pg';
import type { Sessions } from './sessions.js';
import { sqlSessions, createTables } from './sql-sessions.js';

/** Sessions in a schema of a PostgreSQL database, for any number of portals at the same time. */
export const openPostgresSessions = async (
  connection: string,
  schema = 'portal_sessions',
): Promise<Sessions> => {
  const pool = new pg.Pool({ connectionString: connection });
  /** Ignores the error of an idle connection: the next query reports that the server is unavailable. */
  pool.on('error', () => undefined);
  /** Creates the schema. Portals that start at the same moment do this one after the other. */
  await pool.query(`
    SELECT pg_advisory_xact_lock(hashtextextended('${schema}', 0));
    CREATE SCHEMA IF NOT EXISTS ${schema};
    ${createTables(schema)}
  `);
  return sqlSessions(
    schema,
    async (sql, ...values) => (await pool.query<{ document: string }>(sql, [...values])).rows,
    () => pool.end(),
  );
};
