import { ok } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { runs, type TestRunner } from '@torioki/event-store/contract';
import type { PatronRegistry } from '../patron-registry.js';
import { answered, failedWith } from './answered.js';
import { historyForgets, somePlace } from './history-forgets.js';
import { change } from './changes.js';
import type { Opened } from './opened.js';
import { adding, password, registeredIn, someCard, someone, withPassword } from './someone.js';

/** The history holds the open borrower closed. */
const rotated = async (registry: PatronRegistry, patron: string): Promise<string> => {
  const [open = ''] = await answered(registry.liveBorrowers(patron));
  await answered(registry.replaced({ patron, closed: open }));
  return open;
};

const leaving = (registry: PatronRegistry, patron: string) =>
  registry.leave({ commandId: randomUUID(), patron });

/** What a patron's borrowers are to be, as the registry is told of them. */
const modelOf = (registry: PatronRegistry, patron: string, first: string) => {
  const before: string[] = [];
  let open = first;
  return {
    live: () => [open, ...before],
    rotated: async () => {
      before.push(await rotated(registry, patron));
      open = await answered(registry.openBorrower(patron));
      ok(!before.includes(open));
    },
    said: async () => {
      await answered(registry.replaced({ patron, closed: before[0] ?? randomUUID() }));
    },
    forgotten: async () => {
      await answered(historyForgets(registry, before.shift() ?? randomUUID()));
    },
  };
};

export const borrowers = ({ describe, expect, fc, it }: TestRunner, open: Opened): void => {
  describe('a borrower', () => {
    it('is a random pseudonym, one for each patron', async () => {
      const registry = await open();
      const [one, other] = [await registeredIn(registry), await registeredIn(registry)];
      const borrower = await answered(registry.openBorrower(one.patron));
      expect(borrower).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
      expect(await answered(registry.openBorrower(one.patron))).toBe(borrower);
      expect(await answered(registry.openBorrower(other.patron))).not.toBe(borrower);
      expect(await answered(registry.liveBorrowers(one.patron))).toEqual([borrower]);
      expect(await answered(registry.patronOf(borrower))).toBe(one.patron);
    });

    it('is handed out until the history holds that it is closed, and another from then on', async () => {
      const registry = await open();
      const { patron } = await registeredIn(registry);
      const first = await rotated(registry, patron);
      const second = await answered(registry.openBorrower(patron));
      expect(second).not.toBe(first);
      await answered(registry.replaced({ patron, closed: first }));
      expect(await answered(registry.liveBorrowers(patron))).toEqual([second, first]);
      expect(await answered(registry.patronOf(first))).toBe(patron);
    });

    it("that nobody is known by is taken for a patron's who shows what was reserved under it", async () => {
      const registry = await open();
      const [one, other] = [await registeredIn(registry), await registeredIn(registry)];
      const borrower = randomUUID();
      await failedWith('borrower-unknown', registry.adopt({ patron: one.patron, borrower }));
      await answered(registry.lacking([{ id: borrower, place: somePlace }]));
      expect(await answered(registry.knows([borrower]))).toEqual([]);
      for (let n = 0; n < 2; n += 1) await answered(registry.adopt({ patron: one.patron, borrower }));
      expect(await answered(registry.knows([randomUUID(), borrower]))).toEqual([borrower]);
      expect(await answered(registry.isLacking(borrower))).toBe(false);
      expect(await answered(registry.patronOf(borrower))).toBe(one.patron);
      expect((await answered(registry.liveBorrowers(one.patron)))[1]).toBe(borrower);
      await failedWith('borrower-known', registry.adopt({ patron: other.patron, borrower }));
    });

    it('that the registry lacks is found among any number that it lacks', async () => {
      const registry = await open();
      const lacking = Array.from({ length: 1_001 }, () => ({ id: randomUUID(), place: somePlace }));
      await answered(registry.lacking(lacking));
      const shown = new Set((await answered(registry.lacks())).map(({ id }) => id));
      const [unshown, ...others] = lacking.filter(({ id }) => !shown.has(id));
      expect(others).toEqual([]);
      expect(await answered(registry.isLacking(unshown?.id ?? ''))).toBe(true);
      expect(await answered(registry.isLacking(randomUUID()))).toBe(false);
    });

    it('is forgotten once the history has forgotten it, also one of whose closing nobody said', async () => {
      const registry = await open();
      const { patron } = await registeredIn(registry);
      const first = await answered(registry.openBorrower(patron));
      await answered(historyForgets(registry, first));
      await answered(historyForgets(registry, first));
      await failedWith('borrower-unknown', registry.patronOf(first));
      expect(await answered(registry.liveBorrowers(patron))).toEqual([
        await answered(registry.openBorrower(patron)),
      ]);
    });

    it('takes what was asked for with it: remembered commands could tell whose it was', async () => {
      const registry = await open();
      const { patron } = await registeredIn(registry);
      const line = adding(patron);
      await answered(registry.addToCart(line));
      const first = await answered(registry.openBorrower(patron));
      await rotated(registry, patron);
      await answered(registry.addToCart(line));
      await answered(historyForgets(registry, first));
      await failedWith('already-in-cart', registry.addToCart(line));
    });

    it('is not forgotten while a mail tells whose it is', async () => {
      const registry = await open();
      const { patron } = await registeredIn(registry);
      const first = await answered(registry.openBorrower(patron));
      await rotated(registry, patron);
      await answered(registry.queueMail({ patron, run: '2021-04-07', reservations: [randomUUID()] }));
      await failedWith('mail-in-outbox', historyForgets(registry, first));
      expect(await answered(registry.readUpTo())).toBe(null);
      expect(await answered(registry.patronOf(first))).toBe(patron);
    });
  });

  describe('borrowers who are closed', () => {
    it('are told of a hundred patrons at a time, each once', async () => {
      const registry = await open();
      const closed: string[] = [];
      for (let n = 0; n < 101; n += 1) {
        const { patron } = await registeredIn(registry, { card: someCard() });
        closed.push(await rotated(registry, patron));
      }
      const one = await answered(registry.closing({ isAwaited: false, after: null }));
      const other = await answered(registry.closing({ isAwaited: false, after: one.next }));
      expect([one.closing.length, other.closing.length, other.next]).toEqual([100, 1, null]);
      const told = [...one.closing, ...other.closing].map(({ borrower }) => borrower);
      expect(told.toSorted()).toEqual(closed.toSorted());
    });
  });

  describe('a patron who gives up the registration', () => {
    it('begins nothing any more, and is forgotten with the last borrower', async () => {
      const registry = await open();
      const { patron, card } = await withPassword(registry);
      await rotated(registry, patron);
      const [second, first] = await answered(registry.liveBorrowers(patron));
      await answered(leaving(registry, patron));
      await failedWith('patron-leaving', registry.openBorrower(patron));
      expect(await answered(registry.patron(patron))).toMatchObject({ hasPassword: false });
      await failedWith('bad-credentials', registry.logIn({ card, password }));
      await failedWith('patron-leaving', leaving(registry, patron));
      const closing = [first, second].map((borrower) => ({ borrower, patron }));
      const asked = { isAwaited: true, after: null };
      expect(await answered(registry.closing(asked))).toEqual({ closing, next: null });
      expect(await answered(registry.liveBorrowers(patron))).toEqual([second, first]);
      expect(await rotated(registry, patron)).toBe(second);
      expect(await answered(registry.closing(asked))).toEqual({ closing: [], next: null });
      await failedWith('patron-leaving', registry.openBorrower(patron));
      expect(await answered(registry.patron(patron))).toMatchObject({ standing: 'left' });

      await answered(historyForgets(registry, second ?? ''));
      expect(await answered(registry.patron(patron))).toMatchObject({ id: patron });
      await answered(historyForgets(registry, first ?? ''));
      await failedWith('patron-unknown', registry.patron(patron));
      await failedWith('patron-unknown', registry.patronWithCard(card));
      await answered(change(registry, 'RegisterPatron', someone({ card })));
    });

    it('still has the things under way brought to their end', async () => {
      const registry = await open();
      const { patron } = await registeredIn(registry);
      const borrower = await answered(registry.openBorrower(patron));
      await answered(leaving(registry, patron));
      await rotated(registry, patron);
      expect(await answered(registry.patronOf(borrower))).toBe(patron);
      await answered(registry.queueMail({ patron, run: '2021-04-07', reservations: [randomUUID()] }));
    });
  });

  describe('borrowers, in whatever order they are rotated and forgotten', () => {
    const tried = runs(25, 1_000);

    it('are one open and any number of closing ones, and each known one leads to its patron', async () => {
      const registry = await open();
      const steps = fc.array(fc.constantFrom('rotated', 'said', 'forgotten'), { maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(steps, async (order) => {
          const { patron } = await registeredIn(registry, { card: someCard() });
          const model = modelOf(registry, patron, await answered(registry.openBorrower(patron)));
          for (const step of order) {
            await model[step]();
            const live = await answered(registry.liveBorrowers(patron));
            expect(live).toEqual(model.live());
            expect(await answered(registry.openBorrower(patron))).toBe(live[0]);
            for (const one of live) expect(await answered(registry.patronOf(one))).toBe(patron);
          }
        }),
        { numRuns: tried },
      );
    }, 300_000);
  });
};
