import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import type { BorrowersSetup } from './opener.js';
import { claiming, makeClaim, evening, mailStates, newNotices, run, openWithMail } from './with-mail.js';

const [yesterday, tomorrow] = ['2021-04-06', '2021-04-08'];

/** An outbox with a sent mail. `record` deletes the mail, and `queue` queues the mail of the next run. */
const withMailRecorded = async (borrowing: BorrowersSetup) => {
  const scene = await openWithMail(borrowing);
  const { borrowers, patron, notices, mail } = scene;
  await claiming(borrowers, 'w1');
  await unwrapAnswer(borrowers.markMailSent({ ...makeClaim(mail), writtenAt: evening }));
  const record = (unannounced: typeof notices = []) =>
    unwrapAnswer(borrowers.deleteRecordedMail({ mail, unannounced }));
  const queue = (some = notices) => borrowers.queueMail({ patron, run: tomorrow, notices: some });
  return { ...scene, record, queue };
};

export const notices = ({ describe, expect, it }: TestRunner, borrowing: BorrowersSetup): void => {
  describe('a notice', () => {
    it('is in one mail, for any run and patron', async () => {
      const { borrowers, patron, notices } = await openWithMail(borrowing);
      const [first, second] = notices;
      const other = await borrowing.somebody(borrowers);
      for (const one of [
        { patron, run: yesterday, notices },
        { patron, run: tomorrow, notices: [...newNotices(), second] },
        { patron: other, run, notices: [second] },
      ])
        await expectFailure('notice-queued', borrowers.queueMail(one));
      const both = borrowers.queueMail({ patron, run: tomorrow, notices: [second, ...newNotices(), first] });
      expect(await expectFailure('notice-queued', both)).toEqual({ notices: [second, first] });
      expect(await unwrapAnswer(borrowers.listMails())).toHaveLength(1);
    });

    it('leaves the other notices of its mail free when it is queued', async () => {
      const { borrowers, patron, notices } = await openWithMail(borrowing);
      const free = newNotices();
      await expectFailure(
        'notice-queued',
        borrowers.queueMail({ patron, run: tomorrow, notices: [...free, ...notices] }),
      );
      const { again } = await unwrapAnswer(borrowers.queueMail({ patron, run: tomorrow, notices: free }));
      expect(again).toBe(false);
    });

    it('differs from a notice with another number', async () => {
      const { borrowers, patron, notices } = await openWithMail(borrowing);
      const next = notices.map((one) => ({ ...one, notice: one.notice + 1 }));
      expect((await unwrapAnswer(borrowers.queueMail({ patron, run: tomorrow, notices: next }))).again).toBe(
        false,
      );
    });

    it('stays queued as long as its mail is in the outbox', async () => {
      const { borrowers, pass, patron, notices } = await openWithMail(borrowing);
      pass({ days: 365 });
      await expectFailure('notice-queued', borrowers.queueMail({ patron, run: tomorrow, notices }));
    });

    it('stays unique for two days after its mail is recorded, and is then forgotten', async () => {
      const { borrowers, pass, record, queue } = await withMailRecorded(borrowing);
      pass({ days: 30 });
      await record();
      pass({ days: 2, milliseconds: -1 });
      await expectFailure('notice-queued', queue());
      pass({ milliseconds: 1 });
      expect((await unwrapAnswer(queue())).again).toBe(false);
      expect(await mailStates(borrowers)).toMatchObject([{ is: 'pending' }]);
    });

    it('is free for another mail if the recorded mail did not announce it', async () => {
      const { notices, record, queue } = await withMailRecorded(borrowing);
      const [announced, unannounced] = notices;
      await record(unannounced ? [unannounced] : []);
      expect(await expectFailure('notice-queued', queue())).toEqual({ notices: [announced] });
      await unwrapAnswer(queue(notices.slice(1)));
    });

    it.each(['sent', 'failed'])(
      'leaves a mail that no longer announces it when %s, and is free for another mail',
      async (outcome) => {
        const { borrowers, patron, notices, mail } = await openWithMail(borrowing);
        await claiming(borrowers, 'w1');
        const [announced, ...unannounced] = notices;
        const mark = { mail, worker: 'w1', claim: 1, unannounced: [...unannounced, ...newNotices()] };
        await unwrapAnswer(
          outcome === 'sent'
            ? borrowers.markMailSent({ ...mark, writtenAt: evening })
            : borrowers.markMailFailed({ ...mark, reason: 'no-address', retry: false }),
        );
        expect(await unwrapAnswer(borrowers.listMails())).toMatchObject([{ notices: [announced] }]);
        const queue = (some: typeof notices) => borrowers.queueMail({ patron, run: tomorrow, notices: some });
        expect(await expectFailure('notice-queued', queue(notices))).toEqual({ notices: [announced] });
        await unwrapAnswer(queue(unannounced));
      },
    );

    it('stays in a mail that is retried, since it may be due again later', async () => {
      const { borrowers, notices, mail } = await openWithMail(borrowing);
      await claiming(borrowers, 'w1');
      const mark = { mail, worker: 'w1', claim: 1, unannounced: notices.slice(1) };
      await unwrapAnswer(borrowers.markMailFailed({ ...mark, reason: 'unreachable', retry: true }));
      expect(await unwrapAnswer(borrowers.listMails())).toMatchObject([{ notices }]);
    });

    it('is not freed by another mail', async () => {
      const { borrowers, patron, record } = await withMailRecorded(borrowing);
      const others = newNotices();
      await unwrapAnswer(borrowers.queueMail({ patron, run: yesterday, notices: others }));
      await record(others);
      await expectFailure('notice-queued', borrowers.queueMail({ patron, run: tomorrow, notices: others }));
    });

    it('is queued by only one of several processes at the same moment', async () => {
      const { borrowers, patron } = await openWithMail(borrowing);
      const shared = newNotices();
      const runs = ['a', 'b', 'c', 'd', 'e', 'f'];
      const answers = await Promise.all(
        runs.map((one) => borrowers.queueMail({ patron, run: one, notices: shared })),
      );
      expect(answers.filter(({ _tag }) => _tag === 'Right')).toHaveLength(1);
      expect(await unwrapAnswer(borrowers.listMails())).toHaveLength(2);
    });
  });
};
