import { createIndex, type SqlDatabase } from '../../sessions/sql-database.js';
import type { Roster } from '../people/staff-person.js';
import { mostTroubles, type SignIn, type Staff, type Trouble } from './staff.js';

const empty: Roster = { revision: 0, people: [] };

/** SQL for the tables of the staff. The roster is one row, so that a change of it needs no lock. */
export const createStaffTables = (schema: string): string => `
  CREATE TABLE IF NOT EXISTS ${schema}.staff_roster (
    id TEXT PRIMARY KEY, revision TEXT NOT NULL, document TEXT NOT NULL
  );
  INSERT INTO ${schema}.staff_roster VALUES ('roster', '${empty.revision}', '${JSON.stringify(empty)}')
    ON CONFLICT (id) DO NOTHING;
  CREATE TABLE IF NOT EXISTS ${schema}.staff_sign_in (
    id TEXT PRIMARY KEY, expires_at TEXT NOT NULL, document TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${schema}.job_trouble (
    id TEXT PRIMARY KEY, last_at TEXT NOT NULL, document TEXT NOT NULL
  );
  ${createIndex('sign_in_expires', schema, 'staff_sign_in (expires_at)')}
`;

/** The staff in the tables of a schema. */
export const sqlStaff = ({ schema, ask, close }: SqlDatabase): Staff => {
  const findAll = async <Kept>(sql: string, ...values: readonly string[]): Promise<readonly Kept[]> =>
    (await ask(sql, ...values)).map(({ document }) => JSON.parse(document) as Kept);
  const storeSignIn = (sql: string) => (id: string, signIn: SignIn) =>
    ask(sql, id, signIn.expiresAt, JSON.stringify(signIn));
  return {
    findRoster: async () => {
      const [roster = empty] = await findAll<Roster>(`SELECT document FROM ${schema}.staff_roster`);
      return roster;
    },
    replacePeople: async (after, people) => {
      const next: Roster = { revision: after + 1, people };
      const replaced = await ask(
        `UPDATE ${schema}.staff_roster SET revision = $2, document = $3 WHERE revision = $1 RETURNING document`,
        ...[`${after}`, `${next.revision}`, JSON.stringify(next)],
      );
      return replaced.length > 0;
    },
    findSignIn: async (id) => {
      const [signIn] = await findAll<SignIn>(
        `SELECT document FROM ${schema}.staff_sign_in WHERE id = $1`,
        id,
      );
      return signIn;
    },
    beginSignIn: storeSignIn(`INSERT INTO ${schema}.staff_sign_in VALUES ($1, $2, $3)`),
    updateSignIn: storeSignIn(
      `UPDATE ${schema}.staff_sign_in SET expires_at = $2, document = $3 WHERE id = $1`,
    ),
    endSignIn: (id) => ask(`DELETE FROM ${schema}.staff_sign_in WHERE id = $1`, id),
    deleteSignIns: (expiredBefore) =>
      ask(`DELETE FROM ${schema}.staff_sign_in WHERE expires_at < $1`, expiredBefore),
    listTroubles: () =>
      findAll<Trouble>(`SELECT document FROM ${schema}.job_trouble ORDER BY last_at DESC, id`),
    storeTrouble: async (trouble) => {
      await ask(
        `INSERT INTO ${schema}.job_trouble VALUES ($1, $2, $3)
          ON CONFLICT (id) DO UPDATE SET last_at = $2, document = $3`,
        ...[`${trouble.job} ${trouble.code}`, trouble.lastAt, JSON.stringify(trouble)],
      );
      await ask(
        `DELETE FROM ${schema}.job_trouble WHERE id IN (
          SELECT id FROM ${schema}.job_trouble ORDER BY last_at DESC, id LIMIT 1000 OFFSET ${mostTroubles})`,
      );
    },
    close,
  };
};
