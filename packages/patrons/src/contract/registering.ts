import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { findHolderIn, findPersonIn } from './lookups.js';
import type { TestRunner } from '@torioki/event-store/contract';
import { expectRefusal } from './refused-with.js';
import { makeChange, listPendingTypes } from './changes.js';
import type { Opener } from './opener.js';
import { byOffice, openAndRegister, registerIn, newCardNumber, sampleApplication } from './someone.js';

export const registering = ({ describe, expect, it }: TestRunner, open: Opener): void => {
  describe('registering', () => {
    it('stores the given data, and only the kind and date of the document', async () => {
      const { registry, patron, card } = await openAndRegister(open);
      const kept = {
        id: patron,
        name: '佐藤 みのり',
        reading: 'さとう みのり',
        address: '〒069-0834 江別市文京台東町41',
        phone: '011-386-8521',
        mailAddress: 'minori@example.jp',
        evidence: { kind: 'driving-licence', on: '2021-04-02' },
        idCopyHeld: false,
        cards: [{ number: card, issuedOn: '2021-04-02', sentOn: null }],
        registeredAt: [],
        blocks: [],
        hasPassword: false,
        standing: 'registered',
      };
      expect(await findPersonIn(registry, patron)).toEqual(kept);
      expect(await findHolderIn(registry, card)).toEqual(kept);
    });

    it('S1: by post needs a copy of a document and enough postage', async () => {
      const registry = await open();
      const short = makeChange(registry, 'RegisterPatron', sampleApplication({ postageYen: 84 }));
      expect(await expectRefusal('return-postage-short', short)).toMatchObject({
        required: 404,
        enclosed: 84,
      });
      const bare = makeChange(
        registry,
        'RegisterPatron',
        sampleApplication({ postageYen: 404, evidence: null }),
      );
      await expectRefusal('id-copy-missing', bare);
      expect(await listPendingTypes(registry)).toEqual([]);
      await registerIn(registry, { postageYen: 404 });
    });

    it('also needs a document at the counter', async () => {
      const registry = await open();
      await expectRefusal(
        'id-copy-missing',
        makeChange(registry, 'RegisterPatron', sampleApplication({ evidence: null })),
      );
    });

    it('gives each patron an id without information', async () => {
      const registry = await open();
      const [one, other] = [await registerIn(registry), await registerIn(registry)];
      expect(one.patron).not.toBe(other.patron);
      expect(one.patron).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8/);
    });

    it('gives no card number twice', async () => {
      const { registry, card } = await openAndRegister(open);
      await expectFailure(
        'card-number-taken',
        makeChange(registry, 'RegisterPatron', sampleApplication({ card })),
      );
    });

    it('registers only one of several patrons with one card number at the same moment', async () => {
      const registry = await open();
      const card = newCardNumber();
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => makeChange(registry, 'RegisterPatron', sampleApplication({ card }))),
      );
      expect(answers.filter(({ _tag }) => _tag === 'Right')).toHaveLength(1);
      expect(await listPendingTypes(registry)).toEqual(['PatronRegistered', 'CardIssued']);
    });
  });

  describe('a card', () => {
    it('replaces the former card, which is still found', async () => {
      const { registry, patron, card: lost } = await openAndRegister(open);
      const card = newCardNumber();
      await unwrapAnswer(
        makeChange(registry, 'IssueCard', { ...byOffice(), patron, card, on: '2021-05-01' }),
      );
      const { cards } = await findHolderIn(registry, lost);
      expect(cards.map(({ number }) => number)).toEqual([lost, card]);
      expect(await findHolderIn(registry, card)).toMatchObject({ id: patron });
    });

    it('is never issued again to any patron', async () => {
      const registry = await open();
      const [one, other] = [await registerIn(registry), await registerIn(registry)];
      for (const { patron } of [one, other]) {
        const order = { ...byOffice(), patron, card: one.card, on: '2021-05-01' };
        await expectFailure('card-number-taken', makeChange(registry, 'IssueCard', order));
      }
    });

    it('is noted as sent once, even by several calls at the same moment', async () => {
      const { registry, patron, card } = await openAndRegister(open);
      const sending = { patron, card, on: '2021-04-03', idCopyEnclosed: true, registeredMail: true };
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => makeChange(registry, 'SendCard', { ...byOffice(), ...sending })),
      );
      expect(answers.filter(({ _tag }) => _tag === 'Right')).toHaveLength(1);
      const later = makeChange(registry, 'SendCard', { ...byOffice(), ...sending, on: '2021-04-04' });
      expect(await expectRefusal('card-already-sent', later)).toMatchObject({ on: '2021-04-03' });
      expect((await listPendingTypes(registry)).filter((type) => type === 'CardSent')).toHaveLength(1);
      const { cards } = await findPersonIn(registry, patron);
      expect(cards).toEqual([{ number: card, issuedOn: '2021-04-02', sentOn: '2021-04-03' }]);
    });

    it('is not sent if another card has replaced it', async () => {
      const { registry, patron, card: lost } = await openAndRegister(open);
      const card = newCardNumber();
      await unwrapAnswer(
        makeChange(registry, 'IssueCard', { ...byOffice(), patron, card, on: '2021-05-01' }),
      );
      const sending = { patron, on: '2021-05-02', idCopyEnclosed: true, registeredMail: true };
      const old = makeChange(registry, 'SendCard', { ...byOffice(), ...sending, card: lost });
      expect(await expectRefusal('card-replaced', old)).toMatchObject({ on: '2021-05-01' });
      await unwrapAnswer(makeChange(registry, 'SendCard', { ...byOffice(), ...sending, card }));
    });

    it('is not noted as sent without registered mail, and leaves no trace (R102)', async () => {
      const { registry, patron, card } = await openAndRegister(open);
      const sending = { ...byOffice(), patron, card, on: '2021-04-03', idCopyEnclosed: true };
      const before = await listPendingTypes(registry);
      await expectRefusal(
        'not-registered-mail',
        makeChange(registry, 'SendCard', { ...sending, registeredMail: false }),
      );
      expect(await listPendingTypes(registry)).toEqual(before);
      await unwrapAnswer(makeChange(registry, 'SendCard', { ...sending, registeredMail: true }));
    });

    it('is not sent if it belongs to another patron', async () => {
      const registry = await open();
      const [{ patron }, { card }] = [await registerIn(registry), await registerIn(registry)];
      await expectRefusal(
        'card-unknown',
        makeChange(registry, 'SendCard', {
          ...byOffice(),
          patron,
          card,
          on: '2021-04-03',
          idCopyEnclosed: true,
          registeredMail: true,
        }),
      );
    });
  });
};
