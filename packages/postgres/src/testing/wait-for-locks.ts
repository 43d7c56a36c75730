import { expect, vi } from 'vitest';
import { openSession } from './session.js';

/** Waits until a number of sessions wait for a lock in a schema. */
export const waitForLocks = async (schema: string, count: number): Promise<void> => {
  const watcher = await openSession();
  const sql = "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE $1";
  await vi.waitFor(async () => expect((await watcher.query(sql, `%"${schema}".%`)).rows).toHaveLength(count));
};
