import type { BorrowerId } from '@torioki/lending';
import type { PatronKey } from '../people/ids.js';
import { isRegistered, type Borrowing, type PatronRecord } from '../people/patron-record.js';
import { never, someday, type Table } from './record-step.js';
import { storeLookups } from './lookups.js';
import { getRow, putRow, removeRow, getRowsOfPatron } from './rows.js';
import { failWith, type Work } from './work.js';

/** A patron's record. If there is none, the work ends with `patron-unknown`. */
export function* findRecord(patron: PatronKey): Work<PatronRecord> {
  const record = (yield* getRow('patron', patron))?.document;
  return record && isRegistered(record) ? record : yield* failWith('patron-unknown', {});
}

const cardsOf = (record: Borrowing | undefined): readonly string[] =>
  record && isRegistered(record) ? record.cards.map(({ number }) => number) : [];

/** The value of `due` for the row of each pseudonym. `listUsed` finds the rows with the value `someday`. */
const dueOfPseudonyms = (record: Borrowing | undefined): ReadonlyMap<BorrowerId, string> => {
  const due = new Map((record?.used ?? []).map((used) => [used, someday]));
  if (record && record.standing.is !== 'left' && record.standing.fresh !== null)
    due.set(record.standing.fresh, never);
  return due;
};

export function* findHolder(card: string): Work<PatronRecord | undefined> {
  const row = yield* getRow('card', card);
  if (row === undefined) return undefined;
  const record = yield* findRecord(row.patron);
  return record.standing.is === 'registered' && record.cards.at(-1)?.number === card ? record : undefined;
}

/** A patron's record. The work ends if the patron has given up the registration. */
export function* requireRegistered(patron: PatronKey): Work<PatronRecord> {
  const record = yield* findRecord(patron);
  return record.standing.is === 'registered' ? record : yield* failWith('patron-leaving', {});
}

const without = (some: readonly string[], others: readonly string[]): readonly string[] =>
  some.filter((one) => !others.includes(one));

function* storePseudonyms(before: Borrowing | undefined, after: Borrowing): Work<void> {
  const [dueBefore, dueAfter] = [dueOfPseudonyms(before), dueOfPseudonyms(after)];
  for (const [key, due] of dueAfter)
    if (dueBefore.get(key) !== due) yield* putRow('borrower', { key, patron: after.id, due, document: null });
  for (const key of dueBefore.keys()) if (!dueAfter.has(key)) yield* removeRow('borrower', key);
}

/**
 * Stores a patron's record, and the rows for its lookup. Fails with `card-number-taken`. Removes the reading
 * history of a patron who has given up the registration.
 */
export function* storeRecord<Record extends Borrowing>(
  before: Record | undefined,
  after: Record,
): Work<void> {
  const newCards = without(cardsOf(after), cardsOf(before));
  for (const number of newCards) if (yield* getRow('card', number)) yield* failWith('card-number-taken', {});

  const row = { patron: after.id, due: never };
  for (const key of newCards) yield* putRow('card', { ...row, key, document: null });

  yield* storeLookups(before, after);

  yield* storePseudonyms(before, after);

  if (after.standing.is !== 'registered') yield* removeRow('reading', after.id);

  const due = after.standing.is === 'leaving' ? someday : never;
  yield* putRow('patron', { ...row, key: after.id, due, document: after });
}

const personal: readonly Table[] = [
  'command',
  'card',
  'borrower',
  'mail',
  'count',
  'request',
  'review',
  'reading',
  'lookup',
  'access',
  'patron',
];

/**
 * Removes a patron, with all data about the person. Facts that are not in the history yet stay in the
 * registry.
 */
export function* erasePatron(patron: PatronKey): Work<void> {
  for (const table of personal)
    for (const { key } of yield* getRowsOfPatron(table, patron)) yield* removeRow(table, key);
  for (const { key, due } of yield* getRowsOfPatron('fact', patron))
    if (due > someday) yield* removeRow('fact', key);
}
