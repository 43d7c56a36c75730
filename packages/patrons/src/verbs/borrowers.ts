import { BorrowerId, CommandId } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { PatronId } from '../people/ids.js';
import type { PatronRecord } from '../people/patron-record.js';
import { randomId } from '../people/random-id.js';
import { borrowersOf, erased, forgetCommands, kept, recordOf, registered } from '../records/kept.js';
import { get, rowsDue, rowsOf } from '../records/rows.js';
import { failing, type Work } from '../records/work.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { Asked } from './asked.js';
import { about, changing, verb, type Parts } from './verb.js';
import { registryError } from '../registry-error.js';

const Leaving = t.exact(t.type({ commandId: CommandId, patron: PatronId }));

const Replaced = t.exact(t.type({ patron: PatronId, closed: BorrowerId }));

const Adopted = t.exact(t.type({ patron: PatronId, borrower: BorrowerId }));

/** A borrower that is closed or is to be closed, and the patron whose it is. */
export interface Closing {
  readonly borrower: BorrowerId;
  readonly patron: PatronId;
  readonly isOpen: boolean;
}

/**
 * Who is which borrower; nobody else knows. A patron has one open borrower, under which things may begin, and any
 * number of closed ones, until they are forgotten. The history closes first, and the registry follows.
 */
export interface Borrowers {
  /** The borrower under which things may begin. Fails with `patron-unknown`, `patron-leaving`. */
  openBorrower(patron: string): RegistryAnswer<BorrowerId>;

  /** All borrowers under which anything may be found, the open one first. Fails with `patron-unknown`. */
  liveBorrowers(patron: string): RegistryAnswer<readonly BorrowerId[]>;

  /** The patron who is a borrower. Fails with `borrower-unknown`, also for a borrower that was forgotten. */
  patronOf(borrower: string): RegistryAnswer<PatronId>;

  /**
   * Tells the registry that the history holds a borrower closed. From now on another one is open, or none if the patron
   * is leaving. If the borrower is not the open one, nothing changes.
   */
  replaced(request: Asked<typeof Replaced>): RegistryAnswer<void>;

  /**
   * Gives up a registration. The password is removed, and the borrower is to be closed in the history. When the last
   * borrower is forgotten, the patron is too. Fails with `patron-leaving`.
   */
  leave(request: Asked<typeof Leaving>): RegistryAnswer<void>;

  /**
   * The borrowers that the history is to close, or has closed already; `isOpen` as long as the registry waits for it.
   */
  closing(): RegistryAnswer<readonly Closing[]>;

  /**
   * Gives a patron a borrower that belongs to nobody; things under it come to their end. Fails with `borrower-known`.
   */
  adopt(request: Asked<typeof Adopted>): RegistryAnswer<void>;

  /**
   * Forgets a borrower that the history has forgotten. Afterwards nothing in the registry tells who it was, and a
   * patron who left and has no other borrower is erased. Doing it again is no error. Fails with `borrower-open`, and
   * with `mail-in-outbox`, since a mail to the patron would tell who it was.
   */
  forget(borrower: string): RegistryAnswer<void>;
}

/** The record after the registration was given up. */
const left = (record: PatronRecord, openBorrower: BorrowerId): PatronRecord => ({
  ...record,
  standing: { is: 'leaving', openBorrower },
  password: null,
  code: null,
});

/** The record after its open borrower was closed. */
const rotated = (record: PatronRecord, closed: BorrowerId, next: BorrowerId): PatronRecord => ({
  ...record,
  standing: record.standing.is === 'registered' ? { is: 'registered', openBorrower: next } : { is: 'left' },
  closingBorrowers: [...record.closingBorrowers, closed],
});

const openOf = ({ standing }: PatronRecord): BorrowerId | undefined =>
  standing.is === 'left' ? undefined : standing.openBorrower;

function* withoutMail(patron: PatronId): Work<void> {
  if ((yield* rowsOf('mail', patron)).length > 0) yield* failing('mail-in-outbox', {});
}

/** The borrowers of a patron that are closed or are to be closed. */
const closingOf = (record: PatronRecord): readonly Closing[] => {
  const closed = record.closingBorrowers.map((borrower) => ({ borrower, patron: record.id, isOpen: false }));
  return record.standing.is === 'leaving'
    ? [...closed, { borrower: record.standing.openBorrower, patron: record.id, isOpen: true }]
    : closed;
};

export const borrowers = (parts: Parts): Borrowers => {
  const { records, random } = parts;
  return {
    openBorrower: about('patron', PatronId, (patron) =>
      records.read(function* () {
        return (yield* registered(patron)).openBorrower;
      }),
    ),
    liveBorrowers: about('patron', PatronId, (patron) =>
      records.read(function* () {
        return borrowersOf(yield* recordOf(patron));
      }),
    ),
    patronOf: about('borrower', BorrowerId, (borrower) =>
      records.read(function* () {
        const row = yield* get('borrower', borrower);
        return row ? row.patron : yield* failing('borrower-unknown', {});
      }),
    ),
    replaced: verb(Replaced, ({ patron, closed }) =>
      records.write(function* () {
        const record = yield* recordOf(patron);
        if (openOf(record) !== closed) return;
        yield* kept(record, rotated(record, closed, randomId(random) as BorrowerId));
      }),
    ),
    leave: changing(parts, 'leave', Leaving, (record) =>
      record.standing.is === 'registered'
        ? E.right(left(record, record.standing.openBorrower))
        : E.left(registryError('patron-leaving', {})),
    ),
    closing: () =>
      records.read(function* () {
        return (yield* rowsDue('patron')).flatMap(({ document }) => closingOf(document));
      }),
    adopt: verb(Adopted, ({ patron, borrower }) =>
      records.write(function* () {
        const record = yield* recordOf(patron);
        const row = yield* get('borrower', borrower);
        if (row?.patron === patron) return;
        if (row) yield* failing('borrower-known', {});
        yield* kept(record, { ...record, closingBorrowers: [...record.closingBorrowers, borrower] });
      }),
    ),
    forget: about('borrower', BorrowerId, (borrower) =>
      records.write(function* () {
        const row = yield* get('borrower', borrower);
        if (row === undefined) return;
        const record = yield* recordOf(row.patron);
        if (!record.closingBorrowers.includes(borrower)) yield* failing('borrower-open', {});
        yield* withoutMail(record.id);
        const closingBorrowers = record.closingBorrowers.filter((one) => one !== borrower);
        yield* kept(record, { ...record, closingBorrowers });
        yield* forgetCommands(record.id);
        if (record.standing.is === 'left' && closingBorrowers.length === 0) yield* erased(record.id);
      }),
    ),
  };
};
