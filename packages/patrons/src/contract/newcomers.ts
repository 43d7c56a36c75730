import { answered, failedWith } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import type { Borrowers } from '../borrowers.js';
import { cartOf, liveOf, openOf, whoIs } from './asking.js';
import { historyForgets } from './history-forgets.js';
import { withSomebody, type Borrowing, type Opened } from './opened.js';
import { adding } from './someone.js';

const longest = '鍵'.repeat(64);

/** The promises of borrowers for patrons of a host's directory, with any key. */
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

    it('has an empty cart, and may fill it', async () => {
      const { borrowers, patron } = await withSomebody({ open, somebody });
      expect(await answered(borrowers.of(patron))).toMatchObject({ closing: [], cart: [] });
      await answered(borrowers.addToCart(adding(patron)));
      expect(await cartOf(borrowers, patron)).toEqual([{ title: 'T1', location: 'HQ' }]);
    });

    it('is whoever left and was forgotten, if the directory still knows that patron', async () => {
      const { borrowers, patron } = await withSomebody({ open, somebody });
      const before = await openOf(borrowers, patron);
      await answered(borrowers.addToCart(adding(patron)));
      await answered(borrowers.leave({ commandId: adding(patron).commandId, patron }));
      await answered(borrowers.replaced({ patron, closed: before }));
      await answered(historyForgets(borrowers, before));
      expect(await liveOf(borrowers, patron)).not.toContain(before);
      expect(await cartOf(borrowers, patron)).toEqual([]);
    });
  });

  if (reopen)
    describe('what is kept of borrowers', () => {
      it('outlives them', async () => {
        const { borrowers, patron } = await withSomebody({ open, somebody });
        const borrower = await openOf(borrowers, patron);
        await answered(borrowers.addToCart(adding(patron)));
        await borrowers.close();
        const later = await reopen({ librarySystem: borrowers.librarySystem });
        expect(await openOf(later, patron)).toBe(borrower);
        expect(await cartOf(later, patron)).toHaveLength(1);
      });
    });
};
