import type { Answer, Json } from '@torioki/event-store';
import { type DriverOption, lifecycle } from '@torioki/event-store/adapter';
import { runWork, registryAnswerOf, tables } from '@torioki/patrons';
import type { Records, RegistryAnswer, RegistryError, Step, Work, Row, Table } from '@torioki/patrons';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { fileRewriter } from './file-rewriter.js';
import { runWhenFree } from './run-when-free.js';
import { writeQueue } from './write-queue.js';

type Stored = Omit<Row, 'document'> & { readonly document: string };

const columns = 'key, patron, due, document';

/** The last character in the order of a database. No key contains it. */
const lastCharacter = '\u{10ffff}';

const statementsFor = (db: Database, table: Table) => ({
  get: db.prepare(`SELECT ${columns} FROM ${table} WHERE key = ?`),
  of: db.prepare(`SELECT ${columns} FROM ${table} WHERE patron = ? ORDER BY key`),
  beginning: db.prepare(`SELECT ${columns} FROM ${table} WHERE key > ? AND key < ? ORDER BY key LIMIT ?`),
  due: db.prepare(
    `SELECT ${columns} FROM ${table} WHERE due <= ? AND (due, key) > (?, ?) ORDER BY due, key LIMIT ?`,
  ),
  put: db.prepare(
    `INSERT INTO ${table} (${columns}) VALUES (@key, @patron, @due, @document)
     ON CONFLICT (key) DO UPDATE SET patron = @patron, due = @due, document = @document`,
  ),
  remove: db.prepare(`DELETE FROM ${table} WHERE key = ?`),
});

/**
 * Parses a document; undefined for a text that is not JSON. The decoder then reports the fault, because the
 * parser's error would quote the text.
 */
const parsed = (document: string): Json | undefined => {
  try {
    return JSON.parse(document) as Json;
  } catch {
    return undefined;
  }
};

const rowOf = (stored: Stored) => ({ ...stored, document: parsed(stored.document) });

/** Answers each step synchronously with the rows of an open file. Throws SQLite's errors. */
const registryRows = (db: Database): ((step: Step) => unknown) => {
  const statements = Object.fromEntries(
    tables.map((table) => [table, statementsFor(db, table)] as const),
  ) as Record<Table, ReturnType<typeof statementsFor>>;

  return (step) => {
    if (step.is === 'now') return undefined;
    const { get, of, beginning, due, put, remove } = statements[step.table];
    switch (step.is) {
      case 'get': {
        const stored = get.get(step.key) as Stored | undefined;
        return stored && rowOf(stored);
      }
      case 'of':
        return (of.all(step.patron) as Stored[]).map(rowOf);
      case 'beginning':
        return (beginning.all(step.after, `${step.prefix}${lastCharacter}`, step.limit) as Stored[]).map(
          rowOf,
        );
      case 'due':
        return (due.all(step.by, step.after.due, step.after.key, step.limit) as Stored[]).map(rowOf);
      case 'put':
        return put.run({ ...step.row, document: JSON.stringify(step.row.document) });
      case 'remove':
        return remove.run(step.key).changes > 0;
    }
  };
};

/** The tables whose removed rows must leave no trace in the file. */
const traceless: readonly Table[] = ['patron', 'borrower', 'reading', 'access'];

const leavesTrace = (step: Step, isRemoved: unknown): boolean =>
  step.is === 'remove' && isRemoved === true && traceless.includes(step.table);

/** A registry's rows on an open connection. Closing them closes the connection. */
export const sqliteRecords = (db: Database, driver: DriverOption = {}): Records => {
  const file = db.name;
  const answer = registryRows(db);
  const queue = writeQueue(db, file);
  const rewriter = fileRewriter(file, driver);
  const markTrace = db.prepare('INSERT INTO trace DEFAULT VALUES');
  let hasTraces = !db.readonly && db.prepare('SELECT 1 FROM trace LIMIT 1').get() !== undefined;
  let erasing: Promise<void> | undefined;

  /** Answers the steps of one transaction. Marks the file after the first step that leaves a trace. */
  const noticeTraces = (): ((step: Step) => unknown) => {
    let isMarked = false;
    return (step) => {
      const given = answer(step);
      if (!isMarked && leavesTrace(step, given)) {
        markTrace.run();
        isMarked = hasTraces = true;
      }
      return given;
    };
  };

  const erase = async (): Promise<void> => {
    hasTraces = false;
    if (!(await rewriter.rewrite())) hasTraces = true;
    erasing = undefined;
  };

  /**
   * Erases the traces of all removed rows so far. If another connection has locked the file, the next write
   * does this.
   */
  const eraseTraces = async (): Promise<void> => {
    await erasing;
    erasing ??= erase();
    await erasing;
  };

  /** An earlier program ended before it had erased these traces. */
  if (hasTraces) void eraseTraces();

  const { whenOpen, close } = lifecycle(file, async () => {
    await erasing;
    if (hasTraces) await eraseTraces();
    await rewriter.close();
    db.close();
  });

  const answered = <A>(verb: () => Answer<E.Either<RegistryError, A>>): RegistryAnswer<A> =>
    registryAnswerOf(file, whenOpen(verb));

  return {
    read: <A>(work: () => Work<A>) => {
      const atOnce = db.transaction(() => runWork(work(), answer));
      return answered(() => runWhenFree(file, () => E.right(atOnce())));
    },
    write: (work, { more } = { more: false }) =>
      answered(async () => {
        const written = await queue.add(() => E.right(runWork(work(), noticeTraces())));
        const isDone = !more || E.isLeft(written) || E.isLeft(written.right);
        if (isDone && hasTraces) await eraseTraces();
        return written;
      }),
    close,
  };
};
