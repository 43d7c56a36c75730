import { openSession } from './session.js';

/** Makes each write to a table fail with this SQLSTATE. The returned function stops this. */
export const makeWritesFail = async (
  schema: string,
  table: string,
  sqlState: string,
  when = 'true',
): Promise<() => Promise<void>> => {
  const { query } = await openSession();
  await query(`CREATE FUNCTION "${schema}".fail() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'it fails' USING ERRCODE = '${sqlState}', DETAIL = 'Row: ' || NEW; END $$`);
  await query(`CREATE TRIGGER fail BEFORE INSERT OR UPDATE ON "${schema}".${table}
    FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION "${schema}".fail()`);
  return async () => {
    await query(`DROP FUNCTION "${schema}".fail CASCADE`);
  };
};
