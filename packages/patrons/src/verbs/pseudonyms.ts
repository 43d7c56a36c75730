import { BorrowerId, CommandId } from '@torioki/lending';
import { list, orNull } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { PatronKey } from '../people/ids.js';
import { PlaceDocument } from '../people/fact.js';
import { isRegistered, type Borrowing, type CartLine } from '../people/patron-record.js';
import { randomId } from '../people/random-id.js';
import { TypedText } from '../people/typed.js';
import { erasePatron, forgetCommands, storeRecord } from '../records/patron-rows.js';
import { removeMissing, moveMarks } from '../records/marks.js';
import { getRow, getDueRows, getRowsOfPatron, getRows } from '../records/rows.js';
import { firstTurn, never, someday, type Turn } from '../records/step.js';
import { failWith, type Work } from '../records/work.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { PlainRequest } from './plain-request.js';
import { makeCheckedVerb, findBorrowing, changeBorrowing, recordCommand, verb, type Parts } from './verb.js';
import { registryError } from '../registry-error.js';

const Leaving = t.exact(t.type({ commandId: CommandId, patron: PatronKey }));

const Replaced = t.exact(t.type({ patron: PatronKey, closed: BorrowerId }));

const Forgotten = t.exact(t.type({ borrower: BorrowerId, place: PlaceDocument }));

const Adopted = t.exact(t.type({ patron: PatronKey, borrower: BorrowerId }));

const atOnce = 100;

const mostAtOnce = 10_000;

const ClosingAsked = t.exact(
  t.type({
    isAwaited: t.boolean,
    /** The `next` of the previous page; null for the first page. */
    after: orNull(t.exact(t.type({ due: TypedText, key: TypedText }))),
  }),
);

interface Closing {
  readonly borrower: BorrowerId;
  readonly patron: PatronKey;
  /** Whether this is the last borrower of a leaving patron, so that no other one follows it. */
  readonly isLeaving: boolean;
}

/** The borrowers of a patron, and the patron's cart. */
export interface BorrowersOfPatron {
  /** The borrower for new reservations and loans; null for a patron who has given up the registration. */
  readonly open: BorrowerId | null;
  /** The closed borrowers, whose reservations and loans continue to their end. */
  readonly closing: readonly BorrowerId[];
  readonly cart: readonly CartLine[];
}

export interface ClosingPage {
  readonly closing: readonly Closing[];
  /** The position of the next page; null after the last. */
  readonly next: Turn | null;
}

/**
 * Stores the patrons of borrowers; only this port has them. A patron has one open borrower for new
 * reservations and loans, and any number of closed ones until they are forgotten. The history closes a
 * borrower first, and this port follows.
 */
export interface Pseudonyms {
  /**
   * The borrowers of a patron, and the cart. If no borrower of the patron is open, it opens one. A registry
   * fails with `patron-unknown`.
   */
  findPseudonyms(patron: string): RegistryAnswer<BorrowersOfPatron>;

  /** The patrons of these borrowers, by borrower. A borrower that is unknown or forgotten is left out. */
  findPatronsOf(borrowers: readonly string[]): RegistryAnswer<ReadonlyMap<string, PatronKey>>;

  /**
   * Reports that the history has closed a borrower. From now on another one is open, or none if the patron is
   * leaving. If the borrower is not the open one, nothing changes.
   */
  reportClosed(request: PlainRequest<typeof Replaced>): RegistryAnswer<void>;

  /**
   * Gives up a registration; a registry then removes the password. Afterwards the caller closes the borrower
   * in the history. When the last borrower is forgotten, the patron is forgotten too. Fails with
   * `patron-leaving`.
   */
  leave(request: PlainRequest<typeof Leaving>): RegistryAnswer<void>;

  /**
   * The borrowers that the history has to close or has closed already, in pages of a hundred patrons. With
   * `isAwaited`, only those of leaving patrons.
   */
  listClosing(request: PlainRequest<typeof ClosingAsked>): RegistryAnswer<ClosingPage>;

  /**
   * Gives a patron a borrower that was noted as missing. The borrower's reservations and loans continue to
   * their end. Fails with `borrower-known` if the borrower belongs to another patron, and with
   * `borrower-unknown` if it was not noted as missing.
   */
  adopt(request: PlainRequest<typeof Adopted>): RegistryAnswer<void>;

  /**
   * Reports that the history has forgotten a borrower, and the cursor of that event. The history was read up
   * to this cursor. Afterwards no stored data show the patron of the borrower, and a patron who has left is
   * erased with the last borrower. Only this call forgets borrowers. To report it again changes nothing.
   * Fails with `mail-in-outbox`, since a mail to the patron would identify the patron.
   */
  reportForgotten(request: PlainRequest<typeof Forgotten>): RegistryAnswer<void>;
}

/** The record after the registration was given up. */
const leaveRegistration = (record: Borrowing, openBorrower: BorrowerId): Borrowing => ({
  ...record,
  ...(isRegistered(record) ? { password: null, code: null } : {}),
  standing: { is: 'leaving', openBorrower },
});

const ofPatron = ({ standing, closingBorrowers, cart }: Borrowing): BorrowersOfPatron => {
  switch (standing.is) {
    case 'registered':
      return { open: standing.openBorrower, closing: closingBorrowers, cart };
    case 'leaving':
      return { open: null, closing: [standing.openBorrower, ...closingBorrowers], cart };
    case 'left':
      return { open: null, closing: closingBorrowers, cart };
  }
};

/** The record after a borrower is closed. Another borrower is then open, unless the patron is leaving. */
const closeIn = (record: Borrowing, closed: BorrowerId, random: Parts['random']): Borrowing => {
  const { standing } = record;
  if (standing.is === 'left' || standing.openBorrower !== closed) return record;
  return {
    ...record,
    standing:
      standing.is === 'registered'
        ? { is: 'registered', openBorrower: randomId(random) as BorrowerId }
        : { is: 'left' },
    closingBorrowers: [...record.closingBorrowers, closed],
  };
};

function* requireNoMail(patron: PatronKey): Work<void> {
  if ((yield* getRowsOfPatron('mail', patron)).length > 0) yield* failWith('mail-in-outbox', {});
}

/**
 * Removes a borrower of a patron. If it was the last one of a patron who has left, it also removes the
 * patron.
 */
function* removeBorrower(parts: Parts, patron: PatronKey, borrower: BorrowerId): Work<void> {
  const { standing, closingBorrowers } = yield* changeBorrowing(parts, patron, (before) => {
    const closed = closeIn(before, borrower, parts.random);
    const others = closed.closingBorrowers.filter((one) => one !== borrower);
    return E.right({ ...closed, closingBorrowers: others });
  });
  yield* forgetCommands(patron);
  if (standing.is === 'left' && closingBorrowers.length === 0) yield* erasePatron(patron);
}

const closingOf = ({ id: patron, standing, closingBorrowers }: Borrowing): readonly Closing[] => {
  const leaving = standing.is === 'leaving' ? [standing.openBorrower] : [];
  return [
    ...closingBorrowers.map((borrower) => ({ borrower, patron, isLeaving: false })),
    ...leaving.map((borrower) => ({ borrower, patron, isLeaving: true })),
  ];
};

export const pseudonyms = (parts: Parts): Pseudonyms => {
  const { records, random } = parts;
  return {
    findPseudonyms: makeCheckedVerb(
      'patron',
      PatronKey,
      async (patron): RegistryAnswer<BorrowersOfPatron> => {
        const found = await records.read(function* () {
          const row = yield* getRow('patron', patron);
          return row ? ofPatron(row.document) : null;
        });
        if (E.isLeft(found)) return found;
        if (found.right !== null) return E.right(found.right);
        return records.write(function* () {
          return ofPatron(yield* changeBorrowing(parts, patron, E.right));
        });
      },
    ),
    findPatronsOf: makeCheckedVerb(
      'borrowers',
      list(BorrowerId, 'ids of borrowers', mostAtOnce),
      (borrowers) =>
        records.read(function* () {
          const rows = yield* getRows('borrower', borrowers);
          return new Map(rows.map(({ key, patron }) => [key, patron]));
        }),
    ),
    reportClosed: verb(Replaced, ({ patron, closed }) =>
      records.write(function* () {
        const record = yield* findBorrowing(parts, patron);
        const after = closeIn(record, closed, random);
        if (after !== record) yield* storeRecord(record, after);
      }),
    ),
    leave: recordCommand(parts, 'leave', Leaving, (record) =>
      record.standing.is === 'registered'
        ? E.right(leaveRegistration(record, record.standing.openBorrower))
        : E.left(registryError('patron-leaving', {})),
    ),
    listClosing: verb(ClosingAsked, ({ isAwaited, after }) =>
      records.read(function* () {
        const by = isAwaited ? someday : never;
        const rows = yield* getDueRows('patron', { by, limit: atOnce, after: after ?? firstTurn });
        const last = rows.length < atOnce ? undefined : rows.at(-1);
        return {
          closing: rows.flatMap(({ document }) => closingOf(document)),
          next: last ? { due: last.due, key: last.key } : null,
        };
      }),
    ),
    adopt: verb(Adopted, ({ patron, borrower }) =>
      records.write(function* () {
        const row = yield* getRow('borrower', borrower);
        if (row?.patron === patron) return;
        if (row) yield* failWith('borrower-known', {});
        if (!(yield* removeMissing(borrower))) yield* failWith('borrower-unknown', {});
        yield* changeBorrowing(parts, patron, (record) =>
          E.right({ ...record, closingBorrowers: [...record.closingBorrowers, borrower] }),
        );
      }),
    ),
    reportForgotten: verb(Forgotten, ({ borrower, place }) =>
      records.write(function* () {
        const row = yield* getRow('borrower', borrower);
        if (row) yield* requireNoMail(row.patron);
        yield* moveMarks(place);
        yield* removeMissing(borrower);
        if (row) yield* removeBorrower(parts, row.patron, borrower);
      }),
    ),
  };
};
