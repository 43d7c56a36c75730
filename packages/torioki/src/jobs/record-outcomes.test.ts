import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import type { Borrowers, MailNotice } from '@torioki/patrons';
import { expect, it } from 'vitest';
import { evening } from '../testing/evening.js';
import { recordOutcomes } from './record-outcomes.js';

/**
 * The outbox takes a limited number of notices in one call. A mailer that was unavailable leaves thousands
 * of mails without announcements.
 */
it('frees only the notices of a mail without announcements, with any number of such mails', async () => {
  const { people, patron } = await evening('2021-04-07 20:00');
  const of = await patron();
  const queued: MailNotice[] = [];
  for (const run of ['2021-04-07', '2021-04-07.2']) {
    const notice = { reservation: randomUUID(), notice: 0, why: 'ready' } as MailNotice;
    queued.push(notice);
    orThrow(await people.queueMail({ patron: of, run, notices: [notice] }));
  }
  const ours = { worker: 'w1', reason: 'nothing-to-tell', retry: false } as const;
  for (const { id: mail, claims: claim } of orThrow(
    await people.claimMails({ worker: 'w1', leaseSeconds: 60, limit: 10 }),
  ))
    orThrow(await people.markMailFailed({ mail, claim, unannounced: [], ...ours }));

  const freed: unknown[] = [];
  const deleteRecordedMail: Borrowers['deleteRecordedMail'] = (request) => {
    freed.push(request.unannounced);
    return people.deleteRecordedMail(request);
  };
  const run = () => Promise.reject(new Error('there is nothing to record'));
  const recording = recordOutcomes({ borrowers: { ...people, deleteRecordedMail }, run });
  for await (const step of recording) expect(step).toBe('no trouble');
  expect(orThrow(await people.listMails())).toEqual([]);
  expect(freed).toHaveLength(2);
  expect(freed).toEqual(expect.arrayContaining(queued.map((notice) => [notice])));
});
