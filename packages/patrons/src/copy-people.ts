import type { Failed } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { PeopleSnapshot } from './records/people-snapshot.js';
import { firstTurn, tables, type Row, type Table, type Turn } from './records/record-step.js';
import type { Records } from './records/records.js';
import { getStoredRows, putStoredRow, requireEmpty } from './records/rows.js';
import type { Work } from './records/work.js';
import type { RegistryAnswer } from './registry-answer.js';
import type { RegistryError } from './registry-error.js';

/** The number of rows in one transaction. It limits the memory that a copy needs. */
const pageSize = 1000;

export type PeopleCopyOutcome = { readonly is: 'copied' } | Failed<RegistryError>;

function* putPage(table: Table, rows: readonly Row[]): Work<void> {
  for (const row of rows) yield* putStoredRow(table, row);
}

/**
 * Copies all rows of a registry into empty records, which may be of another engine, and decodes each row once.
 * Fails with `unreadable-row` at the first row that cannot be decoded.
 */
export const copyRecords = async (from: Pick<PeopleSnapshot, 'read'>, to: Records): RegistryAnswer<void> => {
  const empty = await to.read(requireEmpty);
  if (E.isLeft(empty)) return empty;
  for (const table of tables) {
    let after: Turn | undefined = firstTurn;
    while (after !== undefined) {
      const start: Turn = after;
      const page = await from.read(() => getStoredRows(table, pageSize, start));
      if (E.isLeft(page)) return page;
      const rows = page.right;
      const written = await to.write(() => putPage(table, rows));
      if (E.isLeft(written)) return written;
      after = rows.length < pageSize ? undefined : rows.at(-1);
    }
  }
  return E.right(undefined);
};
