import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { storeError } from '@torioki/event-store';
import { findDriverFault, limitFaults, mustBe, type DriverOption } from '@torioki/event-store/adapter';
import type { SqlDatabase } from './sql-database.js';
import { startSqliteThread } from './sqlite-thread.js';

/** The pause between two tries while another process locks the file, in milliseconds. */
const pauseMs = 20;

/** Creates the file if it is missing, for its owner only. SQLite gives the files beside it the same mode. */
const createFile = (file: string): void => {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch {
    /** Ignores the error: the file exists, or SQLite reports why it cannot be created. */
  }
};

export interface SqliteSessionsOptions extends DriverOption {
  /** How long a statement waits while another process locks the file, in milliseconds. Default: 5,000. */
  readonly patience?: number;
}

const checkFile = (file: unknown, driver: unknown): void => {
  const isFile = typeof file === 'string' && file !== '';
  const driverFault = findDriverFault(driver);
  const [fault, ...others] = [
    ...(isFile
      ? []
      : [{ path: 'file', ...mustBe('the path of a file', 'ファイル名を書く', file === undefined) }]),
    ...(driverFault ? [driverFault] : []),
  ];
  if (fault) throw storeError('invalid-input', limitFaults([fault, ...others]));
};

/**
 * Opens a file and creates its tables. A thread executes the statements, so the process never waits for the
 * disk, or for another process that locks the file. If the file is locked, a statement is tried again for
 * `patience` milliseconds, and other statements may come first.
 */
export const openSqliteFile = async (
  file: string,
  { driver, patience = 5_000 }: SqliteSessionsOptions,
  createTables: (schema: string) => string,
): Promise<SqlDatabase> => {
  checkFile(file, driver);
  createFile(file);
  const thread = startSqliteThread({ file, driver });
  const unlessBusy = async (sql: string, values: readonly string[], isScript = false) => {
    const since = performance.now();
    for (;;) {
      const rows = await thread.execute({ sql, values, isScript });
      if (rows !== 'busy') return rows;
      if (performance.now() - since > patience)
        throw new Error(`${file} is locked by another process. End that process, or wait until it is done.`);
      await pause(pauseMs);
    }
  };
  await unlessBusy(createTables('main'), [], true).catch(async (error: unknown) => {
    await thread.end();
    throw error;
  });
  return { schema: 'main', ask: (sql, ...values) => unlessBusy(sql, values), close: thread.end };
};
