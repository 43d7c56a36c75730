import * as E from 'fp-ts/lib/Either.js';
import type { PatronKey } from '../people/ids.js';
import { beginningOfList, postKeysOf, type PageOfPost, type PostList } from '../people/outgoing-post.js';
import { isRegistered, type Borrowing } from '../people/patron-record.js';
import { searchKeyBeginning, searchKeysOf, type SoughtPerson } from '../people/sought-person.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { never } from './record-step.js';
import type { Records } from './records.js';
import { getDueRows, getRow, getRowsBeginning, putRow, removeRow } from './rows.js';
import type { Work } from './work.js';

const keysOf = (record: Borrowing | undefined): readonly string[] =>
  record && isRegistered(record)
    ? [...searchKeysOf(record), ...postKeysOf(record)].map((key) => `${key}${record.id}`)
    : [];

/** Stores the rows by which searches and lists find a patron. */
export function* storeLookups(before: Borrowing | undefined, after: Borrowing): Work<void> {
  const [keysBefore, keysAfter] = [keysOf(before), keysOf(after)];
  for (const key of keysBefore) if (!keysAfter.includes(key)) yield* removeRow('lookup', key);
  for (const key of keysAfter)
    if (!keysBefore.includes(key))
      yield* putRow('lookup', { key, patron: after.id, due: never, document: null });
}

/** A search finds a patron by at most two rows: the name and its reading. */
const mostRows = 2;

/** The found patrons, sorted by the name or reading that begins with the text. */
export function* searchPatrons({ text, most }: SoughtPerson): Work<readonly PatronKey[]> {
  const rows = yield* getRowsBeginning('lookup', searchKeyBeginning(text), mostRows * most);
  return [...new Set(rows.map(({ patron }) => patron))].slice(0, most);
}

/** Reads a page of a list of the post: the patrons' keys, and the position of the next page. */
export function* readPostList(list: PostList, { first, after }: PageOfPost) {
  const beginning = beginningOfList(list);
  const rows = yield* getRowsBeginning('lookup', beginning, first + 1, `${beginning}${after ?? ''}`);
  const page = rows.slice(0, first);
  const last = rows.length > first ? page.at(-1) : undefined;
  return {
    patrons: page.map(({ patron }) => patron),
    nextPage: last === undefined ? null : last.key.slice(beginning.length),
  };
}

/**
 * The value of `due` in a row that a migration wrote. Searches and lists do not find the row's patron yet.
 */
const waiting = '';

const pageSize = 1_000;

function* readWaiting(limit: number) {
  return yield* getDueRows('lookup', { by: waiting, limit });
}

function* indexPage(): Work<void> {
  for (const { key, patron } of yield* readWaiting(pageSize)) {
    const record = (yield* getRow('patron', patron))?.document;
    if (record) yield* storeLookups(undefined, record);
    yield* removeRow('lookup', key);
  }
}

/**
 * Replaces each waiting row by the rows of its patron, so that searches and lists find the patron. An adapter
 * calls this at the opening.
 */
export const indexPatrons = async (records: Records): RegistryAnswer<void> => {
  for (;;) {
    const next = await records.read(() => readWaiting(1));
    if (E.isLeft(next)) return next;
    if (next.right.length === 0) return E.right(undefined);
    const written = await records.write(indexPage);
    if (E.isLeft(written)) return written;
  }
};
