import { expectFailure, unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import type { PatronRegistry } from '../patron-registry.js';
import { reportForgotten } from './history-forgets.js';
import { findFreshBorrower } from './lookups.js';
import type { Opener } from './opener.js';
import { openAndRegister, registerIn } from './someone.js';
import { usePseudonym } from './use-pseudonym.js';

type Choice = Parameters<PatronRegistry['chooseReadingHistory']>[0];

const choosing = (patron: string, fields: Partial<Choice> = {}): Choice => ({
  commandId: randomUUID(),
  patron,
  wanted: true,
  offered: true,
  at: '2021-04-03T01:00:00.000Z',
  ...fields,
});

const empty = { since: null, total: 0, pages: 0, loans: [] };

const wrongChoices: readonly (readonly [what: string, path: string, fields: Partial<Choice>])[] = [
  ['a choice that is not a boolean', 'wanted', { wanted: 'yes' as never }],
  ['an instant without milliseconds', 'at', { at: '2021-04-03T01:00:00Z' }],
];

/** A loan that begins on a day at 11:00 in Japan, and is returned a week later. */
const lend = (title: string, day: string) => ({
  title,
  lentAt: `2021-04-${day}T02:00:00.000Z`,
  lentOn: `2021-04-${day}`,
  returnedOn: '2021-04-30',
});

export const readingHistories = ({ describe, expect, it }: TestRunner, open: Opener): void => {
  const opened = async () => {
    const { registry, patron } = await openAndRegister(open);
    const choose = (fields: Partial<Choice> = {}) => registry.chooseReadingHistory(choosing(patron, fields));
    /** Lets the patron borrow under a pseudonym that is then forgotten. */
    const read = async (...loans: readonly ReturnType<typeof lend>[]) => {
      const borrower = await usePseudonym(registry, patron);
      await unwrapAnswer(reportForgotten(registry, borrower, loans));
      return borrower;
    };
    const find = (page = 1) => unwrapAnswer(registry.findReadingHistory({ patron, page }));
    const listTitles = async () => (await find()).loans.map(({ title }) => title);
    const remove = (at = '2021-04-10T01:00:00.000Z') =>
      registry.deleteReadingHistory({ commandId: randomUUID(), patron, at });
    return { registry, patron, choose, read, find, listTitles, remove };
  };

  describe('a reading history', () => {
    it('gets title and days of the loans after the choice when their pseudonym is forgotten', async () => {
      const { choose, read, find } = await opened();
      expect(await find()).toEqual(empty);
      await unwrapAnswer(choose());
      await read(lend('T1', '03'), { ...lend('T2', '04'), returnedOn: null as never });
      expect(await find()).toEqual({
        since: '2021-04-03T01:00:00.000Z',
        total: 2,
        pages: 1,
        loans: [
          { title: 'T2', lentOn: '2021-04-04', returnedOn: null },
          { title: 'T1', lentOn: '2021-04-03', returnedOn: '2021-04-30' },
        ],
      });
    });

    it('gets no loan from before the choice, even if it is chosen before the return', async () => {
      const { choose, read, find, listTitles } = await opened();
      await read(lend('T1', '02'));
      await unwrapAnswer(choose());
      await read(lend('T2', '02'), lend('T3', '03'));
      expect(await listTitles()).toEqual(['T3']);
      await unwrapAnswer(choose({ at: '2021-04-05T01:00:00.000Z' }));
      await read(lend('T4', '04'));
      expect(await listTitles()).toEqual(['T4', 'T3']);
      expect(await find()).toMatchObject({ since: '2021-04-03T01:00:00.000Z' });
    });

    it('gets no more loans after the choice is withdrawn; a later choice brings none back', async () => {
      const { choose, read, listTitles } = await opened();
      await unwrapAnswer(choose());
      await read(lend('T1', '03'));
      await unwrapAnswer(choose({ wanted: false }));
      await read(lend('T2', '04'));
      await unwrapAnswer(choose({ at: '2021-04-06T01:00:00.000Z' }));
      await read(lend('T3', '05'), lend('T4', '06'));
      expect(await listTitles()).toEqual(['T4', 'T1']);
    });

    it('gets a loan once, even if the forgetting is reported again', async () => {
      const { registry, choose, read, listTitles } = await opened();
      await unwrapAnswer(choose());
      const borrower = await read(lend('T1', '03'));
      await unwrapAnswer(reportForgotten(registry, borrower, [lend('T1', '03')]));
      expect(await listTitles()).toEqual(['T1']);
    });

    it('gets no loan as long as the pseudonym is not forgotten', async () => {
      const { registry, patron, choose, listTitles } = await opened();
      await unwrapAnswer(choose());
      const borrower = await usePseudonym(registry, patron);
      const notices = [{ reservation: randomUUID(), notice: 0, why: 'ready' as const }];
      await unwrapAnswer(registry.queueMail({ patron, run: '2021-04-07', notices }));
      await expectFailure('mail-in-outbox', reportForgotten(registry, borrower, [lend('T1', '03')]));
      expect(await listTitles()).toEqual([]);
    });

    it('cannot be chosen while the policy does not offer it, but can be withdrawn and deleted', async () => {
      const { choose, read, find, remove } = await opened();
      await expectFailure('reading-history-not-offered', choose({ offered: false }));
      await read(lend('T1', '03'));
      expect(await find()).toMatchObject({ since: null, total: 0 });
      await unwrapAnswer(choose());
      await unwrapAnswer(choose({ wanted: false, offered: false }));
      await unwrapAnswer(remove());
    });

    it('is deleted whole; no loan from before the deletion enters it later', async () => {
      const { choose, read, find, listTitles, remove } = await opened();
      await unwrapAnswer(choose());
      await read(lend('T1', '03'));
      await unwrapAnswer(remove());
      expect(await find()).toEqual({ ...empty, since: '2021-04-10T01:00:00.000Z' });
      await read(lend('T2', '09'), lend('T3', '10'));
      expect(await listTitles()).toEqual(['T3']);
      await unwrapAnswer(choose({ wanted: false }));
      await unwrapAnswer(remove());
      expect(await find()).toEqual(empty);
    });

    it('is deleted when the patron gives up the registration', async () => {
      const { registry, patron, choose, read, find } = await opened();
      await unwrapAnswer(choose());
      await read(lend('T1', '03'));
      const borrower = await usePseudonym(registry, patron);
      await unwrapAnswer(registry.leave({ commandId: randomUUID(), patron }));
      await expectFailure('patron-leaving', choose());
      await unwrapAnswer(reportForgotten(registry, borrower, [lend('T2', '04')]));
      expect(await find()).toEqual(empty);
    });

    it('belongs to one patron', async () => {
      const { registry, choose, read } = await opened();
      await unwrapAnswer(choose());
      await read(lend('T1', '03'));
      const other = await registerIn(registry);
      const findOf = (patron: string) => registry.findReadingHistory({ patron, page: 1 });
      expect(await unwrapAnswer(findOf(other.patron))).toEqual(empty);
      const nobody = randomUUID();
      await expectFailure('patron-unknown', findOf(nobody));
      await expectFailure('patron-unknown', registry.chooseReadingHistory(choosing(nobody)));
      await expectFailure(
        'patron-unknown',
        registry.deleteReadingHistory({ commandId: randomUUID(), patron: nobody, at: choosing('').at }),
      );
    });

    it('has pages of 50, the newest loans first, and loses the oldest after 10,000', async () => {
      const { choose, read, find } = await opened();
      await unwrapAnswer(choose());
      for (let batch = 0; batch < 10; batch += 1) {
        const length = batch === 9 ? 999 : 1_000;
        await read(...Array.from({ length }, (_, number) => lend(`T-${batch}-${number}`, '04')));
      }
      await read(lend('first', '03'), lend('last', '05'));
      const [newest, second, oldest] = [await find(1), await find(2), await find(200)];
      expect(newest).toMatchObject({ total: 10_000, pages: 200 });
      expect(newest.loans.map(({ title }) => title).slice(0, 2)).toEqual(['last', 'T-9-0']);
      expect(second.loans.map(({ title }) => title).slice(0, 2)).toEqual(['T-9-49', 'T-9-50']);
      expect(oldest.loans.map(({ title }) => title).slice(-2)).toEqual(['T-0-998', 'T-0-999']);
    });

    it('does not keep the pseudonym', async () => {
      const { registry, patron, choose, read } = await opened();
      await unwrapAnswer(choose());
      const borrower = await read(lend('T1', '03'));
      expect((await unwrapAnswer(registry.findPatronsOf([borrower]))).size).toBe(0);
      expect(await findFreshBorrower(registry, patron)).not.toBe(borrower);
    });
  });

  describe('a request about a reading history is refused', () => {
    it.each(wrongChoices)('with %s', async (_, path, fields) => {
      const { choose, find } = await opened();
      expect(await expectFailure('invalid-input', choose(fields))).toMatchObject({ path });
      expect(await find()).toMatchObject({ since: null });
    });

    it.each([0, 1.5, 201, '1'])('with the page %s', async (page) => {
      const { registry, patron } = await opened();
      const found = registry.findReadingHistory({ patron, page: page as number });
      expect(await expectFailure('invalid-input', found)).toMatchObject({ path: 'page' });
    });

    it('with a loan without a day', async () => {
      const { registry, patron, choose, find } = await opened();
      await unwrapAnswer(choose());
      const borrower = await usePseudonym(registry, patron);
      const loan = { ...lend('T1', '03'), lentOn: 'yesterday' };
      await expectFailure('invalid-input', reportForgotten(registry, borrower, [loan]));
      expect(await find()).toMatchObject({ total: 0 });
    });
  });
};
