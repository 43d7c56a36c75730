import type { Json } from '@torioki/event-store';
import { tables, type Row, type Step, type Table } from '@torioki/patrons';
import type { Database } from 'better-sqlite3';

type Stored = Omit<Row, 'document'> & { readonly document: string };

const columns = 'key, patron, due, document';

const statementsFor = (db: Database, table: Table) => ({
  get: db.prepare(`SELECT ${columns} FROM ${table} WHERE key = ?`),
  of: db.prepare(`SELECT ${columns} FROM ${table} WHERE patron = ? ORDER BY key`),
  due: db.prepare(
    `SELECT ${columns} FROM ${table} WHERE due <= ? AND (due, key) > (?, ?) ORDER BY due, key LIMIT ?`,
  ),
  put: db.prepare(
    `INSERT INTO ${table} (${columns}) VALUES (@key, @patron, @due, @document)
     ON CONFLICT (key) DO UPDATE SET patron = @patron, due = @due, document = @document`,
  ),
  remove: db.prepare(`DELETE FROM ${table} WHERE key = ?`),
});

/** A text that is no JSON is left to whoever decodes it, since the parser would repeat it in its message. */
const parsed = (document: string): Json | undefined => {
  try {
    return JSON.parse(document) as Json;
  } catch {
    return undefined;
  }
};

const rowOf = (stored: Stored) => ({ ...stored, document: parsed(stored.document) });

/** The rows in an open file; they answer each step at once. Throws what SQLite throws. */
export const registryRows = (db: Database): ((step: Step) => unknown) => {
  const statements = Object.fromEntries(
    tables.map((table) => [table, statementsFor(db, table)] as const),
  ) as Record<Table, ReturnType<typeof statementsFor>>;

  return (step) => {
    if (step.is === 'now') return undefined;
    const { get, of, due, put, remove } = statements[step.table];
    switch (step.is) {
      case 'get': {
        const stored = get.get(step.key) as Stored | undefined;
        return stored && rowOf(stored);
      }
      case 'of':
        return (of.all(step.patron) as Stored[]).map(rowOf);
      case 'due':
        return (due.all(step.by, step.after.due, step.after.key, step.limit) as Stored[]).map(rowOf);
      case 'put':
        return put.run({ ...step.row, document: JSON.stringify(step.row.document) });
      case 'remove':
        return remove.run(step.key);
    }
  };
};
