import { importDriver } from '@torioki/event-store/driver';
import { workerData } from 'node:worker_threads';

/** The data that each thread gets. */
export interface ThreadData {
  readonly file: string;
  /** The URL of the better-sqlite3 that opens the file. */
  readonly driver?: string | undefined;
}

type Driver = typeof import('better-sqlite3');

const { driver = import.meta.resolve('better-sqlite3') } = workerData as ThreadData;

/** The class that opens files in this thread. */
export const Database: Driver = await importDriver(driver);
