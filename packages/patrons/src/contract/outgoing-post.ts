import { expectFailure, unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import type { PatronRegistry } from '../patron-registry.js';
import { makeChange } from './changes.js';
import { reportForgotten } from './history-forgets.js';
import { findFreshBorrower } from './lookups.js';
import type { Opener } from './opener.js';
import { byOffice, newCardNumber, registerIn } from './someone.js';

const verbs = ['listCardsToSend', 'listIdCopiesToReturn'] as const;

const registerByPost = (registry: PatronRegistry, on: string) =>
  registerIn(registry, { postageYen: 404, on });

const issueCard = async (registry: PatronRegistry, patron: string, on: string) => {
  const card = newCardNumber();
  await unwrapAnswer(makeChange(registry, 'IssueCard', { ...byOffice(), patron, card, on }));
  return card;
};

const sendCard = (registry: PatronRegistry, patron: string, card: string) => {
  const sending = { patron, card, on: '2021-04-09', idCopyEnclosed: true, registeredMail: true };
  return unwrapAnswer(makeChange(registry, 'SendCard', { ...byOffice(), ...sending }));
};

/** The patrons in both lists. */
const readLists = async (registry: PatronRegistry) => {
  const page = { first: 200, after: null };
  const [cards, copies] = await Promise.all(verbs.map((verb) => unwrapAnswer(registry[verb](page))));
  return {
    cards: cards?.patrons.map(({ id }) => id),
    copies: copies?.patrons.map(({ id }) => id),
  };
};

export const outgoingPost = ({ describe, expect, it }: TestRunner, open: Opener): void => {
  describe('the lists of the post', () => {
    it('have the patrons who applied by post, the longest waiting first, until the card is sent', async () => {
      const registry = await open();
      const late = await registerByPost(registry, '2021-04-07');
      await registerIn(registry);
      const early = await registerByPost(registry, '2021-04-06');
      const both = [early.patron, late.patron];
      expect(await readLists(registry)).toEqual({ cards: both, copies: both });
      await sendCard(registry, early.patron, early.card);
      expect(await readLists(registry)).toEqual({ cards: [late.patron], copies: [late.patron] });
    });

    it('have the valid card of a patron, and no card that is issued after the first was sent', async () => {
      const registry = await open();
      const one = await registerByPost(registry, '2021-04-06');
      const other = await registerByPost(registry, '2021-04-07');
      const card = await issueCard(registry, one.patron, '2021-04-08');
      const { patrons } = await unwrapAnswer(registry.listCardsToSend({ first: 1, after: null }));
      expect(patrons).toMatchObject([{ id: other.patron }]);
      expect(await readLists(registry)).toEqual({
        cards: [other.patron, one.patron],
        copies: [one.patron, other.patron],
      });
      await sendCard(registry, one.patron, card);
      await issueCard(registry, one.patron, '2021-05-01');
      expect(await readLists(registry)).toEqual({ cards: [other.patron], copies: [other.patron] });
    });

    it('have only the copy of a patron who leaves, until the registry forgets the person', async () => {
      const registry = await open();
      const { patron } = await registerByPost(registry, '2021-04-06');
      const borrower = await findFreshBorrower(registry, patron);
      await unwrapAnswer(registry.leave({ commandId: randomUUID(), patron }));
      expect(await readLists(registry)).toEqual({ cards: [], copies: [patron] });
      await unwrapAnswer(registry.reportClosed({ patron, closed: borrower }));
      await unwrapAnswer(reportForgotten(registry, borrower));
      expect(await readLists(registry)).toEqual({ cards: [], copies: [] });
    });

    it.each(verbs)('come page by page, also while staff send cards (%s)', async (verb) => {
      const registry = await open();
      const registered: Awaited<ReturnType<typeof registerByPost>>[] = [];
      for (let n = 1; n <= 5; n += 1) registered.push(await registerByPost(registry, `2021-04-0${n}`));
      const ids = registered.map(({ patron }) => patron);
      const read = async (after: string | null) => {
        const { patrons, nextPage } = await unwrapAnswer(registry[verb]({ first: 2, after }));
        return { ids: patrons.map(({ id }) => id), nextPage };
      };
      const one = await read(null);
      expect(one.ids).toEqual(ids.slice(0, 2));
      const [, second] = registered;
      if (second) await sendCard(registry, second.patron, second.card);
      const two = await read(one.nextPage);
      expect(two.ids).toEqual(ids.slice(2, 4));
      expect(await read(two.nextPage)).toEqual({ ids: ids.slice(4), nextPage: null });
    });

    it('have no next page after a page that is exactly full', async () => {
      const registry = await open();
      await registerByPost(registry, '2021-04-06');
      for (const verb of verbs)
        expect(await unwrapAnswer(registry[verb]({ first: 1, after: null }))).toMatchObject({
          patrons: [{ idCopyHeld: true }],
          nextPage: null,
        });
    });

    it.each([
      ['first', { first: 0, after: null }],
      ['first', { first: 201, after: null }],
      ['after', { first: 1, after: '' }],
      ['after', { first: 1, after: '2021-04-06' }],
      ['page', { first: 1, after: null, page: 2 }],
    ])('fail for a wrong %s: %j', async (path, page) => {
      const registry = await open();
      for (const verb of verbs)
        expect(await expectFailure('invalid-input', registry[verb](page))).toMatchObject({ path });
    });
  });
};
