import { listFaults, orNull } from '@torioki/lending/vocabulary';
import type { Json } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { AccessDocument } from '../people/access.js';
import type { PatronKey } from '../people/ids.js';
import { FactDocument, PlaceDocument } from '../people/fact.js';
import { MailDocument } from '../people/mail.js';
import { ReadingHistoryDocument } from '../people/reading-history.js';
import { ReviewDocument } from '../people/review-finding.js';
import { StoredPatron } from '../people/patron-record.js';
import { TitleRequestDocument } from '../people/title-request.js';
import { BegunOnDay } from '../people/unusual-day.js';
import { firstTurn, never, tables, type Row, type Table, type Turn } from './record-step.js';
import { failWith, type Work } from './work.js';

/** The digest of a command's fields; null if only the id of the command is remembered. */
const CommandDigest = t.exact(t.type({ digest: orNull(t.string) }), 'a command that was done');
type CommandDigest = t.TypeOf<typeof CommandDigest>;

/** The number of a patron's commands within an hour. Nothing more about them is stored. */
const CommandCount = t.exact(t.type({ commands: t.number }), 'a number of commands');

const codecs = {
  patron: StoredPatron,
  card: t.null,
  borrower: t.null,
  command: CommandDigest,
  fact: FactDocument,
  bookmark: PlaceDocument,
  mail: MailDocument,
  notice: t.null,
  count: t.union([CommandCount, BegunOnDay], 'a count'),
  request: TitleRequestDocument,
  review: ReviewDocument,
  reading: ReadingHistoryDocument,
  lookup: t.null,
  access: AccessDocument,
} as const;

type DocumentOf<Of extends Table> = t.TypeOf<(typeof codecs)[Of]>;

/** The codec of the documents of each table. Stored format: a change needs a new version. */
export const documents: { readonly [Of in Table]: t.Type<DocumentOf<Of>, unknown> } = codecs;

export interface TypedRow<Of extends Table> {
  readonly key: string;
  readonly patron: PatronKey;
  readonly due: string;
  readonly document: DocumentOf<Of>;
}

function* decodeRow<Of extends Table>(table: Of, row: Row): Work<TypedRow<Of>> {
  const document = documents[table].decode(row.document);
  return E.isRight(document)
    ? { ...row, patron: row.patron as PatronKey, document: document.right }
    : yield* failWith('unreadable-row', { table, ...listFaults(document.left)[0] });
}

function* decodeRows<Of extends Table>(table: Of, rows: readonly Row[]): Work<readonly TypedRow<Of>[]> {
  const decoded: TypedRow<Of>[] = [];
  for (const row of rows) decoded.push(yield* decodeRow(table, row));
  return decoded;
}

export function* getRow<Of extends Table>(table: Of, key: string): Work<TypedRow<Of> | undefined> {
  const row = (yield { is: 'get', table, key }) as Row | undefined;
  return row === undefined ? undefined : yield* decodeRow(table, row);
}

/** The rows with these keys, in the order of the keys. A key without a row is left out. */
export function* getRows<Of extends Table>(
  table: Of,
  keys: readonly string[],
): Work<readonly TypedRow<Of>[]> {
  const found: TypedRow<Of>[] = [];
  for (const key of keys) {
    const row = yield* getRow(table, key);
    if (row) found.push(row);
  }
  return found;
}

export function* getRowsOfPatron<Of extends Table>(
  table: Of,
  patron: PatronKey,
): Work<readonly TypedRow<Of>[]> {
  return yield* decodeRows(table, (yield { is: 'of', table, patron }) as readonly Row[]);
}

interface Due {
  readonly by?: string;
  readonly limit?: number;
  readonly after?: Turn;
}

/** The rows that are due at an instant or before it, the longest due first. */
export function* getDueRows<Of extends Table>(
  table: Of,
  { by = never, limit = Number.MAX_SAFE_INTEGER, after = firstTurn }: Due = {},
): Work<readonly TypedRow<Of>[]> {
  return yield* decodeRows(table, (yield { is: 'due', table, by, limit, after }) as readonly Row[]);
}

/** At most `limit` rows after the key `after` whose keys begin with `prefix`, in the order of the keys. */
export function* getRowsBeginning<Of extends Table>(
  table: Of,
  prefix: string,
  limit: number,
  after = prefix,
): Work<readonly TypedRow<Of>[]> {
  return yield* decodeRows(table, (yield { is: 'beginning', table, prefix, limit, after }) as readonly Row[]);
}

/** Stores a row, and replaces the row with the same key. */
export function* putRow<Of extends Table>(table: Of, row: TypedRow<Of>): Work<void> {
  const document = documents[table].encode(row.document) as Json;
  yield { is: 'put', table, row: { ...row, document } };
}

export function* removeRow(table: Table, key: string): Work<void> {
  yield { is: 'remove', table, key };
}

/** At most `limit` rows after a position, as they are stored, if each of them can be decoded. */
export function* getStoredRows(table: Table, limit: number, after: Turn): Work<readonly Row[]> {
  const rows = (yield { is: 'due', table, by: never, limit, after }) as readonly Row[];
  yield* decodeRows(table, rows);
  return rows;
}

export function* putStoredRow(table: Table, row: Row): Work<void> {
  yield { is: 'put', table, row };
}

const notEmpty = because('not-empty', 'must be a registry without data', '何も入っていない登録簿を書く');

export function* requireEmpty(): Work<void> {
  for (const table of tables)
    if ((yield* getDueRows(table, { limit: 1 })).length > 0)
      yield* failWith('invalid-input', { path: 'to', ...notEmpty });
}
