import { Instant } from '@torioki/lending';
import { list, mostReservations, nonEmpty, PositiveCount, whole } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { MailId, PatronKey, RunId, WorkerId } from '../people/ids.js';
import type { CommandResult } from '../records/command-memory.js';
import { addTime } from '../people/add-time.js';
import { dueAt, retryAfter } from '../people/mail-due.js';
import { MailFailure, type Mail, type MailState } from '../people/mail.js';
import { MailNotice, type NoticeKey } from '../people/notice-key.js';
import { mailId } from '../people/mail-ids.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { freeUnannounced, releaseNotices, takeNotices } from '../records/notices.js';
import { getRow, putRow, removeRow, getDueRows, type TypedRow } from '../records/rows.js';
import type { PlainRequest } from './plain-request.js';
import { toMail, setMailState, type Counts } from './mail-rows.js';
import { longestLeaseSeconds, findClaimable } from './find-claimable.js';
import { findBorrowing, writeOnce, now, verb, type Parts } from './verb.js';
import { failWith, type Work } from '../records/work.js';

const QueueMail = t.exact(
  t.type({
    patron: PatronKey,
    run: RunId,
    notices: nonEmpty(MailNotice, 'notices', mostReservations),
  }),
);

const ClaimMails = t.exact(
  t.type({ worker: WorkerId, leaseSeconds: whole(1, longestLeaseSeconds), limit: PositiveCount }),
);

const unannounced = list(MailNotice, 'notices', mostReservations);

const claim = { mail: MailId, worker: WorkerId, claim: PositiveCount, unannounced };

const MailSent = t.exact(t.type({ ...claim, writtenAt: Instant }));

const MailFailed = t.exact(t.type({ ...claim, reason: MailFailure, retry: t.boolean }));

const MailRecorded = t.exact(t.type({ mail: MailId, unannounced }));

type Claim = Pick<t.TypeOf<typeof MailSent>, 'mail' | 'worker' | 'claim'>;

/** A mail of the outbox, and whether an earlier call queued it already. */
export interface QueuedMail {
  readonly mail: MailId;
  readonly again: boolean;
}

/**
 * The outgoing mails, at most one per patron and run. A mail is sent twice only if its worker sends it but
 * does not mark it within the lease: the worker dies, stalls, or cannot reach the outbox.
 */
export interface Outbox {
  /**
   * Queues the mail of a run to a patron. Run and patron together serve as the command id: a second call for
   * the same run and patron queues nothing, even with other notices, and `again` is true in its answer. This
   * is so even after the first mail was recorded and deleted. A notice is in at most one mail: the outbox
   * keeps the notice's key, without the patron, until 2 days after its mail was recorded. If another mail has
   * some of the notices, the call fails with `notice-queued` and queues nothing.
   */
  queueMail(request: PlainRequest<typeof QueueMail>): RegistryAnswer<QueuedMail>;

  /**
   * Claims mails for a worker, the longest due first: queued mails, failed mails that are to be tried again,
   * and mails whose claim has expired. After these it claims mails whose due time is too far ahead, because a
   * clock was set back. If such a mail is already claimed, it can be claimed again only after an hour. Each
   * claimed mail has its number of claims; pass this number as `claim` to `markMailSent` and
   * `markMailFailed`. A lease is measured by the clock of the store, if the store has one, such as a
   * PostgreSQL server. Otherwise it is measured by the given clock, which must be the same in all processes.
   */
  claimMails(request: PlainRequest<typeof ClaimMails>): RegistryAnswer<readonly Mail[]>;

  /**
   * Marks a mail as sent. Pass as `writtenAt` the instant when its text was written. The mail did not
   * announce the notices in `unannounced`, since they were no longer due. These notices are removed from the
   * mail, and another mail may announce them. Fails with `claim-lost` if another worker has claimed the mail
   * after this claim.
   */
  markMailSent(request: PlainRequest<typeof MailSent>): RegistryAnswer<void>;

  /**
   * Marks a mail as not sent. If `retry` is true, the mail is sent again later. The first pause is 5 minutes;
   * each later pause is twice as long, up to 6 hours. If `retry` is false, the notices in `unannounced` are
   * removed from the mail. Fails with `claim-lost`.
   */
  markMailFailed(request: PlainRequest<typeof MailFailed>): RegistryAnswer<void>;

  /** Every mail in the outbox, for staff, and for the job that records the outcomes. */
  listMails(): RegistryAnswer<readonly Mail[]>;

  /**
   * Deletes a sent or failed mail, after its outcome is recorded in the history. Another mail may then
   * announce the notices in `unannounced`. If the mail is already deleted, nothing changes. Fails with
   * `mail-unanswered`.
   */
  deleteRecordedMail(request: PlainRequest<typeof MailRecorded>): RegistryAnswer<void>;
}

/** The mail's counters of refusals and of unanswered attempts, after a failure with this reason. */
const countsAfter = ({ refusals, unanswered }: Counts, reason: MailFailure): Partial<Counts> => ({
  refusals: refusals + (reason === 'refused' ? 1 : 0),
  unanswered: unanswered + (reason === 'timed-out' ? 1 : 0),
});

/** The instant by the clock that all processes share; without such a clock, by the given clock. */
function* sharedNow(parts: Parts): Work<Instant> {
  return ((yield { is: 'now' }) as Instant | undefined) ?? now(parts);
}

/** A mail without the notices that it did not announce. */
function* withoutUnannounced(
  row: TypedRow<'mail'>,
  unannounced: readonly NoticeKey[],
): Work<TypedRow<'mail'>> {
  const notices = yield* freeUnannounced(row.document.notices, unannounced);
  return { ...row, document: { ...row.document, notices } };
}

/** Marks the outcome of a claim, unless an outcome is marked already. */
function* markClaim(
  { mail, worker, claim: number }: Claim,
  is: MailState['is'],
  marking: (row: TypedRow<'mail'>) => Work<unknown>,
): Work<void> {
  const row = yield* getRow('mail', mail);
  if (row === undefined) return yield* failWith('mail-unknown', {});
  const { claims, state: before } = row.document;
  const isOurs = claims === number && 'worker' in before && before.worker === worker;
  if (!isOurs || !['claimed', is].includes(before.is)) yield* failWith('claim-lost', {});
  if (before.is === 'claimed') yield* marking(row);
}

export const outbox = (parts: Parts): Outbox => {
  const { records } = parts;
  return {
    queueMail: verb(QueueMail, async ({ patron, run, notices }) => {
      const id = mailId(run, patron);
      const once = await writeOnce(parts, { id, asks: null }, function* () {
        yield* findBorrowing(parts, patron);
        const since = yield* sharedNow(parts);
        yield* takeNotices(notices, since);
        const state = { is: 'pending', since } as const;
        const document = { run, notices, claims: 0, refusals: 0, unanswered: 0, state };
        yield* putRow('mail', { key: id, patron, due: dueAt(state), document });
        return patron;
      });
      return E.map(({ again }: CommandResult): QueuedMail => ({ mail: id, again }))(once);
    }),

    claimMails: verb(ClaimMails, ({ worker, leaseSeconds, limit }) =>
      records.write(function* () {
        const at = yield* sharedNow(parts);
        const state = { is: 'claimed', worker, until: addTime(at, { seconds: leaseSeconds }) } as const;
        const claimed: Mail[] = [];
        for (const row of yield* findClaimable(at, limit))
          claimed.push(yield* setMailState(row, state, { claims: row.document.claims + 1 }));
        return claimed;
      }),
    ),

    markMailSent: verb(MailSent, (request) =>
      records.write(() =>
        markClaim(request, 'sent', function* (row) {
          const sent = yield* withoutUnannounced(row, request.unannounced);
          yield* setMailState(sent, { is: 'sent', worker: request.worker, at: request.writtenAt });
        }),
      ),
    ),

    markMailFailed: verb(MailFailed, ({ reason, retry, ...request }) =>
      records.write(() =>
        markClaim(request, 'failed', function* (row) {
          const at = yield* sharedNow(parts);
          const retryAt = retry ? retryAfter(row.document.claims, at) : null;
          const state = { is: 'failed', worker: request.worker, at, reason, retryAt } as const;
          const failed = retry ? row : yield* withoutUnannounced(row, request.unannounced);
          yield* setMailState(failed, state, countsAfter(row.document, reason));
        }),
      ),
    ),

    listMails: () =>
      records.read(function* () {
        return (yield* getDueRows('mail')).map(toMail);
      }),

    deleteRecordedMail: verb(MailRecorded, ({ mail, unannounced }) =>
      records.write(function* () {
        const row = yield* getRow('mail', mail);
        if (row === undefined) return;
        const { notices, state } = row.document;
        if (state.is === 'pending' || state.is === 'claimed') yield* failWith('mail-unanswered', {});
        yield* releaseNotices({ notices, unannounced }, yield* sharedNow(parts));
        yield* removeRow('mail', mail);
      }),
    ),
  };
};
