import type { Person } from 'torioki';
import { headquarters, wakkanai } from 'example-001-first-loan/places.js';

const hour = 3_600_000;
const started = Date.now();

/** The day in Tokyo, a number of days from today. */
export const day = (days: number): string =>
  new Date(started + (9 + 24 * days) * hour).toISOString().slice(0, 10);

const reader = (key: string, name: string, mail: string): [string, Person] => [
  key,
  { name, mailAddress: `${mail}@example.jp`, registeredAt: [], cards: [], blocks: [] },
];

/** The library's readers, by the library's own keys. */
export const readers = new Map([
  reader('R/0001', '佐藤 みのり', 'minori'),
  reader('R/0002', '高橋 蒼', 'aoi'),
  reader('R/0003', '伊藤 柚希', 'yuzuki'),
  reader('R/0004', '渡辺 陸', 'riku'),
  reader('R/0005', '中村 紬', 'tsumugi'),
  reader('R/0006', '小林 湊', 'minato'),
]);

/** The columns that the file to migrate uses. docs/go-live.md lists all columns. */
export const columns = [
  ...(['kind', 'key', 'copy', 'title', 'loanClass', 'source', 'borrower', 'location', 'is'] as const),
  ...(['lentOn', 'dueDate', 'renewals', 'since', 'noticedOn', 'holdOpenDays', 'on'] as const),
];

/** A row of the export. It names a reader by the library's own key. */
export type OldRow = Readonly<Partial<Record<(typeof columns)[number] | 'reader', string | number>>>;

const copy = (code: string): OldRow => ({
  ...{ kind: 'copy', key: code, copy: code, title: code.slice(0, -2) },
  ...{ loanClass: 'circulating', source: 'own', is: 'on-shelf' },
});

const loan = (row: OldRow): OldRow => ({
  ...{ kind: 'loan', location: headquarters, lentOn: day(-16) },
  ...row,
});

const reservation = (row: OldRow): OldRow => ({
  ...{ kind: 'reservation', location: headquarters, is: 'waiting' },
  ...row,
});

const notice = { noticedOn: day(-3), holdOpenDays: 7 };
const setAside = { is: 'secured', copy: 'T0003-1' };
const onTheShelf = { is: 'noticed', copy: 'T0004-1', ...notice };
const inTheVan = { is: 'shipped', copy: 'T0005-1', location: wakkanai, on: day(-1), ...notice };

/** The last letters of the titles that one reader waits for. */
const letters = 'abcdefghijkl';

/** The open loans and reservations of the old system on its last day. */
export const exported: readonly OldRow[] = [
  ...['T0001-1', 'T0002-1', 'T0003-1', 'T0004-1', 'T0005-1'].map(copy),
  ...Array.from(letters, (letter) => copy(`T1-${letter}-1`)),
  loan({ key: '71', copy: 'T0001-1', reader: 'R/0001', dueDate: day(12), renewals: 1 }),
  loan({ key: '72', copy: 'T0002-1', reader: 'R/0002', dueDate: day(-2) }),
  loan({ key: '73', copy: 'T0003-1', reader: 'R/0003', dueDate: day(3) }),
  reservation({ key: '501', title: 'T0002', reader: 'R/0003', since: `${day(-9)} 18:30` }),
  reservation({ key: '502', title: 'T0002', reader: 'R/0001', since: `${day(-40)} 10:00` }),
  reservation({ key: '503', title: 'T0003', reader: 'R/0004', since: `${day(-30)} 09:15`, ...setAside }),
  reservation({ key: '504', title: 'T0004', reader: 'R/0001', since: `${day(-25)} 20:00`, ...onTheShelf }),
  reservation({ key: '505', title: 'T0005', reader: 'R/0005', since: `${day(-20)} 11:40`, ...inTheVan }),
  ...Array.from(letters, (letter) =>
    reservation({ key: letter, title: `T1-${letter}`, reader: 'R/0006', since: `${day(-8)} 12:00` }),
  ),
];
