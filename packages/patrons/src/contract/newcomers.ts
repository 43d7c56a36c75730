import { answered, failedWith } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import type { Borrowers } from '../borrowers.js';
import { liveOf, openOf, whoIs } from './asking.js';
import { historyForgets } from './history-forgets.js';
import type { Borrowing, Opened } from './opened.js';
import { adding } from './someone.js';

const longest = '鍵'.repeat(64);

/** What borrowers promise for patrons whom a host's directory knows, under any key. */
export const newcomers = (
  { describe, expect, it }: TestRunner,
  { open, somebody }: Borrowing,
  reopen?: Opened<Borrowers>,
): void => {
  describe('a patron of whom nothing is kept', () => {
    it.each(['1', 'M-0042/2021', longest])('has one borrower, whoever asks first: %s', async (patron) => {
      const borrowers = await open();
      const asked = await Promise.all(Array.from({ length: 5 }, () => openOf(borrowers, patron)));
      expect(new Set(asked).size).toBe(1);
      expect(await whoIs(borrowers, asked[0] ?? '')).toBe(patron);
    });

    it.each(['', ' ', `${longest}鍵`, 'a\nb', 'a\u200bb'])(
      'has a key that can be printed, not %j',
      async (key) => {
        const borrowers = await open();
        const details = await failedWith('invalid-input', borrowers.of(key));
        expect(details.reason).toMatch(/printable|64/);
      },
    );

    it('has an empty cart, and is not kept for being asked about', async () => {
      const borrowers = await open();
      const patron = await somebody(borrowers);
      expect(await answered(borrowers.cart(patron))).toEqual({ lines: [], lastPickup: null });
      expect(await answered(borrowers.closing({ isAwaited: false, after: null }))).toEqual({
        closing: [],
        next: null,
      });
    });

    it('may fill the cart', async () => {
      const borrowers = await open();
      const patron = await somebody(borrowers);
      await answered(borrowers.addToCart(adding(patron)));
      expect((await answered(borrowers.cart(patron))).lines).toEqual([{ title: 'T1', location: 'HQ' }]);
    });

    it('is whoever left and was forgotten, if the directory still knows that patron', async () => {
      const borrowers = await open();
      const patron = await somebody(borrowers);
      const before = await openOf(borrowers, patron);
      await answered(borrowers.addToCart(adding(patron)));
      await answered(borrowers.leave({ commandId: adding(patron).commandId, patron }));
      await answered(borrowers.replaced({ patron, closed: before }));
      await answered(historyForgets(borrowers, before));
      expect(await liveOf(borrowers, patron)).not.toContain(before);
      expect((await answered(borrowers.cart(patron))).lines).toEqual([]);
    });
  });

  if (reopen)
    describe('what is kept of borrowers', () => {
      it('outlives them', async () => {
        const borrowers = await open();
        const patron = await somebody(borrowers);
        const borrower = await openOf(borrowers, patron);
        await answered(borrowers.addToCart(adding(patron)));
        await borrowers.close();
        const later = await reopen({ librarySystem: borrowers.librarySystem });
        expect(await openOf(later, patron)).toBe(borrower);
        expect((await answered(later.cart(patron))).lines).toHaveLength(1);
      });
    });
};
