import { deepStrictEqual, ok } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { runs, type TestRunner } from '@torioki/event-store/contract';
import type { PatronRegistry } from '../patron-registry.js';
import { answered, failedWith } from './answered.js';
import type { Opened } from './opened.js';
import { adding, byOffice, password, registeredIn, someCard, someone, withPassword } from './someone.js';

const rotating = (registry: PatronRegistry, patron: string) => registry.rotate({ ...byOffice(), patron });

const deregistering = (registry: PatronRegistry, patron: string) =>
  registry.deregister({ ...byOffice(), patron });

/** The borrowers that are to be closed, and their events recorded. */
const closing = async (registry: PatronRegistry): Promise<readonly string[]> => {
  const closed: string[] = [];
  for (const { commandId, events } of await answered(registry.pendingEvents()))
    for (const event of events)
      if (event.type === 'BorrowerClosed') {
        closed.push(event.data.borrower);
        await answered(registry.eventRecorded(commandId));
      }
  return closed;
};

/** What a patron's borrowers are to be, as the registry is told of them. */
const modelOf = (registry: PatronRegistry, patron: string, first: string) => {
  const before: string[] = [];
  let open = first;
  let isDue = false;
  return {
    live: () => [open, ...before],
    rotated: async () => {
      const answer = rotating(registry, patron);
      await (isDue ? failedWith('borrower-closing', answer) : answered(answer));
      isDue = true;
    },
    recorded: async () => {
      const closed = await closing(registry);
      deepStrictEqual(closed, isDue ? [open] : []);
      before.push(...closed);
      open = await answered(registry.openBorrower(patron));
      ok(!before.includes(open));
      isDue = false;
    },
    forgotten: async () => {
      await answered(registry.forget(before.shift() ?? randomUUID()));
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
      const first = await answered(registry.openBorrower(patron));
      await answered(rotating(registry, patron));
      expect(await answered(registry.openBorrower(patron))).toBe(first);
      expect(await answered(registry.liveBorrowers(patron))).toEqual([first]);
      await failedWith('borrower-closing', rotating(registry, patron));
      expect(await closing(registry)).toEqual([first]);
      const second = await answered(registry.openBorrower(patron));
      expect(second).not.toBe(first);
      expect(await answered(registry.liveBorrowers(patron))).toEqual([second, first]);
      expect(await answered(registry.patronOf(first))).toBe(patron);
    });

    it('is closed under a command id that leads to nobody', async () => {
      const registry = await open();
      const { patron } = await registeredIn(registry);
      const order = { ...byOffice(), patron };
      await answered(registry.rotate(order));
      const ids = (await answered(registry.pendingEvents())).map(({ commandId }) => commandId);
      expect(ids).not.toContain(order.commandId);
    });

    it('is forgotten once it is closed', async () => {
      const registry = await open();
      const { patron } = await registeredIn(registry);
      const first = await answered(registry.openBorrower(patron));
      await failedWith('borrower-open', registry.forget(first));
      await answered(rotating(registry, patron));
      await failedWith('borrower-open', registry.forget(first));
      await closing(registry);
      await answered(registry.forget(first));
      await answered(registry.forget(first));
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
      await answered(rotating(registry, patron));
      await closing(registry);
      await answered(registry.addToCart(line));
      await answered(registry.forget(first));
      await failedWith('already-in-cart', registry.addToCart(line));
    });

    it('is not forgotten while a mail tells whose it is', async () => {
      const registry = await open();
      const { patron } = await registeredIn(registry);
      const first = await answered(registry.openBorrower(patron));
      await answered(rotating(registry, patron));
      await closing(registry);
      await answered(registry.queueMail({ patron, run: '2021-04-07', reservations: [randomUUID()] }));
      await failedWith('mail-in-outbox', registry.forget(first));
      expect(await answered(registry.patronOf(first))).toBe(patron);
    });
  });

  describe('a patron who gives up the registration', () => {
    it('begins nothing any more, and is forgotten with the last borrower', async () => {
      const registry = await open();
      const { patron, card } = await withPassword(registry);
      await answered(rotating(registry, patron));
      await closing(registry);
      const [second, first] = await answered(registry.liveBorrowers(patron));
      await answered(deregistering(registry, patron));
      await failedWith('patron-leaving', registry.openBorrower(patron));
      expect(await answered(registry.patron(patron))).toMatchObject({ hasPassword: false });
      await failedWith('bad-credentials', registry.logIn({ card, password }));
      await failedWith('patron-leaving', rotating(registry, patron));
      expect(await answered(registry.liveBorrowers(patron))).toEqual([second, first]);
      expect(await closing(registry)).toEqual([second]);
      await failedWith('patron-leaving', registry.openBorrower(patron));
      expect(await answered(registry.patron(patron))).toMatchObject({ standing: 'left' });

      await answered(registry.forget(second ?? ''));
      expect(await answered(registry.patron(patron))).toMatchObject({ id: patron });
      await answered(registry.forget(first ?? ''));
      await failedWith('patron-unknown', registry.patron(patron));
      await failedWith('patron-unknown', registry.patronWithCard(card));
      await answered(registry.registerPatron(someone({ card })));
    });

    it('still has the things under way brought to their end', async () => {
      const registry = await open();
      const { patron } = await registeredIn(registry);
      const borrower = await answered(registry.openBorrower(patron));
      await answered(deregistering(registry, patron));
      await closing(registry);
      expect(await answered(registry.patronOf(borrower))).toBe(patron);
      await answered(registry.queueMail({ patron, run: '2021-04-07', reservations: [randomUUID()] }));
    });
  });

  describe('borrowers, in whatever order they are rotated, recorded and forgotten', () => {
    const tried = runs(50, 1_000);

    it('are one open and any number of closing ones, and each known one leads to its patron', async () => {
      const registry = await open();
      const steps = fc.array(fc.constantFrom('rotated', 'recorded', 'forgotten'), { maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(steps, async (order) => {
          await closing(registry);
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
