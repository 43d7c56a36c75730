import { ok } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chooseRuns, type TestRunner, unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import type { Borrowers } from '../borrowers.js';
import { findBorrowers, findOpenBorrower, findPatronOf } from './lookups.js';
import { reportForgotten, somePlace } from './history-forgets.js';
import { openWithPatron, type BorrowersSetup } from './opener.js';
import { sampleAddToCart } from './someone.js';
import { newNotices } from './with-mail.js';

/** Reports to the borrowers that the history has closed the open borrower. */
const rotated = async (borrowers: Borrowers, patron: string): Promise<string> => {
  const [open = ''] = await findBorrowers(borrowers, patron);
  await unwrapAnswer(borrowers.reportClosed({ patron, closed: open }));
  return open;
};

const leaving = (borrowers: Borrowers, patron: string) =>
  borrowers.leave({ commandId: randomUUID(), patron });

/** A model of a patron's borrowers, for the same calls as the real ones. */
const modelOf = (borrowers: Borrowers, patron: string, first: string) => {
  const before: string[] = [];
  let open = first;
  return {
    live: () => [open, ...before],
    rotated: async () => {
      before.push(await rotated(borrowers, patron));
      open = await findOpenBorrower(borrowers, patron);
      ok(!before.includes(open));
    },
    said: async () => {
      await unwrapAnswer(borrowers.reportClosed({ patron, closed: before[0] ?? randomUUID() }));
    },
    forgotten: async () => {
      await unwrapAnswer(reportForgotten(borrowers, before.shift() ?? randomUUID()));
    },
  };
};

export const pseudonyms = (
  { describe, expect, fc, it }: TestRunner,
  { open, somebody }: BorrowersSetup,
): void => {
  describe('a borrower', () => {
    it('is a random pseudonym of one patron', async () => {
      const borrowers = await open();
      const [one, other] = [await somebody(borrowers), await somebody(borrowers)];
      const borrower = await findOpenBorrower(borrowers, one);
      expect(borrower).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
      expect(await findOpenBorrower(borrowers, one)).toBe(borrower);
      expect(await findOpenBorrower(borrowers, other)).not.toBe(borrower);
      expect(await findBorrowers(borrowers, one)).toEqual([borrower]);
      expect(await findPatronOf(borrowers, borrower)).toBe(one);
    });

    it('is used until the history has closed it, and then another is', async () => {
      const { borrowers, patron } = await openWithPatron({ open, somebody });
      const first = await rotated(borrowers, patron);
      const second = await findOpenBorrower(borrowers, patron);
      expect(second).not.toBe(first);
      await unwrapAnswer(borrowers.reportClosed({ patron, closed: first }));
      expect(await findBorrowers(borrowers, patron)).toEqual([second, first]);
      expect(await findPatronOf(borrowers, first)).toBe(patron);
    });

    it('without a known patron can be adopted for a patron', async () => {
      const borrowers = await open();
      const [one, other] = [await somebody(borrowers), await somebody(borrowers)];
      const borrower = randomUUID();
      await expectFailure('borrower-unknown', borrowers.adopt({ patron: one, borrower }));
      await unwrapAnswer(borrowers.noteMissing([{ id: borrower, place: somePlace }]));
      expect(await findPatronOf(borrowers, borrower)).toBe(undefined);
      for (let n = 0; n < 2; n += 1) await unwrapAnswer(borrowers.adopt({ patron: one, borrower }));
      expect([...(await unwrapAnswer(borrowers.findPatronsOf([randomUUID(), borrower])))]).toEqual([
        [borrower, one],
      ]);
      expect(await unwrapAnswer(borrowers.isMissing(borrower))).toBe(false);
      expect(await findPatronOf(borrowers, borrower)).toBe(one);
      expect((await findBorrowers(borrowers, one))[1]).toBe(borrower);
      await expectFailure('borrower-known', borrowers.adopt({ patron: other, borrower }));
    });

    it('missing here is found among any number of missing ones', async () => {
      const borrowers = await open();
      const lacking = Array.from({ length: 1_001 }, () => ({ id: randomUUID(), place: somePlace }));
      await unwrapAnswer(borrowers.noteMissing(lacking));
      const shown = new Set((await unwrapAnswer(borrowers.listMissing())).map(({ id }) => id));
      const [unshown, ...others] = lacking.filter(({ id }) => !shown.has(id));
      expect(others).toEqual([]);
      expect(await unwrapAnswer(borrowers.isMissing(unshown?.id ?? ''))).toBe(true);
      expect(await unwrapAnswer(borrowers.isMissing(randomUUID()))).toBe(false);
    });

    it('is forgotten once the history has forgotten it, even if its closing was never reported', async () => {
      const { borrowers, patron } = await openWithPatron({ open, somebody });
      const first = await findOpenBorrower(borrowers, patron);
      await unwrapAnswer(reportForgotten(borrowers, first));
      await unwrapAnswer(reportForgotten(borrowers, first));
      expect(await findPatronOf(borrowers, first)).toBe(undefined);
      expect(await findBorrowers(borrowers, patron)).toEqual([await findOpenBorrower(borrowers, patron)]);
    });

    it('takes the remembered commands with it, since they could show its patron', async () => {
      const { borrowers, patron } = await openWithPatron({ open, somebody });
      const line = sampleAddToCart(patron);
      await unwrapAnswer(borrowers.addToCart(line));
      const first = await rotated(borrowers, patron);
      await unwrapAnswer(borrowers.addToCart(line));
      await unwrapAnswer(reportForgotten(borrowers, first));
      await expectFailure('already-in-cart', borrowers.addToCart(line));
    });

    it('is not forgotten while a mail shows its patron', async () => {
      const { borrowers, patron } = await openWithPatron({ open, somebody });
      const first = await rotated(borrowers, patron);
      await unwrapAnswer(borrowers.queueMail({ patron, run: '2021-04-07', notices: newNotices() }));
      await expectFailure('mail-in-outbox', reportForgotten(borrowers, first));
      expect(await unwrapAnswer(borrowers.readPlaceRead())).toBe(null);
      expect(await findPatronOf(borrowers, first)).toBe(patron);
    });
  });

  describe('closed borrowers', () => {
    it('are listed for a hundred patrons at a time, each once', async () => {
      const borrowers = await open();
      const closed: string[] = [];
      for (let n = 0; n < 101; n += 1) {
        const patron = await somebody(borrowers);
        closed.push(await rotated(borrowers, patron));
      }
      const one = await unwrapAnswer(borrowers.listClosing({ isAwaited: false, after: null }));
      const other = await unwrapAnswer(borrowers.listClosing({ isAwaited: false, after: one.next }));
      expect([one.closing.length, other.closing.length, other.next]).toEqual([100, 1, null]);
      const listed = [...one.closing, ...other.closing].map(({ borrower }) => borrower);
      expect(listed.toSorted()).toEqual(closed.toSorted());
    });
  });

  describe('a patron after leaving', () => {
    it('cannot begin anything, and is unknown once the last pseudonym is forgotten', async () => {
      const { borrowers, patron } = await openWithPatron({ open, somebody });
      await rotated(borrowers, patron);
      const [second = '', first = ''] = await findBorrowers(borrowers, patron);
      await unwrapAnswer(leaving(borrowers, patron));
      await expectFailure('patron-leaving', leaving(borrowers, patron));
      const none = { open: null, closing: [second, first], cart: [] };
      expect(await unwrapAnswer(borrowers.findPseudonyms(patron))).toEqual(none);
      const closing = [first, second].map((borrower) => ({
        borrower,
        patron,
        isLeaving: borrower === second,
      }));
      const asked = { isAwaited: true, after: null };
      expect(await unwrapAnswer(borrowers.listClosing(asked))).toEqual({ closing, next: null });
      await unwrapAnswer(borrowers.reportClosed({ patron, closed: second }));
      expect(await unwrapAnswer(borrowers.listClosing(asked))).toEqual({ closing: [], next: null });
      expect(await findBorrowers(borrowers, patron)).toEqual([first, second]);
      await unwrapAnswer(reportForgotten(borrowers, second));
      expect(await findBorrowers(borrowers, patron)).toEqual([first]);
      await unwrapAnswer(reportForgotten(borrowers, first));
      expect(await findPatronOf(borrowers, first)).toBe(undefined);
    });

    it('still completes open loans and reservations', async () => {
      const { borrowers, patron } = await openWithPatron({ open, somebody });
      const borrower = await findOpenBorrower(borrowers, patron);
      await unwrapAnswer(leaving(borrowers, patron));
      await unwrapAnswer(borrowers.reportClosed({ patron, closed: borrower }));
      expect(await findPatronOf(borrowers, borrower)).toBe(patron);
      await unwrapAnswer(borrowers.queueMail({ patron, run: '2021-04-07', notices: newNotices() }));
    });
  });

  describe('borrowers, rotated and forgotten in any order', () => {
    const tried = chooseRuns(25, 1_000);

    it('are one open and any number of closing ones; each known one leads to its patron', async () => {
      const borrowers = await open();
      const steps = fc.array(fc.constantFrom('rotated', 'said', 'forgotten'), { maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(steps, async (order) => {
          const patron = await somebody(borrowers);
          const model = modelOf(borrowers, patron, await findOpenBorrower(borrowers, patron));
          for (const step of order) {
            await model[step]();
            const live = await findBorrowers(borrowers, patron);
            expect(live).toEqual(model.live());
            expect(await findOpenBorrower(borrowers, patron)).toBe(live[0]);
            for (const one of live) expect(await findPatronOf(borrowers, one)).toBe(patron);
          }
        }),
        { numRuns: tried },
      );
    }, 300_000);
  });
};
