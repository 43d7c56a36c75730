import { storeError, type StoreError } from '@torioki/event-store';
import { attempt, limitFaults, unwrap } from '@torioki/event-store/adapter';
import { BorrowerId, decisions } from '@torioki/lending';
import { findUnknownFields } from '@torioki/lending/vocabulary';
import type { Access, Person, RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import {
  answerOf,
  answerQuery,
  failed,
  shown,
  type CommandOutcome,
  type ChangeRecord,
  type QueryAnswer,
} from '../../answers/answer.js';
import { sendFilled } from '../../answers/send-filled.js';
import { catchThrown } from '../../answers/catch-thrown.js';
import { defineQuery } from '../../answers/query-definition.js';
import { fileRoles, defineRequest } from '../../answers/request-definition.js';
import type { WithOptionalCommandId, Identified } from '../../answers/request.js';
import { closePseudonym, closeInHistory } from '../patrons/close-pseudonym.js';
import { findPerson } from '../patrons/find-patron.js';
import type { ForPatron } from '../patrons/for-patron.js';

/** The queries of staff for a patron. */
export const fileQueries = {
  patron: defineQuery(
    {
      ja: '利用者情報の照会',
      en: 'shows the patron’s data: the person in a host’s directory, or the whole record in a registry (R4)',
      roles: fileRoles,
      refusals: ['patron-unknown'],
    },
    async (on: ForPatron): QueryAnswer<Person> => answerQuery(await attempt(() => findPerson(on, on.patron))),
  ),

  accessLog: defineQuery(
    {
      ja: '閲覧記録の照会',
      en: 'shows the accesses of staff to the patron’s data: the staff code and the day, the last day first. Accesses with a scanned card, or with a command for the patron on the same day, are left out (ours). Each is shown for `accessLogDays` days, from the day after',
      roles: ['general-materials'],
      refusals: ['patron-unknown'],
    },
    (on: ForPatron): QueryAnswer<readonly Omit<Access, 'patron'>[]> =>
      answerOf(async function* () {
        yield* findPerson(on, on.patron);
        return shown(yield* unwrap(await on.borrowers.listAccesses(on.patron)));
      }),
  ),
};

type Closing = AsyncGenerator<StoreError | RegistryError, CommandOutcome<ChangeRecord>, unknown>;

/** Further requests of staff for a patron, such as `leave`. */
export const fileRequests = {
  /**
   * The command is accepted once the registry has marked the patron as leaving. If the history is
   * unavailable, the library records the departure later.
   */
  leave: defineRequest(
    {
      ja: '利用登録の取消し',
      en: 'ends a registration: removes the password and refuses new requests; open loans and reservations continue to their end, and then the patron is forgotten (A59). The history records BorrowerClosed',
      fields: {},
      roles: fileRoles,
      refusals: ['patron-unknown', 'patron-leaving'],
    },
    (on: ForPatron, sent: Identified<WithOptionalCommandId>) =>
      answerOf(async function* (): Closing {
        const { patron, borrowers } = on;
        yield* findPerson(on, patron);
        const borrower = yield* unwrap(
          await sendFilled(sent, { patron }, (wanted) => borrowers.leave(wanted)),
        );
        if (borrower === null) return { is: 'accepted', recorded: null };
        const closed = await catchThrown('close', () =>
          closePseudonym(on, patron, { borrower, why: 'leaving' }),
        );
        const isClosed = E.isRight(closed) && closed.right.is === 'accepted';
        return { is: 'accepted', recorded: isClosed ? closed.right.recorded : null };
      }),
  ),

  /**
   * The history closes the pseudonym first. If `borrowers` then does not answer, staff can give the command
   * again.
   */
  adopt: defineRequest(
    {
      becomes: decisions.closeBorrower,
      ja: '利用者番号の引き継ぎ',
      en: 'gives a pseudonym without a patron to the patron who proves a reservation or loan under it. The open loans and reservations of the pseudonym then belong to the patron, and no new ones begin under it (R4)',
      fields: { borrower: BorrowerId },
      roles: ['general-materials'],
      refusals: ['patron-unknown', 'borrower-known', 'borrower-unknown'],
      impossible: ['nothing-to-change'],
    },
    (
      on: ForPatron,
      { commandId, ...said }: Identified<WithOptionalCommandId & { readonly borrower: string }>,
    ) =>
      answerOf(async function* (): AsyncGenerator<RegistryError, CommandOutcome<ChangeRecord>, unknown> {
        const { patron, borrowers } = on;
        const { borrower } = said;
        const [unknown, ...more] = findUnknownFields(said, { borrower });
        if (unknown) return failed(storeError('invalid-input', limitFaults([unknown, ...more])));
        yield* findPerson(on, patron);
        const closed: CommandOutcome<ChangeRecord> = (yield* unwrap(await borrowers.isMissing(borrower)))
          ? await closeInHistory(on, { commandId, borrower, why: 'adoption' })
          : { is: 'accepted', recorded: null };
        if (closed.is === 'accepted') yield* unwrap(await borrowers.adopt({ borrower, patron }));
        return closed;
      }),
  ),
};
