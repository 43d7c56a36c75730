import { BorrowerId, CommandId } from '@torioki/lending';
import { list, mostLines, orNull } from '@torioki/lending/vocabulary';
import { cutList } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { PatronKey } from '../people/ids.js';
import { PlaceDocument } from '../people/fact.js';
import { CartLine, type Borrowing } from '../people/patron-record.js';
import { ForgottenLoan, mostForgottenLoans } from '../people/reading-history.js';
import {
  closePseudonym,
  giveUpRegistration,
  openFreshPseudonym,
  pseudonymsOf,
  usePseudonym,
  type BorrowersOfPatron,
} from '../people/open-and-close-pseudonyms.js';
import { erasePatron, storeRecord } from '../records/patron-rows.js';
import { removeMissing, moveMarks } from '../records/history-cursors.js';
import { getRow, getDueRows, getRowsOfPatron, getRows, type TypedRow } from '../records/rows.js';
import { copyLoans } from '../records/reading-history.js';
import { removeFindings } from '../records/reviews.js';
import { someday } from '../records/record-step.js';
import { failWith, type Work } from '../records/work.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { PlainRequest } from './plain-request.js';
import { removeReserved } from './carts.js';
import { makeCheckedVerb, changeBorrowing, recordCommand, verb, type Parts } from './verb.js';
import { registryError } from '../registry-error.js';

const Leaving = t.exact(t.type({ commandId: CommandId, patron: PatronKey }));

const Begun = t.exact(
  t.type({ patron: PatronKey, borrower: BorrowerId, lines: list(CartLine, 'lines', mostLines) }),
);

const Closed = t.exact(t.type({ patron: PatronKey, closed: BorrowerId }));

const Adopted = t.exact(t.type({ patron: PatronKey, borrower: BorrowerId }));

const mostAtOnce = 10_000;

const Forgotten = t.exact(
  t.type({
    borrower: BorrowerId,
    place: PlaceDocument,
    /** The newest loans under the borrower; empty while the policy offers no reading histories. */
    loans: list(ForgottenLoan, 'loans', mostForgottenLoans),
  }),
);

const mostForgotten = 2_000;

/** The number of borrowers that are forgotten in one transaction, within a few milliseconds. */
const forgottenTogether = 20;

const pageSize = 100;

/** `after` is the `next` of the previous page; null for the first page. */
const LeavingAfter = t.exact(t.type({ after: orNull(PatronKey) }));

const UsedAfter = t.exact(t.type({ after: orNull(BorrowerId) }));

/** Leaving patrons, with the fresh pseudonym of each. */
export interface LeavingPage {
  readonly leaving: readonly { readonly patron: PatronKey; readonly borrower: BorrowerId }[];
  /** The position of the next page; null after the last. */
  readonly next: PatronKey | null;
}

/** Used pseudonyms. */
export interface UsedPage {
  readonly used: readonly BorrowerId[];
  /** The position of the next page; null after the last. */
  readonly next: BorrowerId | null;
}

/**
 * The only store of the patron of each pseudonym (`borrower` in the history). A pseudonym is used once: a
 * patron has a fresh one for the next reservation or loan, and any number of used ones until they are
 * forgotten. A new reservation or loan is recorded in the history first, and then reported here.
 */
export interface Pseudonyms {
  /**
   * The pseudonyms of a patron, and the cart. A patron who has none yet gets a fresh one. A registry fails
   * with `patron-unknown`.
   */
  findPseudonyms(patron: string): RegistryAnswer<BorrowersOfPatron>;

  /** The patrons of these borrowers, by borrower. A borrower that is unknown or forgotten is left out. */
  findPatronsOf(borrowers: readonly string[]): RegistryAnswer<ReadonlyMap<string, PatronKey>>;

  /**
   * Reports that something has begun in the history under a pseudonym. If it was the fresh pseudonym of a
   * registered patron, it counts as used from now on, and the patron gets another fresh one. In the same
   * transaction, the reserved lines leave the cart (R48), and their pickup location becomes the last used
   * (A45). Lines that are not in the cart are no error. It takes no command id, since a reservation's id
   * would connect the patron with the pseudonym. A repeated report, or a report about an erased patron,
   * changes nothing.
   */
  reportBegun(request: PlainRequest<typeof Begun>): RegistryAnswer<void>;

  /**
   * Reports that the history has closed a pseudonym. If it was the last fresh one of a leaving patron, the
   * patron has left. If it was the fresh pseudonym of a registered patron, it counts as used from now on, and
   * the patron gets another fresh one. Otherwise nothing changes.
   */
  reportClosed(request: PlainRequest<typeof Closed>): RegistryAnswer<void>;

  /**
   * Gives up a registration. A registry also removes the password. Returns the pseudonym that you have to
   * close in the history: the patron's fresh one, or null if it is already closed. When the last pseudonym is
   * forgotten, the patron is forgotten too. Fails with `patron-leaving`.
   */
  leave(request: PlainRequest<typeof Leaving>): RegistryAnswer<BorrowerId | null>;

  /**
   * The leaving patrons whose last fresh pseudonym is not yet reported as closed, each with this pseudonym, a
   * hundred at a time.
   */
  listLeaving(request: PlainRequest<typeof LeavingAfter>): RegistryAnswer<LeavingPage>;

  /**
   * The used pseudonyms of all patrons, a hundred at a time, for use after a restore of the history. They are
   * in the order of their ids. So the order does not show which pseudonyms belong to one patron.
   */
  listUsed(request: PlainRequest<typeof UsedAfter>): RegistryAnswer<UsedPage>;

  /**
   * Gives a patron a pseudonym that was noted as missing. It counts as used. Fails with `borrower-known` if
   * it belongs to another patron, and with `borrower-unknown` if it was not noted as missing.
   */
  adopt(request: PlainRequest<typeof Adopted>): RegistryAnswer<void>;

  /**
   * Reports borrowers that the history has forgotten: at most 2,000, in the order of their events, each with
   * the cursor of its event. Before this call, read the history up to the last cursor. Up to 20 borrowers are
   * forgotten in one transaction. Their loans enter the patron's reading history if the patron chose to have
   * one before these loans began. Afterwards no stored data show the patron of a forgotten borrower. A patron
   * who has left is erased with the last borrower. Only this call forgets borrowers. To report a borrower
   * again changes nothing. Fails with `mail-in-outbox` at the first borrower whose patron has a mail in the
   * outbox, since the mail would identify the patron. The borrowers before this one are forgotten.
   */
  reportForgotten(forgotten: readonly PlainRequest<typeof Forgotten>[]): RegistryAnswer<void>;
}

function* requireNoMail(patron: PatronKey): Work<void> {
  if ((yield* getRowsOfPatron('mail', patron)).length > 0) yield* failWith('mail-in-outbox', {});
}

/** Changes the stored data of a patron. If nothing is stored, nothing changes. */
function* changeStored(patron: PatronKey, change: (record: Borrowing) => Borrowing): Work<void> {
  const before = (yield* getRow('patron', patron))?.document;
  const after = before && change(before);
  if (after && after !== before) yield* storeRecord(before, after);
}

/**
 * Removes a borrower of a patron. The last borrower of a patron who has left is removed together with the
 * patron.
 */
function* removeBorrower(parts: Parts, patron: PatronKey, borrower: BorrowerId): Work<void> {
  const { standing, used } = yield* changeBorrowing(parts, patron, (before) => {
    const closed = closePseudonym(before, borrower, parts.random);
    return E.right({ ...closed, used: closed.used.filter((one) => one !== borrower) });
  });
  if (standing.is === 'left' && used.length === 0) yield* erasePatron(patron);
}

/** Forgets a borrower, and moves the marks to the cursor of its event. */
function* forgetBorrower(parts: Parts, { borrower, place, loans }: t.TypeOf<typeof Forgotten>): Work<void> {
  const row = yield* getRow('borrower', borrower);
  if (row) yield* requireNoMail(row.patron);
  yield* moveMarks(place);
  yield* removeMissing(borrower);
  if (row) {
    yield* copyLoans(row.patron, loans);
    yield* removeFindings(row.patron, borrower);
    yield* removeBorrower(parts, row.patron, borrower);
  }
}

/** A page of the rows of a table whose `due` is `someday`, in the order of their keys. */
function* listSomeday<Of extends 'patron' | 'borrower'>(
  table: Of,
  after: string | null,
): Work<{ readonly rows: readonly TypedRow<Of>[]; readonly next: string | null }> {
  const position = { due: someday, key: after ?? '' };
  const rows = yield* getDueRows(table, { by: someday, limit: pageSize, after: position });
  return { rows, next: rows.length < pageSize ? null : (rows.at(-1)?.key ?? null) };
}

export const pseudonyms = (parts: Parts): Pseudonyms => {
  const { records, random } = parts;
  const leaveOnce = recordCommand(
    parts,
    { codec: Leaving, asksOf: (request) => ({ verb: 'leave', request }) },
    (record) => E.fromNullable(registryError('patron-leaving', {}))(giveUpRegistration(record, random)),
  );
  return {
    findPseudonyms: makeCheckedVerb(
      'patron',
      PatronKey,
      async (patron): RegistryAnswer<BorrowersOfPatron> => {
        const found = await records.read(function* () {
          const record = (yield* getRow('patron', patron))?.document;
          return record && openFreshPseudonym(record, random) === record ? pseudonymsOf(record) : null;
        });
        if (E.isLeft(found)) return found;
        if (found.right !== null) return E.right(found.right);
        return records.write(function* () {
          const open = (record: Borrowing) => E.right(openFreshPseudonym(record, random));
          return pseudonymsOf(yield* changeBorrowing(parts, patron, open));
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
    reportBegun: verb(Begun, ({ patron, borrower, lines }) =>
      records.write(() =>
        changeStored(patron, (record) => usePseudonym(removeReserved(record, lines), borrower, random)),
      ),
    ),
    reportClosed: verb(Closed, ({ patron, closed }) =>
      records.write(() => changeStored(patron, (record) => closePseudonym(record, closed, random))),
    ),
    leave: verb(Leaving, async (request) => {
      const left = await leaveOnce(request);
      if (E.isLeft(left)) return left;
      return records.read(function* () {
        const standing = (yield* getRow('patron', request.patron))?.document.standing;
        return standing?.is === 'leaving' ? standing.fresh : null;
      });
    }),
    listLeaving: verb(LeavingAfter, ({ after }) =>
      records.read(function* () {
        const { rows, next } = yield* listSomeday('patron', after);
        const leaving = rows.flatMap(({ document: { id: patron, standing } }) =>
          standing.is === 'leaving' ? [{ patron, borrower: standing.fresh }] : [],
        );
        return { leaving, next: next as PatronKey | null };
      }),
    ),
    listUsed: verb(UsedAfter, ({ after }) =>
      records.read(function* () {
        const { rows, next } = yield* listSomeday('borrower', after);
        return { used: rows.map(({ key }) => key as BorrowerId), next: next as BorrowerId | null };
      }),
    ),
    adopt: verb(Adopted, ({ patron, borrower }) =>
      records.write(function* () {
        const row = yield* getRow('borrower', borrower);
        if (row?.patron === patron) return;
        if (row) yield* failWith('borrower-known', {});
        if (!(yield* removeMissing(borrower))) yield* failWith('borrower-unknown', {});
        yield* changeBorrowing(parts, patron, (record) =>
          E.right({ ...record, used: [...record.used, borrower] }),
        );
      }),
    ),
    reportForgotten: makeCheckedVerb(
      'forgotten',
      list(Forgotten, 'forgotten borrowers', mostForgotten),
      async (forgotten): RegistryAnswer<void> => {
        const groups = [...cutList(forgotten, forgottenTogether)];
        for (const [at, group] of groups.entries()) {
          const answer = await records.write(
            function* () {
              for (const one of group) yield* forgetBorrower(parts, one);
            },
            { more: at < groups.length - 1 },
          );
          if (E.isLeft(answer)) return answer;
        }
        return E.right(undefined);
      },
    ),
  };
};
