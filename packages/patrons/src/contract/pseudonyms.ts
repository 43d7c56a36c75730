import { ok } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chooseRuns, type TestRunner, unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import type { Borrowers } from '../borrowers.js';
import { findBorrowers, findFreshBorrower, findPatronOf } from './lookups.js';
import { reportForgotten, somePlace } from './history-forgets.js';
import { openWithPatron, type BorrowersSetup } from './opener.js';
import { sampleAddToCart } from './someone.js';
import { usePseudonym } from './use-pseudonym.js';
import { newNotices } from './with-mail.js';

/** A model of a patron's pseudonyms, with the same calls as the real `Borrowers`. */
const modelOf = (borrowers: Borrowers, patron: string, first: string) => {
  const used: string[] = [];
  const forgotten: string[] = [];
  let fresh = first;
  const openNext = async () => {
    used.push(fresh);
    fresh = await findFreshBorrower(borrowers, patron);
    ok(![...used, ...forgotten].includes(fresh));
  };
  const report = (borrower = randomUUID() as string) =>
    unwrapAnswer(borrowers.reportBegun({ patron, borrower, lines: [] }));
  return {
    live: () => [fresh, ...used],
    begin: async () => {
      await report(fresh);
      await openNext();
    },
    closeFresh: async () => {
      await unwrapAnswer(borrowers.reportClosed({ patron, closed: fresh }));
      await openNext();
    },
    beginAgain: () => report(used[0]),
    beginLate: () => report(forgotten[0]),
    closeAgain: () => unwrapAnswer(borrowers.reportClosed({ patron, closed: used[0] ?? randomUUID() })),
    forget: async () => {
      const [first, ...others] = used.splice(0);
      used.push(...others);
      if (first) forgotten.push(first);
      await unwrapAnswer(reportForgotten(borrowers, first ?? randomUUID()));
    },
    forgetUnreported: async () => {
      await unwrapAnswer(reportForgotten(borrowers, fresh));
      forgotten.push(fresh);
      fresh = await findFreshBorrower(borrowers, patron);
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
      const borrower = await findFreshBorrower(borrowers, one);
      expect(borrower).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
      expect(await findFreshBorrower(borrowers, one)).toBe(borrower);
      expect(await findFreshBorrower(borrowers, other)).not.toBe(borrower);
      expect(await findBorrowers(borrowers, one)).toEqual([borrower]);
      expect(await findPatronOf(borrowers, borrower)).toBe(one);
    });

    it('that the history has closed before its use is a used one, and another is fresh', async () => {
      const { borrowers, patron } = await openWithPatron({ open, somebody });
      const first = await findFreshBorrower(borrowers, patron);
      await unwrapAnswer(borrowers.reportClosed({ patron, closed: first }));
      const second = await findFreshBorrower(borrowers, patron);
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
      const facts = Array.from({ length: 1_001 }, () => ({ id: randomUUID(), place: somePlace }));
      await unwrapAnswer(borrowers.noteMissing(facts));
      const listed = new Set((await unwrapAnswer(borrowers.listMissing())).map(({ id }) => id));
      const [unshown, ...others] = facts.filter(({ id }) => !listed.has(id));
      expect(others).toEqual([]);
      expect(await unwrapAnswer(borrowers.isMissing(unshown?.id ?? ''))).toBe(true);
      expect(await unwrapAnswer(borrowers.isMissing(randomUUID()))).toBe(false);
    });

    it('is forgotten once the history has forgotten it, even if its use was never reported', async () => {
      const { borrowers, patron } = await openWithPatron({ open, somebody });
      const first = await findFreshBorrower(borrowers, patron);
      await unwrapAnswer(reportForgotten(borrowers, first));
      await unwrapAnswer(reportForgotten(borrowers, first));
      expect(await findPatronOf(borrowers, first)).toBe(undefined);
      expect(await findBorrowers(borrowers, patron)).toEqual([await findFreshBorrower(borrowers, patron)]);
    });

    it('leaves the remembered commands when it is forgotten: they are a repeat for 7 days', async () => {
      const { borrowers, patron } = await openWithPatron({ open, somebody });
      const line = sampleAddToCart(patron);
      await unwrapAnswer(borrowers.addToCart(line));
      const first = await usePseudonym(borrowers, patron);
      await unwrapAnswer(reportForgotten(borrowers, first));
      await unwrapAnswer(borrowers.addToCart(line));
      await expectFailure('already-in-cart', borrowers.addToCart(sampleAddToCart(patron)));
    });

    it('is not forgotten while a mail shows its patron', async () => {
      const { borrowers, patron } = await openWithPatron({ open, somebody });
      const first = await usePseudonym(borrowers, patron);
      await unwrapAnswer(borrowers.queueMail({ patron, run: '2021-04-07', notices: newNotices() }));
      await expectFailure('mail-in-outbox', reportForgotten(borrowers, first));
      expect(await unwrapAnswer(borrowers.findReadingEnd())).toBe(null);
      expect(await findPatronOf(borrowers, first)).toBe(patron);
    });
  });

  describe('used borrowers', () => {
    it('are listed a hundred at a time, each once, in an order that shows no patron', async () => {
      const borrowers = await open();
      const patrons = [await somebody(borrowers), await somebody(borrowers)];
      const adopted = randomUUID();
      await unwrapAnswer(borrowers.noteMissing([{ id: adopted, place: somePlace }]));
      await unwrapAnswer(borrowers.adopt({ patron: patrons[0] ?? '', borrower: adopted }));
      const used: string[] = [adopted];
      for (let n = 0; n < 51; n += 1)
        for (const patron of patrons) used.push(await usePseudonym(borrowers, patron));
      const [forgotten = '', ...others] = used;
      await unwrapAnswer(reportForgotten(borrowers, forgotten));
      const one = await unwrapAnswer(borrowers.listUsed({ after: null }));
      const other = await unwrapAnswer(borrowers.listUsed({ after: one.next }));
      expect([one.used.length, other.used.length, other.next]).toEqual([100, 2, null]);
      expect([...one.used, ...other.used]).toEqual(others.toSorted());
    });
  });

  describe('borrowers, used, closed and forgotten in any order', () => {
    const tried = chooseRuns(12, 1_000);

    it('are a fresh one and any number of used ones; each leads to its patron', async () => {
      const borrowers = await open();
      const steps = fc.array(
        fc.constantFrom(
          ...(['begin', 'begin', 'closeFresh', 'beginAgain', 'beginLate'] as const),
          ...(['closeAgain', 'forget', 'forgetUnreported'] as const),
        ),
        { maxLength: 12 },
      );
      await fc.assert(
        fc.asyncProperty(steps, async (order) => {
          const patron = await somebody(borrowers);
          const model = modelOf(borrowers, patron, await findFreshBorrower(borrowers, patron));
          for (const step of order) {
            await model[step]();
            const live = await findBorrowers(borrowers, patron);
            expect(live).toEqual(model.live());
            expect(await findFreshBorrower(borrowers, patron)).toBe(live[0]);
            for (const one of live) expect(await findPatronOf(borrowers, one)).toBe(patron);
          }
        }),
        { numRuns: tried },
      );
    }, 300_000);
  });
};
