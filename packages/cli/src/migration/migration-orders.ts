import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { JsonObject } from '@torioki/event-store';
import { limitBytes, LimitExceeded, ownId, limitLines } from '@torioki/event-store/adapter';
import { decisions, instantAt, LocalDate, LocalTime, type CommandType } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import type { Failure } from '../failure.js';
import { makeUnreadableFailure } from '../read-file.js';
import type { Column } from './columns.js';
import { computeRank } from './rank.js';
import { longestRow, readRows, type OldRow, type OldRows } from './read-rows.js';
import { useScratchFolder, makeNoRoomFailure } from './scratch-folder.js';

export type Kind = RowKind | 'group' | 'opening' | 'closing';

/** A command for the migration, and the line that requires it. */
export interface MigrationOrder {
  readonly line: number;
  readonly kind: Kind;
  readonly key: string;
  readonly type: CommandType;
  readonly id: string;
  readonly fields: JsonObject;
}

/** The id of a row, made from the old system's name, the kind and the key. A repeated row has the same id. */
const computeRowId = (oldSystem: string, kind: Kind, key: string): string =>
  ownId(`migrate ${oldSystem}`, `${kind} ${key}`);

const pickCells = (row: OldRow, ...names: readonly Column[]): JsonObject =>
  Object.fromEntries(names.filter((name) => row.cell(name) !== '').map((name) => [name, row.cell(name)]));

const parseCount = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);

const readCount = (row: OldRow, name: Column): JsonObject =>
  row.cell(name) === '' ? {} : { [name]: parseCount(row.cell(name)) };

/** Parses a time in Tokyo, to the minute; a day means its start. Other texts result in an invalid instant. */
const parseInstant = (text: string): string => {
  const [day, time = '00:00', ...more] = text.replace(/(:\d\d):00$/, '$1').split(' ');
  return LocalDate.is(day) && LocalTime.is(time) && more.length === 0
    ? instantAt(day, time, 'Asia/Tokyo')
    : `no instant: ${text}`;
};

/** True for `yes`, false for an empty text; any other text stays a text, which is invalid. */
const parseYes = (text: string): boolean | string => (text === 'yes' || text === '' ? text === 'yes' : text);

/**
 * The commands for each kind of row, in the order of migration: loans and reservations need their copy first.
 */
const rowKinds = {
  copy: {
    type: decisions.migrateCopy.type,
    fields: (row: OldRow) => ({
      ...pickCells(row, 'copy', 'title', 'loanClass', 'source'),
      statusAtMigration: pickCells(row, 'is', 'from', 'library'),
    }),
  },
  loan: {
    type: decisions.migrateLoan.type,
    fields: (row: OldRow, id: string) => ({
      loan: ownId(id, 'loan'),
      ...pickCells(row, 'copy', 'borrower', 'location', 'lentOn', 'dueDate'),
      renewals: parseCount(row.cell('renewals') || '0'),
    }),
  },
  reservation: {
    type: decisions.migrateReservation.type,
    fields: (row: OldRow, id: string, oldSystem: string) => ({
      reservation: ownId(id, 'reservation'),
      ...pickCells(row, 'title', 'borrower', 'location'),
      since: parseInstant(row.cell('since')),
      rank: computeRank(row),
      group: row.cell('group') === '' ? null : computeRowId(oldSystem, 'group', row.cell('group')),
      turnCame: parseYes(row.cell('turnCame')),
      statusAtMigration: {
        ...pickCells(row, 'is', 'copy', 'noticedOn', 'on'),
        ...readCount(row, 'holdOpenDays'),
      },
    }),
  },
} as const;

type RowKind = keyof typeof rowKinds;

export const isRowKind = (kind: string): kind is RowKind => Object.hasOwn(rowKinds, kind);

const buildOrder = (row: OldRow, kind: RowKind, oldSystem: string): MigrationOrder => {
  const key = row.cell('key');
  const id = computeRowId(oldSystem, kind, key);
  const { type, fields } = rowKinds[kind];
  return { line: row.line, kind, key, type, id, fields: fields(row, id, oldSystem) };
};

async function* listOrdersOfKind(
  rows: OldRows,
  kind: RowKind,
  oldSystem: string,
): AsyncGenerator<MigrationOrder> {
  for await (const row of rows())
    if (row.cell('kind') === kind && row.cell('key') !== '') yield buildOrder(row, kind, oldSystem);
}

/** A reading order. Reports name the line of its first row. */
interface ReadingOrder {
  readonly line: number;
  readonly borrower: string;
  readonly ranks: { readonly reservation: string; readonly rank: number | string }[];
}

/** The command of a reading order. The order of its rows in the file does not matter. */
const buildRanksOrder = (
  key: string,
  { line, borrower, ranks }: ReadingOrder,
  oldSystem: string,
): MigrationOrder => {
  const group = computeRowId(oldSystem, 'group', key);
  const { type } = decisions.migrateReadingOrder;
  const sorted = ranks.toSorted((one, other) => (one.reservation < other.reservation ? -1 : 1));
  const fields = { group, borrower, ranks: sorted };
  return { line, kind: 'group', key, type, id: ownId(group, 'ranks'), fields };
};

/** Orders to give after all orders of the earlier stages. Their sequence within the stage does not matter. */
export type Stage = Iterable<MigrationOrder> | AsyncIterable<MigrationOrder>;

export interface OldOrders {
  readonly stages: readonly Stage[];
  /** The lines without a valid kind or without a key. No command is made from them. */
  readonly strays: readonly number[];
}

/** The orders for the rows of a file. Only the reading orders are kept in memory. */
const readOrders = async (file: string, oldSystem: string): Promise<E.Either<Failure, OldOrders>> => {
  const strays: number[] = [];
  const readingOrders = new Map<string, ReadingOrder>();
  const noted = (row: OldRow): void => {
    const [kind, key, group] = [row.cell('kind'), row.cell('key'), row.cell('group')];
    if (!isRowKind(kind) || key === '') strays.push(row.line);
    if (kind !== 'reservation' || group === '') return;
    const first = { line: row.line, borrower: row.cell('borrower'), ranks: [] };
    const readingOrder = readingOrders.get(group) ?? first;
    const reservation = ownId(computeRowId(oldSystem, 'reservation', key), 'reservation');
    readingOrder.ranks.push({ reservation, rank: parseCount(row.cell('readingRank')) });
    readingOrders.set(group, readingOrder);
  };
  return E.map((rows: OldRows): OldOrders => ({
    strays,
    stages: [
      ...Object.keys(rowKinds)
        .filter(isRowKind)
        .map((kind) => listOrdersOfKind(rows, kind, oldSystem)),
      [...readingOrders].map(([key, given]) => buildRanksOrder(key, given, oldSystem)),
    ],
  }))(await readRows(file, noted));
};

/** The largest size of a file, in bytes: ten times as much as the largest libraries need. */
const mostBytes = 4 * 2 ** 30;

/**
 * Reads the orders of a file, and passes them to `use`. It reads the whole file before it calls `use`. It
 * works on a copy, so a change to the file during the migration has no effect.
 */
export const withOrders = <A>(
  file: string,
  oldSystem: string,
  use: (orders: OldOrders) => Promise<E.Either<Failure, A>>,
): Promise<E.Either<Failure, A>> =>
  useScratchFolder(async (folder) => {
    const copy = join(folder, 'rows.csv');
    try {
      await pipeline(
        limitLines(limitBytes(createReadStream(file), mostBytes), longestRow),
        createWriteStream(copy),
      );
    } catch (thrown) {
      if (thrown instanceof LimitExceeded) return E.left(makeUnreadableFailure(file, thrown));
      const { syscall, path } = thrown as NodeJS.ErrnoException;
      return E.left(
        syscall === 'read' || path === file ? makeUnreadableFailure(file, thrown) : makeNoRoomFailure(thrown),
      );
    }
    const orders = await readOrders(copy, oldSystem);
    return E.isLeft(orders) ? orders : use(orders.right);
  });
