import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import type { Borrowers } from '../borrowers.js';
import { findCart, findBorrowers, findFreshBorrower, findPatronOf } from './lookups.js';
import { reportForgotten } from './history-forgets.js';
import { openWithPatron, type BorrowersSetup, type Opener } from './opener.js';
import { sampleAddToCart } from './someone.js';

const longest = '鍵'.repeat(64);

/** The tests for `Borrowers` with a host's patrons, whose keys may be any text. */
export const newcomers = (
  { describe, expect, it }: TestRunner,
  { open, somebody }: BorrowersSetup,
  reopen?: Opener<Borrowers>,
): void => {
  describe('a patron without stored data', () => {
    it.each(['1', 'M-0042/2021', longest])(
      'has one pseudonym after five simultaneous calls: %s',
      async (patron) => {
        const borrowers = await open();
        const answers = await Promise.all(
          Array.from({ length: 5 }, () => findFreshBorrower(borrowers, patron)),
        );
        expect(new Set(answers).size).toBe(1);
        expect(await findPatronOf(borrowers, answers[0] ?? '')).toBe(patron);
      },
    );

    it.each(['', ' ', `${longest}鍵`, 'a\nb', 'a\u200bb'])('has a printable key, not %j', async (key) => {
      const borrowers = await open();
      const details = await expectFailure('invalid-input', borrowers.findPseudonyms(key));
      expect(details.reason).toMatch(/printable|64/);
    });

    it('has an empty cart and can fill it', async () => {
      const { borrowers, patron } = await openWithPatron({ open, somebody });
      expect(await unwrapAnswer(borrowers.findPseudonyms(patron))).toMatchObject({ used: [], cart: [] });
      await unwrapAnswer(borrowers.addToCart(sampleAddToCart(patron)));
      expect(await findCart(borrowers, patron)).toEqual([{ title: 'T1', location: 'HQ' }]);
    });

    it('can be a patron who left and was forgotten, if the directory still knows the key', async () => {
      const { borrowers, patron } = await openWithPatron({ open, somebody });
      const before = await findFreshBorrower(borrowers, patron);
      await unwrapAnswer(borrowers.addToCart(sampleAddToCart(patron)));
      await unwrapAnswer(borrowers.leave({ commandId: sampleAddToCart(patron).commandId, patron }));
      await unwrapAnswer(borrowers.reportClosed({ patron, closed: before }));
      await unwrapAnswer(reportForgotten(borrowers, before));
      expect(await findBorrowers(borrowers, patron)).not.toContain(before);
      expect(await findCart(borrowers, patron)).toEqual([]);
    });
  });

  if (reopen)
    describe('the data about borrowers', () => {
      it('are kept after closing', async () => {
        const { borrowers, patron } = await openWithPatron({ open, somebody });
        const borrower = await findFreshBorrower(borrowers, patron);
        await unwrapAnswer(borrowers.addToCart(sampleAddToCart(patron)));
        await borrowers.close();
        const later = await reopen({ librarySystem: borrowers.librarySystem });
        expect(await findFreshBorrower(later, patron)).toBe(borrower);
        expect(await findCart(later, patron)).toHaveLength(1);
      });
    });
};
