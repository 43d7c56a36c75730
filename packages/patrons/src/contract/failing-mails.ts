import { unwrapAnswer } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import type { Borrowers } from '../borrowers.js';
import type { BorrowersSetup } from './opener.js';
import { claiming, makeClaim, evening, mailStates, openWithMail } from './with-mail.js';

export const failingMails = ({ describe, expect, it }: TestRunner, borrowing: BorrowersSetup): void => {
  describe('a mail', () => {
    it('is kept with its reason after a failure, and retried at growing intervals', async () => {
      const { borrowers, pass, mail } = await openWithMail(borrowing);
      const pauses: number[] = [];
      for (let claim = 1; claim <= 9; claim += 1) {
        expect(await claiming(borrowers, 'w1')).toMatchObject([{ claims: claim }]);
        await unwrapAnswer(
          borrowers.markMailFailed({
            ...makeClaim(mail, 'w1', claim),
            reason: 'unreachable',
            retry: true,
          }),
        );
        const [state] = await mailStates(borrowers);
        if (state?.is !== 'failed') throw new Error('the mail has not failed');
        expect(state.reason).toBe('unreachable');
        const minutes = (Date.parse(state.retryAt ?? '') - Date.parse(state.at)) / 60_000;
        pauses.push(minutes);
        pass({ minutes: minutes - 1 });
        expect(await claiming(borrowers, 'w1')).toEqual([]);
        pass({ minutes: 1 });
      }
      expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 360, 360]);
    });

    it('counts refusals and missing answers of the server, not claims', async () => {
      const { borrowers, pass, mail } = await openWithMail(borrowing);
      const reasons = ['refused', 'unreachable', 'timed-out', 'refused'] as const;
      const refusals: number[] = [];
      const unanswered: number[] = [];
      for (const [index, reason] of reasons.entries()) {
        await claiming(borrowers, 'w1');
        const failed = { ...makeClaim(mail, 'w1', index + 1), reason, retry: true };
        await unwrapAnswer(borrowers.markMailFailed(failed));
        await unwrapAnswer(borrowers.markMailFailed(failed));
        const [row] = await unwrapAnswer(borrowers.listMails());
        refusals.push(row?.refusals ?? 0);
        unanswered.push(row?.unanswered ?? 0);
        pass({ hours: 6 });
      }
      expect(refusals).toEqual([1, 1, 1, 2]);
      expect(unanswered).toEqual([0, 0, 1, 1]);
      expect(await claiming(borrowers, 'w1')).toMatchObject([{ claims: 5, refusals: 2, unanswered: 1 }]);
    });

    it('is kept for staff after a permanent failure and not retried', async () => {
      const { borrowers, pass, mail } = await openWithMail(borrowing);
      await claiming(borrowers, 'w1');
      await unwrapAnswer(
        borrowers.markMailFailed({
          ...makeClaim(mail),
          reason: 'bounced',
          retry: false,
        }),
      );
      pass({ days: 365 });
      expect(await claiming(borrowers, 'w1')).toEqual([]);
      expect(await mailStates(borrowers)).toMatchObject([{ is: 'failed', reason: 'bounced', retryAt: null }]);
      await unwrapAnswer(borrowers.deleteRecordedMail({ mail, unannounced: [] }));
      expect(await mailStates(borrowers)).toEqual([]);
    });

    it.each<readonly [string, (borrowers: Borrowers, mail: string) => Promise<unknown>]>([
      ['was queued', () => Promise.resolve()],
      [
        'failed',
        async (borrowers, mail) => {
          await claiming(borrowers, 'w1');
          const failed = {
            ...makeClaim(mail),
            reason: 'unreachable',
            retry: true,
          } as const;
          await unwrapAnswer(borrowers.markMailFailed(failed));
        },
      ],
    ])('is claimed if it %s under a clock that was later set back by days', async (_, happened) => {
      const { borrowers, pass, mail } = await openWithMail(borrowing);
      await happened(borrowers, mail);
      pass({ days: -3 });
      expect(await claiming(borrowers, 'w2')).toMatchObject([{ id: mail }]);
      expect(await claiming(borrowers, 'w3')).toEqual([]);
    });

    it('stays with its worker for the usual lease if claimed under such a clock', async () => {
      const { borrowers, pass, mail } = await openWithMail(borrowing);
      await claiming(borrowers, 'w1');
      pass({ days: -3 });
      expect(await claiming(borrowers, 'w2')).toEqual([]);
      pass({ minutes: 59 });
      expect(await claiming(borrowers, 'w2')).toEqual([]);
      pass({ minutes: 1 });
      expect(await claiming(borrowers, 'w2')).toMatchObject([{ id: mail, claims: 2 }]);
    });

    it('can still be marked by its worker if claimed under such a clock', async () => {
      const { borrowers, pass, mail } = await openWithMail(borrowing);
      await claiming(borrowers, 'w1');
      pass({ days: -3 });
      await claiming(borrowers, 'w2');
      await unwrapAnswer(borrowers.markMailSent({ ...makeClaim(mail), writtenAt: evening }));
      expect(await mailStates(borrowers)).toMatchObject([{ is: 'sent', worker: 'w1' }]);
    });

    it('is not claimed again under such a clock if it is soon recorded', async () => {
      const { borrowers, pass, mail } = await openWithMail(borrowing);
      await claiming(borrowers, 'w1');
      await unwrapAnswer(borrowers.markMailSent({ ...makeClaim(mail), writtenAt: evening }));
      pass({ days: -3 });
      expect(await claiming(borrowers, 'w2')).toEqual([]);
    });
  });
};
