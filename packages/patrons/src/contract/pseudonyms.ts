import { ok } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { runs, type TestRunner, answered, failedWith } from '@torioki/event-store/contract';
import type { Borrowers } from '../borrowers.js';
import { liveOf, openOf, whoIs } from './asking.js';
import { historyForgets, somePlace } from './history-forgets.js';
import { withSomebody, type Borrowing } from './opened.js';
import { adding } from './someone.js';
import { newNotices } from './with-mail.js';

/** Reports to the borrowers that the history has closed the open borrower. */
const rotated = async (borrowers: Borrowers, patron: string): Promise<string> => {
  const [open = ''] = await liveOf(borrowers, patron);
  await answered(borrowers.replaced({ patron, closed: open }));
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
      open = await openOf(borrowers, patron);
      ok(!before.includes(open));
    },
    said: async () => {
      await answered(borrowers.replaced({ patron, closed: before[0] ?? randomUUID() }));
    },
    forgotten: async () => {
      await answered(historyForgets(borrowers, before.shift() ?? randomUUID()));
    },
  };
};

export const pseudonyms = ({ describe, expect, fc, it }: TestRunner, { open, somebody }: Borrowing): void => {
  describe('a borrower', () => {
    it('is a random pseudonym, one for each patron', async () => {
      const borrowers = await open();
      const [one, other] = [await somebody(borrowers), await somebody(borrowers)];
      const borrower = await openOf(borrowers, one);
      expect(borrower).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
      expect(await openOf(borrowers, one)).toBe(borrower);
      expect(await openOf(borrowers, other)).not.toBe(borrower);
      expect(await liveOf(borrowers, one)).toEqual([borrower]);
      expect(await whoIs(borrowers, borrower)).toBe(one);
    });

    it('is handed out until the history holds that it is closed, and another from then on', async () => {
      const { borrowers, patron } = await withSomebody({ open, somebody });
      const first = await rotated(borrowers, patron);
      const second = await openOf(borrowers, patron);
      expect(second).not.toBe(first);
      await answered(borrowers.replaced({ patron, closed: first }));
      expect(await liveOf(borrowers, patron)).toEqual([second, first]);
      expect(await whoIs(borrowers, first)).toBe(patron);
    });

    it("that nobody is known by is taken for a patron's who shows what was reserved under it", async () => {
      const borrowers = await open();
      const [one, other] = [await somebody(borrowers), await somebody(borrowers)];
      const borrower = randomUUID();
      await failedWith('borrower-unknown', borrowers.adopt({ patron: one, borrower }));
      await answered(borrowers.lacking([{ id: borrower, place: somePlace }]));
      expect(await whoIs(borrowers, borrower)).toBe(undefined);
      for (let n = 0; n < 2; n += 1) await answered(borrowers.adopt({ patron: one, borrower }));
      expect([...(await answered(borrowers.patronsOf([randomUUID(), borrower])))]).toEqual([[borrower, one]]);
      expect(await answered(borrowers.isLacking(borrower))).toBe(false);
      expect(await whoIs(borrowers, borrower)).toBe(one);
      expect((await liveOf(borrowers, one))[1]).toBe(borrower);
      await failedWith('borrower-known', borrowers.adopt({ patron: other, borrower }));
    });

    it('that the borrowers lacks is found among any number that it lacks', async () => {
      const borrowers = await open();
      const lacking = Array.from({ length: 1_001 }, () => ({ id: randomUUID(), place: somePlace }));
      await answered(borrowers.lacking(lacking));
      const shown = new Set((await answered(borrowers.lacks())).map(({ id }) => id));
      const [unshown, ...others] = lacking.filter(({ id }) => !shown.has(id));
      expect(others).toEqual([]);
      expect(await answered(borrowers.isLacking(unshown?.id ?? ''))).toBe(true);
      expect(await answered(borrowers.isLacking(randomUUID()))).toBe(false);
    });

    it('is forgotten once the history has forgotten it, also one of whose closing nobody said', async () => {
      const { borrowers, patron } = await withSomebody({ open, somebody });
      const first = await openOf(borrowers, patron);
      await answered(historyForgets(borrowers, first));
      await answered(historyForgets(borrowers, first));
      expect(await whoIs(borrowers, first)).toBe(undefined);
      expect(await liveOf(borrowers, patron)).toEqual([await openOf(borrowers, patron)]);
    });

    it('takes what was asked for with it: remembered commands could tell whose it was', async () => {
      const { borrowers, patron } = await withSomebody({ open, somebody });
      const line = adding(patron);
      await answered(borrowers.addToCart(line));
      const first = await rotated(borrowers, patron);
      await answered(borrowers.addToCart(line));
      await answered(historyForgets(borrowers, first));
      await failedWith('already-in-cart', borrowers.addToCart(line));
    });

    it('is not forgotten while a mail tells whose it is', async () => {
      const { borrowers, patron } = await withSomebody({ open, somebody });
      const first = await rotated(borrowers, patron);
      await answered(borrowers.queueMail({ patron, run: '2021-04-07', notices: newNotices() }));
      await failedWith('mail-in-outbox', historyForgets(borrowers, first));
      expect(await answered(borrowers.readUpTo())).toBe(null);
      expect(await whoIs(borrowers, first)).toBe(patron);
    });
  });

  describe('borrowers who are closed', () => {
    it('are told of a hundred patrons at a time, each once', async () => {
      const borrowers = await open();
      const closed: string[] = [];
      for (let n = 0; n < 101; n += 1) {
        const patron = await somebody(borrowers);
        closed.push(await rotated(borrowers, patron));
      }
      const one = await answered(borrowers.closing({ isAwaited: false, after: null }));
      const other = await answered(borrowers.closing({ isAwaited: false, after: one.next }));
      expect([one.closing.length, other.closing.length, other.next]).toEqual([100, 1, null]);
      const told = [...one.closing, ...other.closing].map(({ borrower }) => borrower);
      expect(told.toSorted()).toEqual(closed.toSorted());
    });
  });

  describe('a patron who gives up the registration', () => {
    it('begins nothing any more, and is a stranger once the last borrower is forgotten', async () => {
      const { borrowers, patron } = await withSomebody({ open, somebody });
      await rotated(borrowers, patron);
      const [second = '', first = ''] = await liveOf(borrowers, patron);
      await answered(leaving(borrowers, patron));
      await failedWith('patron-leaving', leaving(borrowers, patron));
      const none = { open: null, closing: [second, first], cart: [] };
      expect(await answered(borrowers.of(patron))).toEqual(none);
      const closing = [first, second].map((borrower) => ({
        borrower,
        patron,
        isLeaving: borrower === second,
      }));
      const asked = { isAwaited: true, after: null };
      expect(await answered(borrowers.closing(asked))).toEqual({ closing, next: null });
      await answered(borrowers.replaced({ patron, closed: second }));
      expect(await answered(borrowers.closing(asked))).toEqual({ closing: [], next: null });
      expect(await liveOf(borrowers, patron)).toEqual([first, second]);
      await answered(historyForgets(borrowers, second));
      expect(await liveOf(borrowers, patron)).toEqual([first]);
      await answered(historyForgets(borrowers, first));
      expect(await whoIs(borrowers, first)).toBe(undefined);
    });

    it('still has the things under way brought to their end', async () => {
      const { borrowers, patron } = await withSomebody({ open, somebody });
      const borrower = await openOf(borrowers, patron);
      await answered(leaving(borrowers, patron));
      await answered(borrowers.replaced({ patron, closed: borrower }));
      expect(await whoIs(borrowers, borrower)).toBe(patron);
      await answered(borrowers.queueMail({ patron, run: '2021-04-07', notices: newNotices() }));
    });
  });

  describe('borrowers, in whatever order they are rotated and forgotten', () => {
    const tried = runs(25, 1_000);

    it('are one open and any number of closing ones, and each known one leads to its patron', async () => {
      const borrowers = await open();
      const steps = fc.array(fc.constantFrom('rotated', 'said', 'forgotten'), { maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(steps, async (order) => {
          const patron = await somebody(borrowers);
          const model = modelOf(borrowers, patron, await openOf(borrowers, patron));
          for (const step of order) {
            await model[step]();
            const live = await liveOf(borrowers, patron);
            expect(live).toEqual(model.live());
            expect(await openOf(borrowers, patron)).toBe(live[0]);
            for (const one of live) expect(await whoIs(borrowers, one)).toBe(patron);
          }
        }),
        { numRuns: tried },
      );
    }, 300_000);
  });
};
