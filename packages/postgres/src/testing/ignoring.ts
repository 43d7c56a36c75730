import { session } from './session.js';

/** Lets a trigger ignore rows that are written to a table, until it is told to stop. The server reports no error then. */
export const ignoring = async (
  schema: string,
  table: string,
  verb: 'INSERT' | 'UPDATE',
  when: string,
): Promise<() => Promise<void>> => {
  const { query } = await session();
  await query(`CREATE FUNCTION "${schema}".ignore() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RETURN NULL; END $$`);
  await query(`CREATE TRIGGER ignoring BEFORE ${verb} ON "${schema}".${table}
    FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION "${schema}".ignore()`);
  return async () => {
    await query(`DROP FUNCTION "${schema}".ignore CASCADE`);
  };
};
