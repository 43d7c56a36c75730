import { answered, failedWith } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import type { Borrowing } from './opened.js';
import { claiming, claimOn, evening, mailStates, newNotices, run, withMail } from './with-mail.js';

const [yesterday, tomorrow] = ['2021-04-06', '2021-04-08'];

/** An outbox that has sent and deleted a mail. */
const withMailRecorded = async (borrowing: Borrowing) => {
  const scene = await withMail(borrowing);
  const { borrowers, patron, notices, mail } = scene;
  await claiming(borrowers, 'w1');
  await answered(borrowers.mailSent({ ...claimOn(mail), writtenAt: evening }));
  const record = (unannounced: typeof notices = []) =>
    answered(borrowers.mailRecorded({ mail, unannounced }));
  const queue = (some = notices) => borrowers.queueMail({ patron, run: tomorrow, notices: some });
  return { ...scene, record, queue };
};

export const notices = ({ describe, expect, it }: TestRunner, borrowing: Borrowing): void => {
  describe('a notice', () => {
    it('is in one mail, whatever its run and its patron are', async () => {
      const { borrowers, patron, notices } = await withMail(borrowing);
      const [first, second] = notices;
      const other = await borrowing.somebody(borrowers);
      for (const one of [
        { patron, run: yesterday, notices },
        { patron, run: tomorrow, notices: [...newNotices(), second] },
        { patron: other, run, notices: [second] },
      ])
        await failedWith('notice-queued', borrowers.queueMail(one));
      const both = borrowers.queueMail({ patron, run: tomorrow, notices: [second, ...newNotices(), first] });
      expect(await failedWith('notice-queued', both)).toEqual({ notices: [second, first] });
      expect(await answered(borrowers.mails())).toHaveLength(1);
    });

    it('that was queued leaves the others of its mail free', async () => {
      const { borrowers, patron, notices } = await withMail(borrowing);
      const free = newNotices();
      await failedWith(
        'notice-queued',
        borrowers.queueMail({ patron, run: tomorrow, notices: [...free, ...notices] }),
      );
      const { again } = await answered(borrowers.queueMail({ patron, run: tomorrow, notices: free }));
      expect(again).toBe(false);
    });

    it('is another one with another number', async () => {
      const { borrowers, patron, notices } = await withMail(borrowing);
      const next = notices.map((one) => ({ ...one, notice: one.notice + 1 }));
      expect((await answered(borrowers.queueMail({ patron, run: tomorrow, notices: next }))).again).toBe(
        false,
      );
    });

    it('stays queued while its mail is in the outbox, for however long', async () => {
      const { borrowers, pass, patron, notices } = await withMail(borrowing);
      pass({ days: 365 });
      await failedWith('notice-queued', borrowers.queueMail({ patron, run: tomorrow, notices }));
    });

    it('stays unique for two days after its mail was recorded, and is then forgotten', async () => {
      const { borrowers, pass, record, queue } = await withMailRecorded(borrowing);
      pass({ days: 30 });
      await record();
      pass({ days: 2, milliseconds: -1 });
      await failedWith('notice-queued', queue());
      pass({ milliseconds: 1 });
      expect((await answered(queue())).again).toBe(false);
      expect(await mailStates(borrowers)).toMatchObject([{ is: 'pending' }]);
    });

    it('is free for another mail when the recorded one did not announce it', async () => {
      const { notices, record, queue } = await withMailRecorded(borrowing);
      const [announced, unannounced] = notices;
      await record(unannounced ? [unannounced] : []);
      expect(await failedWith('notice-queued', queue())).toEqual({ notices: [announced] });
      await answered(queue(notices.slice(1)));
    });

    it.each(['sent', 'failed'])(
      'that its mail no longer announced when it was %s leaves the mail, and is free for another',
      async (outcome) => {
        const { borrowers, patron, notices, mail } = await withMail(borrowing);
        await claiming(borrowers, 'w1');
        const [announced, ...unannounced] = notices;
        const mark = { mail, worker: 'w1', claim: 1, unannounced: [...unannounced, ...newNotices()] };
        await answered(
          outcome === 'sent'
            ? borrowers.mailSent({ ...mark, writtenAt: evening })
            : borrowers.mailFailed({ ...mark, reason: 'no-address', retry: false }),
        );
        expect(await answered(borrowers.mails())).toMatchObject([{ notices: [announced] }]);
        const queue = (some: typeof notices) => borrowers.queueMail({ patron, run: tomorrow, notices: some });
        expect(await failedWith('notice-queued', queue(notices))).toEqual({ notices: [announced] });
        await answered(queue(unannounced));
      },
    );

    it('stays in a mail that is tried again, since it may be due again by then', async () => {
      const { borrowers, notices, mail } = await withMail(borrowing);
      await claiming(borrowers, 'w1');
      const mark = { mail, worker: 'w1', claim: 1, unannounced: notices.slice(1) };
      await answered(borrowers.mailFailed({ ...mark, reason: 'unreachable', retry: true }));
      expect(await answered(borrowers.mails())).toMatchObject([{ notices }]);
    });

    it('of another mail is not freed', async () => {
      const { borrowers, patron, record } = await withMailRecorded(borrowing);
      const others = newNotices();
      await answered(borrowers.queueMail({ patron, run: yesterday, notices: others }));
      await record(others);
      await failedWith('notice-queued', borrowers.queueMail({ patron, run: tomorrow, notices: others }));
    });

    it('is queued by one of several processes at the same moment', async () => {
      const { borrowers, patron } = await withMail(borrowing);
      const shared = newNotices();
      const runs = ['a', 'b', 'c', 'd', 'e', 'f'];
      const answers = await Promise.all(
        runs.map((one) => borrowers.queueMail({ patron, run: one, notices: shared })),
      );
      expect(answers.filter(({ _tag }) => _tag === 'Right')).toHaveLength(1);
      expect(await answered(borrowers.mails())).toHaveLength(2);
    });
  });
};
