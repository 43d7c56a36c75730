import { defaultSchema, openPostgresSchema, type PostgresConnection } from './open-postgres-schema.js';
import type { Sessions } from './sessions.js';
import { sqlSessions, createTables } from './sql-sessions.js';

/** Sessions in a schema of a PostgreSQL database, for any number of portals at the same time. */
export const openPostgresSessions = async (
  connection: PostgresConnection,
  schema = defaultSchema,
): Promise<Sessions> => sqlSessions(await openPostgresSchema(connection, schema, createTables));
