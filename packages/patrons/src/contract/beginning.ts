import { randomUUID } from 'node:crypto';
import { type TestRunner, unwrapAnswer } from '@torioki/event-store/contract';
import { reportForgotten } from './history-forgets.js';
import { findBorrowers, findCart, findFreshBorrower, findPatronOf } from './lookups.js';
import { openWithPatron, type BorrowersSetup } from './opener.js';
import { sampleAddToCart } from './someone.js';
import { usePseudonym } from './use-pseudonym.js';

const lines = [{ title: 'T1', location: 'HQ' }];

export const beginning = ({ describe, expect, it }: TestRunner, { open, somebody }: BorrowersSetup): void => {
  const openWithCart = async () => {
    const { borrowers, patron } = await openWithPatron({ open, somebody });
    await unwrapAnswer(borrowers.addToCart(sampleAddToCart(patron)));
    const borrower = await findFreshBorrower(borrowers, patron);
    const report = (begun: string = borrower, some: readonly (typeof lines)[number][] = []) =>
      unwrapAnswer(borrowers.reportBegun({ patron, borrower: begun, lines: some }));
    return { borrowers, patron, borrower, report };
  };

  describe('what begins', () => {
    it('makes the fresh pseudonym a used one, and opens another', async () => {
      const { borrowers, patron, borrower, report } = await openWithCart();
      await report();
      const { fresh, used, cart } = await unwrapAnswer(borrowers.findPseudonyms(patron));
      expect(used).toEqual([borrower]);
      expect(fresh).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
      expect(fresh).not.toBe(borrower);
      expect(await findPatronOf(borrowers, borrower)).toBe(patron);
      expect(await findPatronOf(borrowers, fresh ?? '')).toBe(patron);
      expect(cart).toHaveLength(1);
    });

    it('takes its lines from the cart, and changes nothing when it is reported again', async () => {
      const { borrowers, patron, borrower, report } = await openWithCart();
      await unwrapAnswer(borrowers.addToCart(sampleAddToCart(patron, { title: 'T2' })));
      await report(borrower, lines);
      const after = await unwrapAnswer(borrowers.findPseudonyms(patron));
      expect(after).toMatchObject({ used: [borrower], cart: [{ title: 'T2' }] });
      for (let time = 0; time < 2; time += 1) await report(borrower, lines);
      expect(await unwrapAnswer(borrowers.findPseudonyms(patron))).toEqual(after);
    });

    it('opens one pseudonym when it is reported many times at the same moment', async () => {
      const { borrowers, patron, borrower, report } = await openWithCart();
      await Promise.all(Array.from({ length: 8 }, () => report(borrower, lines)));
      expect(await findBorrowers(borrowers, patron)).toEqual([
        await findFreshBorrower(borrowers, patron),
        borrower,
      ]);
      expect(await findCart(borrowers, patron)).toEqual([]);
    });

    it('is reported later by the next visitor if the first report was lost', async () => {
      const { borrowers, patron, borrower, report } = await openWithCart();
      await report();
      const next = await findFreshBorrower(borrowers, patron);
      await report(borrower, lines);
      expect(await findBorrowers(borrowers, patron)).toEqual([next, borrower]);
      expect(await findCart(borrowers, patron)).toEqual([]);
    });

    it('under any pseudonym but the fresh one changes only the cart', async () => {
      const { borrowers, patron, borrower: forgotten, report } = await openWithCart();
      await report();
      await unwrapAnswer(reportForgotten(borrowers, forgotten));
      const used = await usePseudonym(borrowers, patron);
      const other = await somebody(borrowers);
      const theirs = await findBorrowers(borrowers, other);
      const fresh = await findFreshBorrower(borrowers, patron);
      for (const begun of [used, forgotten, randomUUID(), ...theirs]) {
        await report(begun, lines);
        expect(await unwrapAnswer(borrowers.findPseudonyms(patron))).toEqual({
          ...{ fresh, used: [used] },
          cart: [],
        });
        expect(await findBorrowers(borrowers, other)).toEqual(theirs);
        await unwrapAnswer(borrowers.addToCart(sampleAddToCart(patron)));
      }
      expect(await findPatronOf(borrowers, forgotten)).toBe(undefined);
    });
  });
};
