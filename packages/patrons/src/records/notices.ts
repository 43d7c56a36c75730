import type { Instant } from '@torioki/lending';
import { nobody } from '../people/ids.js';
import { addTime } from '../people/add-time.js';
import { noticeKey, type NoticeKey } from '../people/notice-key.js';
import { getRow, putRow, removeRow, getDueRows } from './rows.js';
import { never } from './record-step.js';
import { failWith, type Work } from './work.js';

/** After the outbox has deleted a mail, its notices cannot be queued again for this number of days. */
const noticeDays = 2;

const mostForgottenAtOnce = 100;

function* keep(notice: NoticeKey, due: string): Work<void> {
  yield* putRow('notice', { key: noticeKey(notice), patron: nobody, due, document: null });
}

function* isTaken(notice: NoticeKey, at: Instant): Work<boolean> {
  const row = yield* getRow('notice', noticeKey(notice));
  return row !== undefined && row.due > at;
}

/**
 * Assigns notices to one mail, as long as the mail is stored. The work ends with `notice-queued` if another
 * mail has one of them already. Deletes expired assignments.
 */
export function* takeNotices(notices: readonly NoticeKey[], at: Instant): Work<void> {
  for (const { key } of yield* getDueRows('notice', { by: at, limit: mostForgottenAtOnce }))
    yield* removeRow('notice', key);
  const taken: NoticeKey[] = [];
  for (const notice of notices) if (yield* isTaken(notice, at)) taken.push(notice);
  if (taken.length > 0) yield* failWith('notice-queued', { notices: taken });
  for (const notice of notices) yield* keep(notice, never);
}

/**
 * Frees the notices that a mail did not announce, so that other mails can announce them. Returns the
 * announced notices.
 */
export function* freeUnannounced<Notice extends NoticeKey>(
  notices: readonly Notice[],
  unannounced: readonly NoticeKey[],
): Work<readonly Notice[]> {
  const free = new Set(unannounced.map(noticeKey));
  const isFree = (notice: NoticeKey) => free.has(noticeKey(notice));
  for (const notice of notices.filter(isFree)) yield* removeRow('notice', noticeKey(notice));
  return notices.filter((notice) => !isFree(notice));
}

interface DeletedMailNotices {
  readonly notices: readonly NoticeKey[];
  readonly unannounced: readonly NoticeKey[];
}

/** Keeps the announced notices of a deleted mail for two more days, and frees its other notices. */
export function* releaseNotices({ notices, unannounced }: DeletedMailNotices, at: Instant): Work<void> {
  const due = addTime(at, { days: noticeDays });
  for (const notice of yield* freeUnannounced(notices, unannounced)) yield* keep(notice, due);
}
