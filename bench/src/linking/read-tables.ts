import Database from 'better-sqlite3';
import type { TableRow } from '@torioki/concurrency/linking';
import type { Json } from '@torioki/event-store';

const nobody = '';

const parsed = (text: unknown): Json => {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
};

/** Reads all tables of a registry or of sign-ins on SQLite. The column `patron` names the patron of a row. */
export const readTables = (file: string): readonly TableRow[] => {
  const db = new Database(file, { readonly: true });
  const names = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const rows = names.flatMap((table) =>
    db
      .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
      .all()
      .map(({ patron, document, ...columns }): TableRow => {
        const texts = Object.entries(columns).map(([name, value]) => [name, String(value)]);
        return {
          table,
          patron: typeof patron === 'string' && patron !== nobody ? patron : null,
          columns: { ...(Object.fromEntries(texts) as Record<string, string>), document: parsed(document) },
        };
      }),
  );
  db.close();
  return rows;
};
