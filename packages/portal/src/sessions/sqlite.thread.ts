/** A thread that executes statements on the file of sessions. */
import type { Database, Statement as Prepared } from 'better-sqlite3';
import { explainThrown, importDriver } from '@torioki/event-store/driver';
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadRequest, StatementResult, ThreadData, ThreadReply, Statement } from './sqlite-thread.js';

const { file, driver = import.meta.resolve('better-sqlite3') } = workerData as ThreadData;
const Driver = await importDriver<typeof import('better-sqlite3')>(driver);

/** Connects without waiting for a locked file. The caller tries again. */
const connect = (): Database => {
  const connected = new Driver(file, { timeout: 0 });
  try {
    for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = 1'])
      connected.pragma(setting);
    return connected;
  } catch (thrown) {
    connected.close();
    throw thrown;
  }
};

let database: Database | undefined;
const prepared = new Map<string, Prepared<unknown[], { readonly document: string }>>();

const statementOf = (on: Database, sql: string) => {
  const statement = prepared.get(sql);
  if (statement) return statement;
  const made = on.prepare<unknown[], { readonly document: string }>(sql);
  prepared.set(sql, made);
  return made;
};

const execute = ({ sql, values, isScript }: Statement): StatementResult => {
  database ??= connect();
  if (isScript) {
    database.exec(sql);
    return [];
  }
  const statement = statementOf(database, sql);
  const given = Object.fromEntries(values.map((value, index) => [index + 1, value]));
  if (statement.reader) return statement.all(given);
  statement.run(given);
  return [];
};

const isBusy = (thrown: unknown): boolean =>
  thrown instanceof Driver.SqliteError && thrown.code.startsWith('SQLITE_BUSY');

const replyTo = ({ id, ...statement }: ThreadRequest): ThreadReply => {
  try {
    return { id, rows: execute(statement) };
  } catch (thrown) {
    if (isBusy(thrown)) return { id, rows: 'busy' };
    return { id, reason: explainThrown(thrown).reason };
  }
};

parentPort?.on('message', (call: ThreadRequest | 'close') => {
  if (call !== 'close') return parentPort?.postMessage(replyTo(call));
  database?.close();
  parentPort?.close();
});
