import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import type { BorrowersSetup } from './opener.js';
import { settableClock } from './settable-clock.js';
import {
  claiming,
  makeClaim,
  evening,
  leaseSeconds,
  mailStates,
  newNotices,
  run,
  openWithMail,
} from './with-mail.js';

export const outbox = ({ describe, expect, it }: TestRunner, borrowing: BorrowersSetup): void => {
  describe('a mail', () => {
    it('is queued once per patron and run', async () => {
      const { borrowers, patron, notices, mail } = await openWithMail(borrowing);
      expect(await unwrapAnswer(borrowers.queueMail({ patron, run, notices }))).toEqual({
        mail,
        again: true,
      });
      const other = borrowers.queueMail({ patron, run, notices: newNotices() });
      expect(await unwrapAnswer(other)).toEqual({ mail, again: true });
      expect(await unwrapAnswer(borrowers.listMails())).toMatchObject([{ notices }]);
      const next = await unwrapAnswer(
        borrowers.queueMail({ patron, run: '2021-04-08', notices: newNotices() }),
      );
      expect(next.again).toBe(false);
      expect(next.mail).not.toBe(mail);
      expect(await unwrapAnswer(borrowers.listMails())).toHaveLength(2);
    });

    it('is not queued again after it was sent, recorded and deleted', async () => {
      const { borrowers, patron, notices, mail } = await openWithMail(borrowing);
      await claiming(borrowers, 'w1');
      await unwrapAnswer(borrowers.markMailSent({ ...makeClaim(mail), writtenAt: evening }));
      await unwrapAnswer(borrowers.deleteRecordedMail({ mail, unannounced: [] }));
      expect(await unwrapAnswer(borrowers.queueMail({ patron, run, notices }))).toEqual({
        mail,
        again: true,
      });
      expect(await unwrapAnswer(borrowers.listMails())).toEqual([]);
    });

    it('is claimed by one worker for the length of its lease', async () => {
      const { borrowers, pass, patron, notices, mail } = await openWithMail(borrowing);
      expect(await claiming(borrowers, 'w1')).toEqual([
        {
          id: mail,
          patron,
          run,
          notices,
          claims: 1,
          refusals: 0,
          unanswered: 0,
          state: { is: 'claimed', worker: 'w1', until: '2021-04-07T11:01:00.000Z' },
        },
      ]);
      expect(await claiming(borrowers, 'w2')).toEqual([]);
      pass({ seconds: leaseSeconds - 1 });
      expect(await claiming(borrowers, 'w2')).toEqual([]);
    });

    it('is taken over after its lease; the former worker cannot mark it', async () => {
      const { borrowers, pass, mail } = await openWithMail(borrowing);
      await claiming(borrowers, 'w1');
      pass({ seconds: leaseSeconds });
      expect(await claiming(borrowers, 'w2')).toMatchObject([{ id: mail, claims: 2 }]);
      const stale = makeClaim(mail);
      await expectFailure('claim-lost', borrowers.markMailSent({ ...stale, writtenAt: evening }));
      await expectFailure(
        'claim-lost',
        borrowers.markMailFailed({ ...stale, reason: 'timed-out', retry: true }),
      );
      await unwrapAnswer(borrowers.markMailSent({ ...makeClaim(mail, 'w2', 2), writtenAt: evening }));
      await expectFailure('claim-lost', borrowers.markMailSent({ ...stale, writtenAt: evening }));
      expect(await mailStates(borrowers)).toMatchObject([{ is: 'sent', worker: 'w2' }]);
    });

    it('has a new claim if the same worker claims it again', async () => {
      const { borrowers, pass, mail } = await openWithMail(borrowing);
      await claiming(borrowers, 'w1');
      pass({ seconds: leaseSeconds });
      await claiming(borrowers, 'w1');
      await expectFailure('claim-lost', borrowers.markMailSent({ ...makeClaim(mail), writtenAt: evening }));
      await unwrapAnswer(borrowers.markMailSent({ ...makeClaim(mail, 'w1', 2), writtenAt: evening }));
    });

    it('can be marked late if no other worker has claimed it, and keeps the time at which it was written', async () => {
      const { borrowers, pass, mail } = await openWithMail(borrowing);
      await claiming(borrowers, 'w1');
      pass({ hours: 1 });
      await unwrapAnswer(borrowers.markMailSent({ ...makeClaim(mail), writtenAt: evening }));
      expect(await claiming(borrowers, 'w2')).toEqual([]);
      expect(await mailStates(borrowers)).toEqual([{ is: 'sent', worker: 'w1', at: evening }]);
    });

    it('is marked once: the same mark changes nothing, and another is refused', async () => {
      const { borrowers, pass, mail } = await openWithMail(borrowing);
      await expectFailure('claim-lost', borrowers.markMailSent({ ...makeClaim(mail), writtenAt: evening }));
      await claiming(borrowers, 'w1');
      const mark = makeClaim(mail);
      await expectFailure(
        'claim-lost',
        borrowers.markMailSent({ ...mark, worker: 'w2', writtenAt: evening }),
      );
      await unwrapAnswer(borrowers.markMailSent({ ...mark, writtenAt: evening }));
      const before = await mailStates(borrowers);
      pass({ minutes: 1 });
      await unwrapAnswer(borrowers.markMailSent({ ...mark, writtenAt: evening }));
      await expectFailure(
        'claim-lost',
        borrowers.markMailFailed({ ...mark, reason: 'bounced', retry: false }),
      );
      expect(await mailStates(borrowers)).toEqual(before);
      await expectFailure(
        'mail-unknown',
        borrowers.markMailSent({ ...mark, mail: randomUUID(), writtenAt: evening }),
      );
    });

    it('is deleted when its outcome is recorded, not before', async () => {
      const { borrowers, mail } = await openWithMail(borrowing);
      await expectFailure('mail-unanswered', borrowers.deleteRecordedMail({ mail, unannounced: [] }));
      await claiming(borrowers, 'w1');
      await expectFailure('mail-unanswered', borrowers.deleteRecordedMail({ mail, unannounced: [] }));
      await unwrapAnswer(borrowers.markMailSent({ ...makeClaim(mail), writtenAt: evening }));
      await unwrapAnswer(borrowers.deleteRecordedMail({ mail, unannounced: [] }));
      await unwrapAnswer(borrowers.deleteRecordedMail({ mail, unannounced: [] }));
      expect(await unwrapAnswer(borrowers.listMails())).toEqual([]);
    });
  });

  describe('many mails', () => {
    it('are claimed in the order of their due times', async () => {
      const { borrowers, pass, patron, mail: first } = await openWithMail(borrowing);
      await claiming(borrowers, 'w1');
      const failed = {
        ...makeClaim(first),
        reason: 'unreachable',
        retry: true,
      } as const;
      await unwrapAnswer(borrowers.markMailFailed(failed));
      pass({ minutes: 1 });
      const queue = async (another: string) =>
        (await unwrapAnswer(borrowers.queueMail({ patron, run: another, notices: newNotices() }))).mail;
      const second = await queue('second');
      pass({ minutes: 9 });
      const third = await queue('third');
      for (const mail of [second, first, third])
        expect((await claiming(borrowers, 'w1', 1)).map(({ id }) => id)).toEqual([mail]);
    });

    it('are each claimed by one of several workers at the same moment', async () => {
      const { clock } = settableClock(evening);
      const borrowers = await borrowing.open({ clock });
      for (let patrons = 0; patrons < 20; patrons += 1) {
        const patron = await borrowing.somebody(borrowers);
        await unwrapAnswer(borrowers.queueMail({ patron, run, notices: newNotices() }));
      }
      const workers = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6'];
      const claimed = await Promise.all(workers.map((worker) => claiming(borrowers, worker, 4)));
      expect(claimed.map(({ length }) => length)).toEqual([4, 4, 4, 4, 4, 0]);
      expect(new Set(claimed.flat().map(({ id }) => id)).size).toBe(20);
    });
  });
};
