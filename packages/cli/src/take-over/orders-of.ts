import { ownId, type JsonObject } from '@torioki/event-store';
import { decisions, instantAt, LocalDate, type CommandType, type LocalTime } from '@torioki/lending';
import type { Column } from './columns.js';
import type { OldRow } from './rows-in.js';

/** A command that takes something over, and the line that asks for it. */
export interface Order {
  readonly line: number;
  readonly kind: Kind;
  readonly key: string;
  readonly type: CommandType;
  readonly id: string;
  readonly fields: JsonObject;
}

/** In the order in which they are taken over. */
export const kinds = ['opening', 'copy', 'loan', 'reservation', 'group', 'closing'] as const;
export type Kind = (typeof kinds)[number];

/** From the name of the old system, the kind and the key: so a row that comes again is known. */
const idOf = (oldSystem: string, kind: Kind, key: string): string =>
  ownId(`take-over ${oldSystem}`, `${kind} ${key}`);

/** The columns that have something in them. */
const some = (row: OldRow, ...names: readonly Column[]): JsonObject =>
  Object.fromEntries(names.filter((name) => row.cell(name) !== '').map((name) => [name, row.cell(name)]));

const count = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);

const counted = (row: OldRow, name: Column): JsonObject =>
  row.cell(name) === '' ? {} : { [name]: count(row.cell(name)) };

/** By the clock in Tokyo; a text of another form stays as it is, and is no instant. */
const instantOf = (text: string): string => {
  const [day = '', time = ''] = text.split(' ');
  return LocalDate.is(day) && /^\d{2}:\d{2}$/.test(time)
    ? instantAt(day, time as LocalTime, 'Asia/Tokyo')
    : text;
};

const fieldsOf = {
  copy: (row: OldRow) => ({
    ...some(row, 'copy', 'title', 'loanClass', 'source'),
    stands: some(row, 'is', 'from', 'library'),
  }),
  loan: (row: OldRow, id: string) => ({
    loan: ownId(id, 'loan'),
    ...some(row, 'copy', 'borrower', 'location', 'lentOn', 'dueDate'),
    renewals: count(row.cell('renewals') || '0'),
  }),
  reservation: (row: OldRow, id: string, oldSystem: string) => ({
    reservation: ownId(id, 'reservation'),
    ...some(row, 'title', 'borrower', 'location'),
    since: instantOf(row.cell('since')),
    rank: count(row.cell('rank') || '0'),
    group: row.cell('group') === '' ? null : idOf(oldSystem, 'group', row.cell('group')),
    turnCame: row.cell('turnCame') === 'yes',
    stands: { ...some(row, 'is', 'copy', 'noticedOn', 'on'), ...counted(row, 'holdOpenDays') },
  }),
} as const;

const types = {
  copy: decisions.takeOverCopy.type,
  loan: decisions.takeOverLoan.type,
  reservation: decisions.takeOverReservation.type,
} as const;

const isKind = (kind: string): kind is keyof typeof fieldsOf => kind in fieldsOf;

const orderOf = (row: OldRow, oldSystem: string): Order | undefined => {
  const [kind, key] = [row.cell('kind'), row.cell('key')];
  if (!isKind(kind) || key === '') return undefined;
  const id = idOf(oldSystem, kind, key);
  return { line: row.line, kind, key, type: types[kind], id, fields: fieldsOf[kind](row, id, oldSystem) };
};

/** The reading orders: each has the ranks of its reservations, and is told at the line of the first. */
const readingOrders = (rows: readonly OldRow[], oldSystem: string): readonly Order[] => {
  const groups = new Map<string, OldRow[]>();
  for (const row of rows) {
    const group = row.cell('group');
    if (row.cell('kind') === 'reservation' && group !== '')
      groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return [...groups].map(([key, [first, ...more]]) => {
    const id = idOf(oldSystem, 'group', key);
    const ranks = [first as OldRow, ...more].map((row) => ({
      reservation: ownId(idOf(oldSystem, 'reservation', row.cell('key')), 'reservation'),
      rank: count(row.cell('readingRank')),
    }));
    return {
      ...{ line: first?.line ?? 0, kind: 'group', key, type: decisions.takeOverReadingOrder.type },
      id: ownId(id, 'ranks'),
      fields: { group: id, borrower: first?.cell('borrower') ?? '', ranks },
    };
  });
};

/** What the rows of a file ask for; a row that is of no kind, or has no key, asks for nothing. */
export const ordersOf = (
  rows: readonly OldRow[],
  oldSystem: string,
): { readonly orders: readonly Order[]; readonly strays: readonly number[] } => {
  const read = rows.map((row) => ({ row, order: orderOf(row, oldSystem) }));
  return {
    orders: [...read.flatMap(({ order }) => order ?? []), ...readingOrders(rows, oldSystem)],
    strays: read.filter(({ order }) => order === undefined).map(({ row }) => row.line),
  };
};
