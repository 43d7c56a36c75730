import {
  storeError,
  type AppendCondition,
  type Fact,
  type Cursor,
  type Position,
  type Slice,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import {
  because,
  missingEventReason,
  emptyChain,
  parseFact,
  mostConflicts,
  pageSize,
  toCursor,
  checkCursors,
  parseStoredEvent,
} from '@torioki/event-store/adapter';
import type { ReasonTexts, NewsItem, ReadingInput, SealedEvent, Tip } from '@torioki/event-store/adapter';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { derivedTables } from './derived-tables.js';
import { eventFile } from './event-file.js';
import { indexTable, type IndexTable } from './index-table.js';
import { decodeTexts } from './decode-texts.js';
import { schemaChange } from './schema-changes.js';
import { selectionOf, type Recent } from './selection.js';
import { isSqliteError } from './sqlite-error.js';
import { createStatementCache } from './statements.js';
import { createTail } from './tail.js';

/** Returns the last position that the derived tables cover, for a history that ends at a given position. */
type Reach = (end: Position) => Position;

const rowsAlready = because(
  'rows-already',
  'the index already had rows of this event or of later ones',
  'そこからの出来事の行が既にある',
);

/** The events in an open file. Call the methods in a transaction: they are synchronous and throw SQLite's errors. */
export interface History {
  readonly file: string;
  /** The start of the chain, at position 0. The hash of the first event continues the hash of this start. */
  readonly root: Tip;
  /** The tables that are derived from the events. */
  readonly index: readonly IndexTable[];
  readonly indexedUpTo: Reach;
  readonly tip: () => Tip;
  /** Returns the head if all these cursors are in the history. */
  readonly present: (places: readonly Cursor[]) => E.Either<StoreError, Cursor>;
  readonly lastTwo: () => readonly SealedEvent[];
  /** One page of events after a position. After 0, the page includes lower positions, where no event should be. */
  readonly page: (after: Position, upTo: Position) => readonly SealedEvent[];
  /** Finds an event by its id, in a history that ends at a cursor. */
  readonly find: (id: string, head: Cursor) => SealedEvent | undefined;
  readonly slice: (reading: ReadingInput) => E.Either<StoreError, Slice>;
  readonly records: (reading: ReadingInput) => E.Either<StoreError, readonly StoredEvent[]>;
  /** After a position, finds the first event that has the id of an earlier event. */
  readonly repeatedId: (after: Position) => RepeatedId | undefined;
  /** The first difference between the file's schema and that of a new file. */
  readonly schemaChange: () => ReasonTexts | undefined;
  /**
   * The positions of the events that match a condition and were recorded after its cursor, up to the head.
   */
  readonly conflicts: (condition: AppendCondition, head: Cursor) => readonly Position[];
  readonly record: (events: readonly SealedEvent[], upTo: Position) => void;
}

export interface RepeatedId {
  readonly id: string;
  readonly position: Position;
  readonly earlier: Position;
}

/** All columns of an event, under the names that the chain uses. */
const whole =
  'position, hash, id, type, version AS schemaVersion, tags, data, metadata, recorded_at AS recordedAt';

const factColumns = 'position, hash, type, version, tags, data';

type FactRow = readonly [
  position: Position,
  hash: string,
  type: string,
  schemaVersion: number,
  tags: string,
  data: string,
];

type Wanted = Omit<ReadingInput, 'places' | 'remembered'>;

const everything = { upTo: Number.MAX_SAFE_INTEGER, limit: Number.MAX_SAFE_INTEGER, backwards: false };

const nothingRecent: Recent = { from: 0, positions: [] };

const fact = ([position, hash, type, schemaVersion, tags, data]: FactRow): Fact =>
  decodeTexts(position, () => parseFact({ position, hash, type, schemaVersion, tags, data }));

export const decodeStored = (event: SealedEvent): StoredEvent =>
  decodeTexts(event.position, () => parseStoredEvent(event));

/** The path that errors show, and the library system of the history. */
interface HistoryIdentity {
  readonly file: string;
  readonly librarySystem: string;
}

/** Reads and writes the history in a file. Its derived tables cover whole blocks of `blockSize` events. */
export const openHistory = (
  db: Database,
  { file, librarySystem }: HistoryIdentity,
  blockSize: number,
): History => {
  const indexedUpTo: Reach = (end) => end - (end % blockSize);
  const root: Tip = { ...emptyChain(librarySystem), recordedAt: '' };
  const last = db.prepare(
    'SELECT position, hash, recorded_at AS recordedAt FROM event ORDER BY position DESC LIMIT 1',
  );
  const hash = db.prepare('SELECT hash FROM event WHERE position = ?').pluck();
  const records = db.prepare(
    `SELECT ${whole} FROM event WHERE position > @after AND position <= @upTo ORDER BY position LIMIT @limit`,
  );
  const findId = db.prepare('SELECT position FROM known WHERE id = ?').pluck();
  const whoseIdIs = db.prepare(`SELECT ${whole} FROM event WHERE position = ? AND id = ?`);
  const add = db.prepare(
    `INSERT INTO event (position, id, type, version, tags, data, metadata, recorded_at, hash)
     VALUES (@position, @id, @type, @schemaVersion, @tags, @data, @metadata, @recordedAt, @hash)`,
  );
  const ends = db.prepare(`SELECT ${whole} FROM event ORDER BY position DESC LIMIT 2`);
  const repeated = db.prepare(
    `SELECT event.id, event.position, coalesce(known.position, before.position) AS earlier
     FROM event LEFT JOIN known ON known.id = event.id AND known.position < event.position
     LEFT JOIN event AS before ON before.position > @after AND before.position < event.position AND before.id = event.id
     WHERE event.position > @after AND coalesce(known.position, before.position) IS NOT NULL
     ORDER BY event.position LIMIT 1`,
  );
  const statement = createStatementCache(db);

  const tip = (): Tip => (last.get() as Tip | undefined) ?? root;

  const hashAt = (position: Position): string | undefined =>
    position === 0 ? root.hash : (hash.get(position) as string | undefined);

  const tailOf = createTail(db, toCursor(root), hashAt, blockSize);
  const index = derivedTables.map((table) => indexTable(db, table, () => indexedUpTo(tip().position)));

  const placeAt = (position: Position): Cursor => {
    const found = hashAt(position);
    if (found === undefined) throw storeError('chain-broken', { position, ...missingEventReason });
    return { position, hash: found };
  };

  const present = (places: readonly Cursor[]): E.Either<StoreError, Cursor> => {
    const head = toCursor(tip());
    return E.map(() => head)(checkCursors(file, places, head, hashAt));
  };

  const find = (id: string, head: Cursor): SealedEvent | undefined => {
    const position = tailOf(head).positionOf(id) ?? findId.get(id);
    return position === undefined ? undefined : (whoseIdIs.get(position, id) as SealedEvent | undefined);
  };

  const recentOf = (items: readonly NewsItem[], wanted: Wanted, head: Cursor): Recent => {
    const { from, select: selected } = tailOf(head);
    return { from, positions: selected(items, wanted) };
  };

  const select = (columns: string, wanted: Wanted, head: Cursor): readonly unknown[] => {
    const { items, upTo, limit } = wanted;
    const recent = items === 'everything' ? nothingRecent : recentOf(items, wanted, head);
    const selection = selectionOf(wanted, recent);
    if (selection === undefined) return [];
    return statement(`SELECT ${columns} FROM event WHERE ${selection.sql}`)
      .raw()
      .all(selection.values, { upTo, limit });
  };

  const sliceOf = (reading: ReadingInput, head: Cursor): Slice => {
    const { limit, upTo, backwards } = reading;
    const events = (select(factColumns, reading, head) as readonly FactRow[]).map(fact);
    const cut = backwards || events.length < limit ? undefined : events.at(-1);
    return { events, upTo: cut ? toCursor(cut) : upTo < head.position ? placeAt(upTo) : head };
  };

  const recordsOf = ({ after, upTo, limit }: ReadingInput): readonly StoredEvent[] =>
    (records.all({ after, upTo, limit }) as readonly SealedEvent[]).map(decodeStored);

  /** Runs a read if the cursors of the request are in the history. */
  const reading =
    <A>(read: (input: ReadingInput, head: Cursor) => A) =>
    (input: ReadingInput): E.Either<StoreError, A> =>
      E.map((head: Cursor) => read(input, head))(present(input.places));

  const derive = (after: Position, upTo: Position): void => {
    if (after === upTo) return;
    try {
      index.forEach((table) => table.derive({ after, upTo }));
    } catch (thrown) {
      if (!(isSqliteError(thrown) && thrown.code.startsWith('SQLITE_CONSTRAINT'))) throw thrown;
      throw storeError('index-broken', { store: file, position: after + 1, ...rowsAlready }, thrown);
    }
  };

  return {
    file,
    root,
    index,
    indexedUpTo,
    tip,
    lastTwo: () => ends.all() as readonly SealedEvent[],
    page: (after, upTo) =>
      records.all({ after: after || -Infinity, upTo, limit: pageSize }) as readonly SealedEvent[],
    present,
    find,
    slice: reading(sliceOf),
    records: reading(recordsOf),
    repeatedId: (after) => repeated.get({ after }) as RepeatedId | undefined,
    schemaChange: () => schemaChange(db, eventFile.migrations),
    conflicts: ({ failIfEventsMatch: items, after: { position: after } }, head) =>
      select('position', { ...everything, items, after, limit: mostConflicts }, head).map(
        (row) => (row as [Position])[0],
      ),
    record: (events, upTo) => {
      events.forEach((event) => add.run(event));
      derive(indexedUpTo(upTo - events.length), indexedUpTo(upTo));
    },
  };
};
