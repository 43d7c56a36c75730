import { openSession } from './session.js';

/** Records the values of a setting during writes to a table. The returned function reads them. */
export const recordSetting = async (
  schema: string,
  table: string,
  setting: string,
): Promise<() => Promise<readonly unknown[]>> => {
  const { query } = await openSession();
  await query(`CREATE TABLE "${schema}".seen (setting text)`);
  await query(`CREATE FUNCTION "${schema}".see() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO "${schema}".seen VALUES (current_setting('${setting}')); RETURN NULL; END $$`);
  await query(
    `CREATE TRIGGER see AFTER INSERT OR UPDATE ON "${schema}".${table} EXECUTE FUNCTION "${schema}".see()`,
  );
  return async () =>
    (await query(`SELECT DISTINCT setting FROM "${schema}".seen`)).rows.map((row) => row['setting']);
};
