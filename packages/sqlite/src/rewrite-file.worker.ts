import Database from 'better-sqlite3';
import { workerData } from 'node:worker_threads';

const db = new Database(workerData as string, { timeout: 100 });
try {
  db.exec('VACUUM');
  if (db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0)
    throw new Error('A reader still uses the log.');
} finally {
  db.close();
}
