import { workerData } from 'node:worker_threads';
import type { DriverOption } from './driver-option.js';
import type { Driver } from './driver.js';

const { file, driver = 'better-sqlite3' } = workerData as DriverOption & { readonly file: string };
const { default: Database } = (await import(driver)) as { readonly default: Driver };
const db = new Database(file, { timeout: 100 });
try {
  db.exec('VACUUM');
  if (db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0)
    throw new Error('A reader still uses the log.');
} finally {
  db.close();
}
