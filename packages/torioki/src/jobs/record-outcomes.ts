import { ownId, unwrap } from '@torioki/event-store/adapter';
import { noticeKey, type Mail, type MailState, type MailNotice, type NoticeKey } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { Step } from './job.js';
import type { PeopleParts } from './parts.js';
import { recordNotice, type NoticeOutcome } from './record-notice.js';
import type { MailsDid } from './report.js';

const notices = '3c1f2d0a-52a5-4a8e-9d1c-6f0b7e2a94d3';

/**
 * The id of the command that records the outcome of a notice. It is made only from data in the history. An id
 * made from the patron's id would show the patron of a borrower: a reader of the history could try all
 * patrons.
 */
export const noticeCommandId = (notice: NoticeKey): string => ownId(notices, noticeKey(notice));

type Outcome = Pick<NoticeOutcome, 'outcome' | 'at'>;

/** The final outcome of a mail; `nothing` if it announced nothing, undefined while it is still to be sent. */
const outcomeOf = (state: MailState): Outcome | 'nothing' | undefined => {
  switch (state.is) {
    case 'pending':
    case 'claimed':
      return undefined;
    case 'sent':
      return { outcome: 'sent', at: state.at };
    case 'failed':
      if (state.retryAt !== null) return undefined;
      if (state.reason === 'nothing-to-tell' || state.reason === 'no-calendar') return 'nothing';
      return { outcome: state.reason === 'no-address' ? 'no-address' : 'bounced', at: state.at };
  }
};

/** The outcome of each notice, in an order that does not show which notices shared a mail. */
const noticesOf = (mails: readonly Mail[]) =>
  mails
    .flatMap(({ id: mail, run, notices, state }) => {
      const outcome = outcomeOf(state);
      return outcome === undefined || outcome === 'nothing'
        ? []
        : notices.map((key) => ({
            mail,
            key,
            notice: { ...key, run, commandId: noticeCommandId(key), ...outcome },
          }));
    })
    .toSorted((one, other) => (one.key.reservation < other.key.reservation ? -1 : 1));

/** The notices of mails that announced nothing. Another mail may announce them. */
const unannouncedBy = (mails: readonly Mail[]): readonly MailNotice[] =>
  mails.filter(({ state }) => outcomeOf(state) === 'nothing').flatMap((mail) => mail.notices);

/**
 * Records the outcomes of the finished mails, reservation by reservation, and deletes these mails. Later
 * mails can announce the notices that these mails did not announce.
 */
export async function* recordOutcomes(
  parts: Pick<PeopleParts, 'borrowers' | 'run'> & Partial<Pick<PeopleParts, 'observe'>>,
): AsyncGenerator<Step<MailsDid>, void, unknown> {
  const { borrowers } = parts;
  const mails = yield* unwrap(await borrowers.listMails());
  const answered = mails.filter(({ state }) => outcomeOf(state) !== undefined);
  const unrecorded = new Set<string>();
  const unannounced = new Set(unannouncedBy(answered).map(noticeKey));
  for (const { mail, key, notice } of noticesOf(answered)) {
    const result = await recordNotice(parts, notice);
    const ids = [notice.reservation];
    if (result === 'recorded') yield notice.outcome === 'sent' ? { notified: ids } : { notNotified: ids };
    else if (result === 'outdated') unannounced.add(noticeKey(key));
    else if (result !== 'over') {
      unrecorded.add(mail);
      yield { troubles: result };
    }
  }
  for (const { id, notices } of answered.filter((mail) => !unrecorded.has(mail.id))) {
    const free = notices.filter((one) => unannounced.has(noticeKey(one)));
    const deleted = await borrowers.deleteRecordedMail({ mail: id, unannounced: free });
    if (E.isLeft(deleted)) yield { troubles: [deleted.left] };
  }
}
