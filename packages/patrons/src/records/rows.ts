import { faultsOf } from '@torioki/lending/vocabulary';
import type { Json } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { PatronKey } from '../people/ids.js';
import { FactDocument, Recorded } from '../people/fact.js';
import { MailDocument } from '../people/mail.js';
import { KeptPatron } from '../people/patron-record.js';
import { TitleRequestDocument } from '../people/title-request.js';
import { first, never, type Row, type Table, type Turn } from './step.js';
import { failing, type Work } from './work.js';

/** The memory of a command that was done: the digest of its fields. */
const Remembered = t.exact(t.type({ digest: t.string }), 'a command that was done');
type Remembered = t.TypeOf<typeof Remembered>;

/** The number of a patron's commands within an hour, and no more about them. */
const CommandCount = t.exact(t.type({ commands: t.number }), 'a number of commands');

const codecs = {
  patron: KeptPatron,
  card: t.null,
  borrower: t.null,
  command: Remembered,
  fact: FactDocument,
  bookmark: Recorded,
  mail: MailDocument,
  notice: t.null,
  count: CommandCount,
  request: TitleRequestDocument,
} as const;

type DocumentOf<Of extends Table> = t.TypeOf<(typeof codecs)[Of]>;

const documents: { readonly [Of in Table]: t.Type<DocumentOf<Of>, unknown> } = codecs;

export interface Kept<Of extends Table> {
  readonly key: string;
  readonly patron: PatronKey;
  readonly due: string;
  readonly document: DocumentOf<Of>;
}

function* decoded<Of extends Table>(table: Of, row: Row): Work<Kept<Of>> {
  const document = documents[table].decode(row.document);
  return E.isRight(document)
    ? { ...row, patron: row.patron as PatronKey, document: document.right }
    : yield* failing('unreadable-row', { table, ...faultsOf(document.left)[0] });
}

function* allDecoded<Of extends Table>(table: Of, rows: readonly Row[]): Work<readonly Kept<Of>[]> {
  const kept: Kept<Of>[] = [];
  for (const row of rows) kept.push(yield* decoded(table, row));
  return kept;
}

export function* get<Of extends Table>(table: Of, key: string): Work<Kept<Of> | undefined> {
  const row = (yield { is: 'get', table, key }) as Row | undefined;
  return row === undefined ? undefined : yield* decoded(table, row);
}

/** The rows with these keys, in the order of the keys. A key without a row gives none. */
export function* rowsUnder<Of extends Table>(table: Of, keys: readonly string[]): Work<readonly Kept<Of>[]> {
  const found: Kept<Of>[] = [];
  for (const key of keys) {
    const row = yield* get(table, key);
    if (row) found.push(row);
  }
  return found;
}

export function* rowsOf<Of extends Table>(table: Of, patron: PatronKey): Work<readonly Kept<Of>[]> {
  return yield* allDecoded(table, (yield { is: 'of', table, patron }) as readonly Row[]);
}

interface Due {
  readonly by?: string;
  readonly limit?: number;
  readonly after?: Turn;
}

/** The rows that are due at an instant or before, the longest due first. */
export function* rowsDue<Of extends Table>(
  table: Of,
  { by = never, limit = Number.MAX_SAFE_INTEGER, after = first }: Due = {},
): Work<readonly Kept<Of>[]> {
  return yield* allDecoded(table, (yield { is: 'due', table, by, limit, after }) as readonly Row[]);
}

/** Stores a row, and replaces the row with the same key. */
export function* put<Of extends Table>(table: Of, row: Kept<Of>): Work<void> {
  const document = documents[table].encode(row.document) as Json;
  yield { is: 'put', table, row: { ...row, document } };
}

export function* remove(table: Table, key: string): Work<void> {
  yield { is: 'remove', table, key };
}
