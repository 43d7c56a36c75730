import { Worker } from 'node:worker_threads';

/** A statement with its values. A script has several statements and no values. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly string[];
  readonly isScript: boolean;
}

type Rows = readonly { readonly document: string }[];

/** The rows of a statement; `busy` if another connection locks the file now. */
export type StatementResult = Rows | 'busy';

export interface ThreadRequest extends Statement {
  readonly id: number;
}

export type ThreadReply =
  { readonly id: number; readonly rows: StatementResult } | { readonly id: number; readonly reason: string };

interface PendingReply {
  readonly resolve: (rows: StatementResult) => void;
  readonly reject: (error: Error) => void;
}

/** The program of the thread. It is found through its package, because a bundle of your program lacks it. */
const program = (): URL => new URL('sessions/sqlite.thread.js', import.meta.resolve('@torioki/portal'));

/** The data that the thread gets. */
export interface ThreadData {
  readonly file: string;
  /** The URL of the better-sqlite3 that opens the file. */
  readonly driver?: string | undefined;
}

/** Starts a thread that executes statements on a file, one at a time. It does not keep the process alive. */
export const startSqliteThread = (data: ThreadData) => {
  const { file } = data;
  const worker = new Worker(program(), { workerData: data });
  const waiting = new Map<number, PendingReply>();
  let calls = 0;
  let ended: Error | undefined;
  const endAll = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  const settle = (reply: ThreadReply) => {
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
    if ('rows' in reply) call?.resolve(reply.rows);
    else call?.reject(new Error(`${file}: ${reply.reason}`));
  };
  worker.unref();
  worker.on('message', settle);
  worker.on('error', endAll);
  worker.on('exit', () => endAll(new Error(`${file} is closed. Open it again.`)));
  return {
    execute: (statement: Statement): Promise<StatementResult> =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        const id = (calls += 1);
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, ...statement } satisfies ThreadRequest);
      }),
    end: async () => {
      if (ended !== undefined) return;
      const left = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      worker.ref();
      worker.postMessage('close');
      await left;
    },
  };
};
