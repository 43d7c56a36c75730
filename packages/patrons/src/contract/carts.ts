import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { openWithPatron, type BorrowersSetup } from './opener.js';
import { findCart, findFreshBorrower } from './lookups.js';
import { sampleAddToCart } from './someone.js';

export const carts = ({ describe, expect, it }: TestRunner, { open, somebody }: BorrowersSetup): void => {
  const withCart = async (...titles: readonly string[]) => {
    const { borrowers, patron } = await openWithPatron({ open, somebody });
    const add = (title: string, limit = 50) =>
      borrowers.addToCart(sampleAddToCart(patron, { title, location: null, limit }));
    for (const title of titles) await unwrapAnswer(add(title));
    const cart = () => findCart(borrowers, patron);
    return { borrowers, patron, add, cart };
  };

  describe('a cart', () => {
    it('S7: keeps its lines in order and no title twice', async () => {
      const { add, cart } = await withCart('1Q84-1', 'T5');
      await expectFailure('already-in-cart', add('1Q84-1'));
      expect(await cart()).toEqual([
        { title: '1Q84-1', location: 'HQ' },
        { title: 'T5', location: 'HQ' },
      ]);
    });

    it('holds the number of titles in the policy', async () => {
      const { add, cart } = await withCart('T1', 'T2');
      expect(await expectFailure('cart-full', add('T3', 2))).toEqual({ limit: 2 });
      await unwrapAnswer(add('T3', 3));
      expect(await cart()).toHaveLength(3);
    });

    it('never exceeds its limit when titles are added at the same moment', async () => {
      const { add, cart } = await withCart();
      await Promise.all(Array.from({ length: 8 }, (_, title) => add(`T${title}`, 5)));
      expect(await cart()).toHaveLength(5);
    });

    it('S8: changes the pickup places of its lines', async () => {
      const { borrowers, patron, cart } = await withCart('T1', 'T5');
      const choosing = (title: string) =>
        borrowers.choosePickup({ commandId: randomUUID(), patron, title, location: 'WKN' });
      await unwrapAnswer(choosing('T5'));
      await expectFailure('not-in-cart', choosing('T6'));
      expect(await cart()).toEqual([
        { title: 'T1', location: 'HQ' },
        { title: 'T5', location: 'WKN' },
      ]);
    });

    it('S10: removes all given titles or none', async () => {
      const { borrowers, patron, cart } = await withCart('T1', 'T5');
      const removing = (...titles: readonly string[]) =>
        borrowers.removeFromCart({ commandId: randomUUID(), patron, titles });
      await expectFailure('not-in-cart', removing('T5', 'T6'));
      expect(await cart()).toHaveLength(2);
      await unwrapAnswer(removing('T5'));
      expect(await cart()).toEqual([{ title: 'T1', location: 'HQ' }]);
    });

    it('gives a title the pickup place used last if it is allowed, and otherwise the given place (A45)', async () => {
      const { borrowers, patron, cart } = await withCart('T1');
      const borrower = await findFreshBorrower(borrowers, patron);
      const lines = [{ title: 'T1', location: 'WKN' }];
      await unwrapAnswer(borrowers.reportBegun({ patron, borrower, lines }));
      const usual = { location: null, usualLocations: ['ABS', 'WKN'], defaultLocation: 'HQ' };
      await unwrapAnswer(borrowers.addToCart(sampleAddToCart(patron, { ...usual, title: 'T2' })));
      await unwrapAnswer(
        borrowers.addToCart(sampleAddToCart(patron, { ...usual, title: 'T3', usualLocations: ['ABS'] })),
      );
      expect((await cart()).map(({ location }) => location)).toEqual(['WKN', 'HQ']);
    });

    it('S9: loses the reserved titles, and remembers their pickup place as the last used', async () => {
      const { borrowers, patron, cart } = await withCart('T1', 'T5');
      const borrower = await findFreshBorrower(borrowers, patron);
      const begun = { patron, borrower, lines: [{ title: 'T1', location: 'WKN' }] };
      await unwrapAnswer(borrowers.reportBegun(begun));
      await unwrapAnswer(borrowers.reportBegun(begun));
      expect(await cart()).toEqual([{ title: 'T5', location: 'HQ' }]);
    });
  });
};
