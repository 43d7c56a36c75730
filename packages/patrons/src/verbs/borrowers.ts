import { Actor, BorrowerId, CommandId } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { PatronId } from '../people/ids.js';
import { changed } from '../records/changed.js';
import { borrowersOf, erased, forgetCommands, kept, recordOf } from '../records/kept.js';
import { randomId } from '../people/random-id.js';
import type { PatronRecord } from '../people/patron-record.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { get, rowsOf } from '../records/rows.js';
import type { Asked } from './asked.js';
import { about, now, orderedOnce, verb, type Parts } from './verb.js';
import { failing, type Work } from '../records/work.js';

const Closing = t.exact(t.type({ commandId: CommandId, actor: Actor, patron: PatronId }));

/**
 * Who is which borrower: the only place that knows. A patron has one open borrower, for whom things may begin, and any
 * number of closing ones, whose things come to their end.
 */
export interface Borrowers {
  /** Under whom things may begin. Fails with `patron-unknown`, `patron-leaving`. */
  openBorrower(patron: string): RegistryAnswer<BorrowerId>;

  /** Under whom anything may be found: the open borrower first. Fails with `patron-unknown`. */
  liveBorrowers(patron: string): RegistryAnswer<readonly BorrowerId[]>;

  /** Who a borrower is. Fails with `borrower-unknown`, also for one that was forgotten. */
  patronOf(borrower: string): RegistryAnswer<PatronId>;

  /**
   * Prepares another open borrower. The history is to hold BorrowerClosed, the fence: until `eventRecorded` says that
   * it does, the registry hands out the old one; from then on the old one is closing and a new one is open. Fails with
   * `borrower-closing` while that is under way, and with `patron-leaving`.
   */
  rotate(request: Asked<typeof Closing>): RegistryAnswer<void>;

  /**
   * Gives up a registration: the password is removed at once, and after BorrowerClosed, which the history is to hold,
   * nothing can begin any more. When the last borrower is forgotten, so is the patron. Fails with `borrower-closing`,
   * `patron-leaving`.
   */
  deregister(request: Asked<typeof Closing>): RegistryAnswer<void>;

  /**
   * Forgets a closing borrower under whom everything has ended, which the caller makes sure of; afterwards nothing in
   * the registry tells who it was. Forgetting what is forgotten is no error, so it takes no command id. Fails with
   * `borrower-open`, and with `mail-in-outbox`: a mail to the patron would tell.
   */
  forget(borrower: string): RegistryAnswer<void>;
}

/** The record and the open borrower of a patron for whom things may begin. */
export function* registered(patron: PatronId) {
  const record = yield* recordOf(patron);
  const { standing } = record;
  return standing.is === 'registered'
    ? { record, openBorrower: standing.openBorrower }
    : yield* failing('patron-leaving', {});
}

/** A record once the registration is given up. */
const left = (record: PatronRecord, openBorrower: BorrowerId): PatronRecord => ({
  ...record,
  standing: { is: 'leaving', openBorrower },
  password: null,
  code: null,
});

function* notClosing(patron: PatronId): Work<void> {
  for (const { document } of yield* rowsOf('event', patron))
    if (document.events.some(({ type }) => type === 'BorrowerClosed')) yield* failing('borrower-closing', {});
}

function* withoutMail(patron: PatronId): Work<void> {
  if ((yield* rowsOf('mail', patron)).length > 0) yield* failing('mail-in-outbox', {});
}

export const borrowers = (parts: Parts): Borrowers => {
  const { records } = parts;

  /** Has the open borrower closed. The event's command id is another than the order's: that one leads to the patron. */
  const closing = (name: string, leaving: boolean) =>
    verb(Closing, async (request) => {
      const at = now(parts);
      const asked = { id: request.commandId, verb: name, request, at };
      const once = await orderedOnce(parts, asked, function* () {
        const { record, openBorrower } = yield* registered(request.patron);
        yield* notClosing(record.id);
        const { actor } = request;
        const id = randomId(parts.random) as CommandId;
        const events = [{ type: 'BorrowerClosed', data: { borrower: openBorrower } }] as const;
        yield* changed(
          record,
          { record: leaving ? left(record, openBorrower) : record, events },
          { id, actor, at },
        );
        return record.id;
      });
      return E.isLeft(once) ? once : E.right(undefined);
    });

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
    rotate: closing('rotate', false),
    deregister: closing('deregister', true),
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
