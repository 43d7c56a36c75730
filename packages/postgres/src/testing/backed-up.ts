import { session } from './session.js';

const tables = ['event', 'entry', 'head'];

/** Takes a backup of the history in a schema; what it answers restores that, in one transaction. */
export const backedUp = async (name: string): Promise<() => Promise<void>> => {
  const schema = `"${name}"`;
  const { query } = await session();
  await query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  for (const table of tables)
    await query(`CREATE TEMPORARY TABLE saved_${table} AS SELECT * FROM ${schema}.${table}`);
  await query('COMMIT');
  return async () => {
    await query('BEGIN');
    for (const table of tables.toReversed()) await query(`DELETE FROM ${schema}.${table}`);
    for (const table of tables) await query(`INSERT INTO ${schema}.${table} SELECT * FROM saved_${table}`);
    await query('COMMIT');
  };
};
