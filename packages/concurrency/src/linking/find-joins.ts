import type { Json } from '@torioki/event-store';
import { groupBy } from 'fp-ts/lib/NonEmptyArray.js';
import { guessDigests, isDigest } from './guess-digests.js';
import type { Occasion } from './gather-occasions.js';
import { judgeCount, type Judged } from './judge-count.js';
import { listEventValues, listValues } from './list-values.js';
import { randomNumbers, shufflePersons } from './shuffle-persons.js';

/** A row of a table beside the history, such as one of the registry or of the sign-ins. */
export interface TableRow {
  readonly table: string;
  /** The patron of the row; null if the row names nobody. */
  readonly patron: string | null;
  readonly columns: Json;
}

/** A column, and its number of matches. A match is a row and an occasion of one patron that share a value. */
export interface JudgedColumn extends Judged {
  readonly column: string;
}

export interface Joins {
  readonly columns: readonly JudgedColumn[];
  /** For each occasion with a returned loan, the number of patrons that the loan could belong to. */
  readonly remaining: readonly Remaining[];
}

export interface Remaining {
  /** The patron of the loan. */
  readonly person: string;
  /** The number of patrons with an occasion that begins like this one (`beginning`). */
  readonly atPlace: number;
  /**
   * The number of these patrons that no column excludes. Only columns with more matches than by chance count.
   * Such a column excludes a patron if the occasion shares a value only with rows of other patrons. If
   * columns exclude the right patron, the number is `atPlace`.
   */
  readonly withTables: number;
}

/** For each value of each column, the patrons of its rows. A patron is listed once for each row. */
const gatherColumns = (rows: readonly TableRow[]) => {
  const columns = new Map<string, Map<string, string[]>>();
  for (const { table, patron, columns: row } of rows)
    for (const [column, value] of patron === null ? [] : listValues(row, table)) {
      const values = columns.get(column) ?? new Map<string, string[]>();
      columns.set(column, values);
      const found = values.get(value);
      if (found) found.push(patron as string);
      else values.set(value, [patron as string]);
    }
  return columns;
};

const hasReturned = ({ events }: Occasion): boolean => events.some(({ type }) => type === 'Returned');

const countOf = (patrons: readonly string[], person: string | undefined): number =>
  patrons.reduce((count, one) => (one === person ? count + 1 : count), 0);

/**
 * Compares each table with the history. A column reveals persons if its rows share values with occasions of
 * the same patron more often than by chance. Shuffles of the persons show the effect of chance. The search also
 * tries digests of the values.
 */
export const findJoins = (
  occasions: readonly Occasion[],
  rows: readonly TableRow[],
  { seed = 1, shuffles = 20 } = {},
): Joins => {
  const patrons = [...new Set(occasions.map(({ person }) => person))];
  const columns = gatherColumns(rows);
  const digests = new Set([...columns.values()].flatMap((values) => [...values.keys()].filter(isDigest)));
  const valuesOf = occasions.map((one) => {
    const plain = one.events.flatMap(listEventValues).map(([, value]) => value);
    const guessed = (digests.size > 0 ? patrons : []).flatMap((patron) =>
      guessDigests(patron, one).filter((guess) => digests.has(guess)),
    );
    return new Set([...plain, ...guessed]);
  });
  /** For each occasion, the patrons of the rows that share a value with it. */
  const sharing = (values: ReadonlyMap<string, readonly string[]>) =>
    valuesOf.map((own) => [...own].flatMap((value) => values.get(value) ?? []));

  const random = randomNumbers(seed);
  const chance = Array.from({ length: shuffles }, () => shufflePersons(occasions, random));
  const persons = occasions.map(({ person }) => person);
  const judged = [...columns].map(([column, values]) => {
    const found = sharing(values);
    const count = (given: readonly string[]): number =>
      found.reduce((sum, one, index) => sum + countOf(one, given[index]), 0);
    return { column, found, ...judgeCount(count(persons), chance.map(count)) };
  });
  const leaks = judged.filter(({ isMore }) => isMore);
  const atPlace = groupBy(({ beginning }: Occasion) => beginning)([...occasions]);
  const remaining = occasions.flatMap((one, index) => {
    if (!hasReturned(one)) return [];
    const before = new Set(atPlace[one.beginning]?.map(({ person }) => person));
    const narrowed = leaks.map(({ found }) => new Set(found[index])).filter(({ size }) => size > 0);
    const after = [...before].filter((patron) => narrowed.every((set) => set.has(patron)));
    const { person } = one;
    const withTables = after.includes(person) ? after.length : before.size;
    return [{ person, atPlace: before.size, withTables }];
  });
  return {
    columns: judged.map(({ column, joined, byChance, isMore }) => ({ column, joined, byChance, isMore })),
    remaining,
  };
};
