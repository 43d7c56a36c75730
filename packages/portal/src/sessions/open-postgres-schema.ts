import pg from 'pg';
import type { SqlDatabase } from './sql-database.js';

/** The schema of the sessions and of the staff, unless a host names another. */
export const defaultSchema = 'portal_sessions';

/** A connection string, or the connections that all stores of a process share. */
export type PostgresConnection = string | { readonly pool: pg.Pool };

/** The pool of a connection. A store does not end a pool that it shares. */
const poolOf = (connection: PostgresConnection): Pick<SqlDatabase, 'close'> & { readonly pool: pg.Pool } => {
  if (typeof connection !== 'string') return { pool: connection.pool, close: () => Promise.resolve() };
  const pool = new pg.Pool({ connectionString: connection });
  /** Ignores the error of an idle connection: the next query reports that the server is unavailable. */
  pool.on('error', () => undefined);
  return { pool, close: () => pool.end() };
};

/** Opens a schema of a PostgreSQL database, and creates its tables. */
export const openPostgresSchema = async (
  connection: PostgresConnection,
  schema: string,
  createTables: (schema: string) => string,
): Promise<SqlDatabase> => {
  const { pool, close } = poolOf(connection);
  /**
   * Creates the schema if it is missing; only then the role needs the right to create schemas. Portals that start
   * at the same moment do this one after the other.
   */
  await pool.query(`
    SELECT pg_advisory_xact_lock(hashtextextended('${schema}', 0));
    DO $$ BEGIN
      IF to_regnamespace('${schema}') IS NULL THEN CREATE SCHEMA ${schema}; END IF;
    END $$;
    ${createTables(schema)}
  `);
  return {
    schema,
    ask: async (sql, ...values) => (await pool.query<{ document: string }>(sql, [...values])).rows,
    close,
  };
};
