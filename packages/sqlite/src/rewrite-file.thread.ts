import type { DriverOption } from '@torioki/event-store/adapter';
import { importDriver } from '@torioki/event-store/driver';
import { parentPort, workerData } from 'node:worker_threads';
import type { Driver } from './driver.js';

const { file, driver = import.meta.resolve('better-sqlite3') } = workerData as DriverOption & {
  readonly file: string;
};
const Database = await importDriver<Driver>(driver);

/**
 * Rewrites the file, which erases all traces of removed rows. Then deletes the rows of the table `trace` that
 * existed before. Answers false if another connection has locked the file, or still reads its log.
 */
const rewriteFile = (): boolean => {
  const db = new Database(file, { timeout: 100 });
  try {
    const last = db.prepare('SELECT max(id) FROM trace').pluck().get();
    db.exec('VACUUM');
    if (db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0) return false;
    db.prepare('DELETE FROM trace WHERE id <= ?').run(last);
    db.pragma('wal_checkpoint(TRUNCATE)');
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
};

parentPort?.on('message', () => parentPort?.postMessage(rewriteFile()));
