import { parentPort, workerData } from 'node:worker_threads';
import type { DriverOption } from './driver-option.js';
import type { Driver } from './driver.js';

const { file, driver = 'better-sqlite3' } = workerData as DriverOption & { readonly file: string };
const { default: Database } = (await import(driver)) as { readonly default: Driver };

/** Rewrites the file. Answers false if another connection has locked it, or still reads its log. */
const rewriteFile = (): boolean => {
  const db = new Database(file, { timeout: 100 });
  try {
    db.exec('VACUUM');
    return db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
  } catch {
    return false;
  } finally {
    db.close();
  }
};

parentPort?.on('message', () => parentPort?.postMessage(rewriteFile()));
