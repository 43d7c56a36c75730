import { lifecycle } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { borrowers, type Borrowers, type BorrowersOptions } from './borrowers.js';
import { patronRegistry, type PatronRegistry, type RegistryOptions } from './patron-registry.js';
import type { Records } from './records/records.js';
import type { RegistryAnswer } from './registry-answer.js';
import { registryAnswerOf } from './registry-error-of.js';
import { tables, type Row, type Step, type Table, type Turn } from './records/record-step.js';
import { runWork, type Work } from './records/work.js';

const byKey = (one: Pick<Row, 'key'>, other: Pick<Row, 'key'>): number =>
  one.key === other.key ? 0 : one.key < other.key ? -1 : 1;

const byDue = (one: Turn, other: Turn): number =>
  one.due === other.due ? byKey(one, other) : one.due < other.due ? -1 : 1;

const name = 'The in-memory registry';

/** Records in memory. Rows are stored as texts, so that no caller can change a stored row. */
const inMemoryRecords = (): Records => {
  const stored = Object.fromEntries(tables.map((table) => [table, new Map<string, string>()])) as Record<
    Table,
    Map<string, string>
  >;
  const { whenOpen, close } = lifecycle(name, () => undefined);

  const row = (text: string): Row => JSON.parse(text) as Row;

  const rows = (table: Table): Row[] => [...stored[table].values()].map(row);

  const answer = (step: Step): unknown => {
    switch (step.is) {
      case 'get': {
        const text = stored[step.table].get(step.key);
        return text === undefined ? undefined : row(text);
      }
      case 'of':
        return rows(step.table)
          .filter(({ patron }) => patron === step.patron)
          .sort(byKey);
      case 'beginning':
        return rows(step.table)
          .filter(({ key }) => key.startsWith(step.prefix) && key > step.after)
          .sort(byKey)
          .slice(0, step.limit);
      case 'due':
        return rows(step.table)
          .filter((one) => one.due <= step.by && byDue(one, step.after) > 0)
          .sort(byDue)
          .slice(0, step.limit);
      case 'put':
        return void stored[step.table].set(step.row.key, JSON.stringify(step.row));
      case 'now':
        return undefined;
      case 'remove':
        return void stored[step.table].delete(step.key);
    }
  };

  const doing = <A>(work: () => Work<A>): RegistryAnswer<A> =>
    registryAnswerOf(
      name,
      whenOpen(() => E.right(runWork(work(), answer))),
    );

  return { read: doing, write: doing, close };
};

/** A registry that lasts as long as the process, for tests and trials. */
export const inMemoryPatronRegistry = (options: RegistryOptions = { librarySystem: '' }): PatronRegistry =>
  patronRegistry(inMemoryRecords(), options);

/** Borrowers that last as long as the process, for tests and trials. */
export const inMemoryBorrowers = (options: BorrowersOptions): Borrowers =>
  borrowers(inMemoryRecords(), options);
