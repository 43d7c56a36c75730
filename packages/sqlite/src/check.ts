import { setImmediate as nextTurn } from 'node:timers/promises';
import { storeError, type Answer, type Cursor, type Position, type StoreError } from '@torioki/event-store';
import {
  because,
  duplicateId,
  missingEventReason,
  attempt,
  continueSealed,
  toCursor,
  unwrap,
  type ReasonTexts,
  type Tip,
} from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { History } from './history.js';
import type { RunStep, EventRange, IndexTable } from './index-table.js';

const indexBroken = (store: string, position: Position, why: ReasonTexts) =>
  E.left(storeError('index-broken', { store, position, ...why }));

const missingRow = (table: string): ReasonTexts =>
  because('missing-row', `${table} has no row for this event`, `そこの出来事の行が足りない（${table}）`, {
    table,
  });

const extraRow = (table: string, isBehindEnd: boolean): ReasonTexts =>
  isBehindEnd
    ? because(
        'row-behind-end',
        `${table} has a row after the end of the history; a head that you noted earlier shows whether the end was cut off`,
        `履歴の終わりより後の行が残っている（${table}）。終わりが切り取られたのなら、控えた先頭で分かる`,
        { table },
      )
    : because(
        'extra-row',
        `${table} has a row that does not belong to the event`,
        `そこの出来事にない行がある（${table}）`,
        { table },
      );

const otherCount = (table: string, rows: number, given: number): ReasonTexts =>
  because(
    'other-count',
    `${table} has ${rows} rows, but the events require ${given}`,
    `行が${rows}あるが、出来事からは${given}になる（${table}）`,
    { table, rows, given },
  );

/** Verifies the first event against the root, and the last one against its predecessor. */
export const checkEnds = ({ root, page, lastTwo }: History): E.Either<StoreError, Tip> => {
  const [first] = page(0, 1);
  const begun = first ? continueSealed(root, first) : E.right(root);
  if (E.isLeft(begun)) return begun;
  const [last, before = root] = lastTwo();
  return last ? continueSealed(before, last) : begun;
};

const checkTexts = ({ page }: History, tip: Tip, upTo: Position): E.Either<StoreError, Tip> => {
  const events = page(tip.position, upTo);
  if (events.length === 0 && tip.position < upTo)
    return E.left(storeError('chain-broken', { position: tip.position + 1, ...missingEventReason }));
  let end = tip;
  for (const event of events) {
    const next = continueSealed(end, event);
    if (E.isLeft(next)) return next;
    end = next.right;
  }
  return E.right(end);
};

/** Verifies that the index has all rows of some events. Returns the number of these rows for each table. */
const checkMissing = (
  { file, index }: History,
  events: EventRange,
): E.Either<StoreError, readonly number[]> => {
  const rows: number[] = [];
  for (const table of index) {
    const { given, missing } = table.compare(events);
    if (missing !== null) return indexBroken(file, missing, missingRow(table.name));
    rows.push(given);
  }
  return E.right(rows);
};

/** Verifies that a table has exactly the given number of rows, all of them from events up to a position. */
const checkExtra =
  ({ file }: History, atOnce: RunStep, upTo: Position) =>
  (table: IndexTable, given: number): Answer<void> =>
    attempt(async function* () {
      const counts = yield* unwrap(await table.slices(atOnce, (from) => table.count(from, upTo)));
      const rows = counts.reduce((sum, count) => sum + count, 0);
      if (rows === given) return;
      const extra = yield* unwrap(await table.slices(atOnce, table.extra));
      const positions = extra.filter((position) => position !== null);
      const first = Math.min(...positions);
      yield* unwrap(
        positions.length > 0
          ? indexBroken(file, first, extraRow(table.name, first > upTo))
          : indexBroken(file, upTo, otherCount(table.name, rows, given)),
      );
    });

/** Verifies that the events outside the index have unique ids. */
const checkIds = ({ repeatedId }: History, indexed: Position): E.Either<StoreError, void> => {
  const found = repeatedId(indexed);
  if (found === undefined) return E.right(undefined);
  const { id, position, earlier } = found;
  return E.left(storeError('chain-broken', { position, ...duplicateId(id, earlier) }));
};

const checkSchema = ({ file, schemaChange }: History): E.Either<StoreError, void> => {
  const change = schemaChange();
  return change === undefined
    ? E.right(undefined)
    : E.left(storeError('schema-changed', { store: file, ...change }));
};

/**
 * Verifies the noted cursors, the texts of the events, the index and the file's schema. The index must have
 * all rows of the events, and no other rows.
 */
export const check = (history: History, atOnce: RunStep, noted: readonly Cursor[]): Answer<Cursor> =>
  attempt(async function* () {
    const { index, indexedUpTo, root } = history;
    const { position: upTo } = yield* unwrap(await atOnce(() => history.present(noted)));
    const indexed = indexedUpTo(upTo);
    let [tip, given] = [root, index.map(() => 0)];
    do {
      const from = tip;
      const end = yield* unwrap(await atOnce(() => checkTexts(history, from, upTo)));
      await nextTurn();
      const rows = yield* unwrap(
        await atOnce(() =>
          checkMissing(history, { after: from.position, upTo: Math.min(end.position, indexed) }),
        ),
      );
      [tip, given] = [end, given.map((sum, at) => sum + (rows[at] ?? 0))];
      await nextTurn();
    } while (tip.position < upTo);
    const hasOnly = checkExtra(history, atOnce, indexed);
    for (const [at, table] of index.entries()) yield* unwrap(await hasOnly(table, given[at] ?? 0));
    yield* unwrap(await atOnce(() => checkIds(history, indexed)));
    yield* unwrap(await atOnce(() => checkSchema(history)));
    return toCursor(tip);
  });
