import { randomUUID } from 'node:crypto';
import { type TestRunner, unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import type { Borrowers } from '../borrowers.js';
import { findBorrowers, findCart, findFreshBorrower, findPatronOf } from './lookups.js';
import { reportForgotten } from './history-forgets.js';
import { openWithPatron, type BorrowersSetup } from './opener.js';
import { sampleAddToCart } from './someone.js';
import { usePseudonym } from './use-pseudonym.js';
import { newNotices } from './with-mail.js';

const leave = (borrowers: Borrowers, patron: string) => borrowers.leave({ commandId: randomUUID(), patron });

const firstPage = { after: null };

export const givingUp = ({ describe, expect, it }: TestRunner, { open, somebody }: BorrowersSetup): void => {
  const openWithLeaving = async () => {
    const { borrowers, patron } = await openWithPatron({ open, somebody });
    await unwrapAnswer(borrowers.addToCart(sampleAddToCart(patron)));
    const borrower = await findFreshBorrower(borrowers, patron);
    await unwrapAnswer(leave(borrowers, patron));
    return { borrowers, patron, borrower };
  };

  describe('a patron who gives up the registration', () => {
    it('cannot begin anything, and is unknown once the last pseudonym is forgotten', async () => {
      const { borrowers, patron } = await openWithPatron({ open, somebody });
      const first = await usePseudonym(borrowers, patron);
      const second = await findFreshBorrower(borrowers, patron);
      await unwrapAnswer(leave(borrowers, patron));
      await expectFailure('patron-leaving', leave(borrowers, patron));
      const none = { fresh: null, used: [second, first], cart: [] };
      expect(await unwrapAnswer(borrowers.findPseudonyms(patron))).toEqual(none);
      const leaving = [{ patron, borrower: second }];
      expect(await unwrapAnswer(borrowers.listLeaving(firstPage))).toEqual({ leaving, next: null });
      expect(await unwrapAnswer(borrowers.listUsed(firstPage))).toEqual({ used: [first], next: null });
      await unwrapAnswer(borrowers.reportClosed({ patron, closed: second }));
      expect(await unwrapAnswer(borrowers.listLeaving(firstPage))).toEqual({ leaving: [], next: null });
      expect(await unwrapAnswer(borrowers.listUsed(firstPage))).toMatchObject({
        used: [first, second].toSorted(),
      });
      expect(await findBorrowers(borrowers, patron)).toEqual([first, second]);
      await unwrapAnswer(reportForgotten(borrowers, second));
      expect(await findBorrowers(borrowers, patron)).toEqual([first]);
      await unwrapAnswer(reportForgotten(borrowers, first));
      expect(await findPatronOf(borrowers, first)).toBe(undefined);
    });

    it('leaves with the pseudonym that is fresh at this moment, until the history has closed it', async () => {
      const { borrowers, patron } = await openWithPatron({ open, somebody });
      const first = await usePseudonym(borrowers, patron);
      const fresh = await findFreshBorrower(borrowers, patron);
      const request = { commandId: randomUUID(), patron };
      for (let times = 0; times < 2; times += 1)
        expect(await unwrapAnswer(borrowers.leave(request))).toBe(fresh);
      expect(fresh).not.toBe(first);
      await unwrapAnswer(borrowers.reportClosed({ patron, closed: fresh }));
      expect(await unwrapAnswer(borrowers.leave(request))).toBe(null);
    });

    it('is listed a hundred at a time', async () => {
      const borrowers = await open();
      const patrons: string[] = [];
      for (let n = 0; n < 101; n += 1) {
        const patron = await somebody(borrowers);
        await unwrapAnswer(leave(borrowers, patron));
        patrons.push(patron);
      }
      const one = await unwrapAnswer(borrowers.listLeaving(firstPage));
      const other = await unwrapAnswer(borrowers.listLeaving({ after: one.next }));
      expect([one.leaving.length, other.leaving.length, other.next]).toEqual([100, 1, null]);
      const listed = [...one.leaving, ...other.leaving].map(({ patron }) => patron);
      expect(listed.toSorted()).toEqual(patrons.toSorted());
    });

    it('still completes open loans and reservations', async () => {
      const { borrowers, patron, borrower } = await openWithLeaving();
      await unwrapAnswer(borrowers.reportClosed({ patron, closed: borrower }));
      expect(await findPatronOf(borrowers, borrower)).toBe(patron);
      await unwrapAnswer(borrowers.queueMail({ patron, run: '2021-04-07', notices: newNotices() }));
    });

    it('gets no other pseudonym for what began meanwhile; only the cart changes', async () => {
      const { borrowers, patron, borrower } = await openWithLeaving();
      const begun = { patron, borrower, lines: [{ title: 'T1', location: 'HQ' }] };
      await unwrapAnswer(borrowers.reportBegun(begun));
      const none = { fresh: null, used: [borrower], cart: [] };
      expect(await unwrapAnswer(borrowers.findPseudonyms(patron))).toEqual(none);
      const leaving = [{ patron, borrower }];
      expect(await unwrapAnswer(borrowers.listLeaving(firstPage))).toMatchObject({ leaving });
      await unwrapAnswer(borrowers.reportClosed({ patron, closed: borrower }));
      await unwrapAnswer(borrowers.reportBegun(begun));
      expect(await unwrapAnswer(borrowers.findPseudonyms(patron))).toEqual(none);
      expect(await findCart(borrowers, patron)).toEqual([]);
    });

    it('is not stored again by a report that arrives after the last pseudonym is forgotten', async () => {
      const { borrowers, patron, borrower } = await openWithLeaving();
      await unwrapAnswer(borrowers.reportClosed({ patron, closed: borrower }));
      await unwrapAnswer(reportForgotten(borrowers, borrower));
      const lines = [{ title: 'T1', location: 'HQ' }];
      await unwrapAnswer(borrowers.reportBegun({ patron, borrower, lines }));
      await unwrapAnswer(borrowers.reportClosed({ patron, closed: borrower }));
      expect(await findPatronOf(borrowers, borrower)).toBe(undefined);
    });
  });
};
