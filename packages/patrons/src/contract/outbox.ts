import { answered, failedWith } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import type { Borrowing } from './opened.js';
import { settableClock } from './settable-clock.js';
import {
  claiming,
  claimOn,
  evening,
  leaseSeconds,
  mailStates,
  newNotices,
  run,
  withMail,
} from './with-mail.js';

export const outbox = ({ describe, expect, it }: TestRunner, borrowing: Borrowing): void => {
  describe('a mail', () => {
    it('is queued once per patron and run', async () => {
      const { borrowers, patron, notices, mail } = await withMail(borrowing);
      expect(await answered(borrowers.queueMail({ patron, run, notices }))).toEqual({
        mail,
        again: true,
      });
      const other = borrowers.queueMail({ patron, run, notices: newNotices() });
      expect(await failedWith('command-id-reused', other)).toEqual({ command: mail });
      const next = await answered(borrowers.queueMail({ patron, run: '2021-04-08', notices: newNotices() }));
      expect(next.again).toBe(false);
      expect(next.mail).not.toBe(mail);
      expect(await answered(borrowers.mails())).toHaveLength(2);
    });

    it('that is sent, recorded and gone is not queued again', async () => {
      const { borrowers, patron, notices, mail } = await withMail(borrowing);
      await claiming(borrowers, 'w1');
      await answered(borrowers.mailSent({ ...claimOn(mail), writtenAt: evening }));
      await answered(borrowers.mailRecorded({ mail, unannounced: [] }));
      expect(await answered(borrowers.queueMail({ patron, run, notices }))).toEqual({
        mail,
        again: true,
      });
      expect(await answered(borrowers.mails())).toEqual([]);
    });

    it('is claimed by one worker, for its lease', async () => {
      const { borrowers, pass, patron, notices, mail } = await withMail(borrowing);
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

    it('whose lease has expired is taken over, and the stale worker cannot mark it', async () => {
      const { borrowers, pass, mail } = await withMail(borrowing);
      await claiming(borrowers, 'w1');
      pass({ seconds: leaseSeconds });
      expect(await claiming(borrowers, 'w2')).toMatchObject([{ id: mail, claims: 2 }]);
      const stale = claimOn(mail);
      await failedWith('claim-lost', borrowers.mailSent({ ...stale, writtenAt: evening }));
      await failedWith('claim-lost', borrowers.mailFailed({ ...stale, reason: 'timed-out', retry: true }));
      await answered(borrowers.mailSent({ ...claimOn(mail, 'w2', 2), writtenAt: evening }));
      await failedWith('claim-lost', borrowers.mailSent({ ...stale, writtenAt: evening }));
      expect(await mailStates(borrowers)).toMatchObject([{ is: 'sent', worker: 'w2' }]);
    });

    it('is another claim when the same worker claims it again', async () => {
      const { borrowers, pass, mail } = await withMail(borrowing);
      await claiming(borrowers, 'w1');
      pass({ seconds: leaseSeconds });
      await claiming(borrowers, 'w1');
      await failedWith('claim-lost', borrowers.mailSent({ ...claimOn(mail), writtenAt: evening }));
      await answered(borrowers.mailSent({ ...claimOn(mail, 'w1', 2), writtenAt: evening }));
    });

    it('may be marked late, while nobody has taken it over, and keeps when it was written', async () => {
      const { borrowers, pass, mail } = await withMail(borrowing);
      await claiming(borrowers, 'w1');
      pass({ hours: 1 });
      await answered(borrowers.mailSent({ ...claimOn(mail), writtenAt: evening }));
      expect(await claiming(borrowers, 'w2')).toEqual([]);
      expect(await mailStates(borrowers)).toEqual([{ is: 'sent', worker: 'w1', at: evening }]);
    });

    it('is marked once: again changes nothing, and otherwise is refused', async () => {
      const { borrowers, pass, mail } = await withMail(borrowing);
      await failedWith('claim-lost', borrowers.mailSent({ ...claimOn(mail), writtenAt: evening }));
      await claiming(borrowers, 'w1');
      const mark = claimOn(mail);
      await failedWith('claim-lost', borrowers.mailSent({ ...mark, worker: 'w2', writtenAt: evening }));
      await answered(borrowers.mailSent({ ...mark, writtenAt: evening }));
      const before = await mailStates(borrowers);
      pass({ minutes: 1 });
      await answered(borrowers.mailSent({ ...mark, writtenAt: evening }));
      await failedWith('claim-lost', borrowers.mailFailed({ ...mark, reason: 'bounced', retry: false }));
      expect(await mailStates(borrowers)).toEqual(before);
      await failedWith(
        'mail-unknown',
        borrowers.mailSent({ ...mark, mail: randomUUID(), writtenAt: evening }),
      );
    });

    it('is deleted once what came of it is recorded, not before', async () => {
      const { borrowers, mail } = await withMail(borrowing);
      await failedWith('mail-unanswered', borrowers.mailRecorded({ mail, unannounced: [] }));
      await claiming(borrowers, 'w1');
      await failedWith('mail-unanswered', borrowers.mailRecorded({ mail, unannounced: [] }));
      await answered(borrowers.mailSent({ ...claimOn(mail), writtenAt: evening }));
      await answered(borrowers.mailRecorded({ mail, unannounced: [] }));
      await answered(borrowers.mailRecorded({ mail, unannounced: [] }));
      expect(await answered(borrowers.mails())).toEqual([]);
    });
  });

  describe('many mails', () => {
    it('are claimed the longest due first', async () => {
      const { borrowers, pass, patron, mail: first } = await withMail(borrowing);
      await claiming(borrowers, 'w1');
      const failed = {
        ...claimOn(first),
        reason: 'unreachable',
        retry: true,
      } as const;
      await answered(borrowers.mailFailed(failed));
      pass({ minutes: 1 });
      const queue = async (another: string) =>
        (await answered(borrowers.queueMail({ patron, run: another, notices: newNotices() }))).mail;
      const second = await queue('second');
      pass({ minutes: 9 });
      const third = await queue('third');
      for (const mail of [second, first, third])
        expect((await claiming(borrowers, 'w1', 1)).map(({ id }) => id)).toEqual([mail]);
    });

    it('are claimed by several workers at the same moment, each by one', async () => {
      const { clock } = settableClock(evening);
      const borrowers = await borrowing.open({ clock });
      for (let patrons = 0; patrons < 20; patrons += 1) {
        const patron = await borrowing.somebody(borrowers);
        await answered(borrowers.queueMail({ patron, run, notices: newNotices() }));
      }
      const workers = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6'];
      const claimed = await Promise.all(workers.map((worker) => claiming(borrowers, worker, 4)));
      expect(claimed.map(({ length }) => length)).toEqual([4, 4, 4, 4, 4, 0]);
      expect(new Set(claimed.flat().map(({ id }) => id)).size).toBe(20);
    });
  });
};
