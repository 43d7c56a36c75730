import {
  defaultSchema,
  openPostgresSchema,
  type PostgresConnection,
} from '../../sessions/open-postgres-schema.js';
import { createStaffTables, sqlStaff } from './sql-staff.js';
import type { Staff } from './staff.js';

/** The staff in a schema of a PostgreSQL database, which may be the schema of the sessions. */
export const openPostgresStaff = async (
  connection: PostgresConnection,
  schema = defaultSchema,
): Promise<Staff> => sqlStaff(await openPostgresSchema(connection, schema, createStaffTables));
