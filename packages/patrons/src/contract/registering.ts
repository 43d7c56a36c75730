import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { findHolderIn, findPersonIn } from './lookups.js';
import type { TestRunner } from '@torioki/event-store/contract';
import { expectRefusal } from './refused-with.js';
import { makeChange, listPendingTypes } from './changes.js';
import type { Opener } from './opener.js';
import { byOffice, openAndRegister, registerIn, newCardNumber, sampleApplication } from './someone.js';

export const registering = ({ describe, expect, it }: TestRunner, open: Opener): void => {
  describe('registering', () => {
    it('keeps what was told, and of the document its kind and date alone', async () => {
      const { registry, patron, card } = await openAndRegister(open);
      const kept = {
        id: patron,
        name: '佐藤 みのり',
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

    it('needs a document at the counter too', async () => {
      const registry = await open();
      await expectRefusal(
        'id-copy-missing',
        makeChange(registry, 'RegisterPatron', sampleApplication({ evidence: null })),
      );
    });

    it('gives each patron an id that tells nothing', async () => {
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

    it('of several who want one card number at the same moment registers one', async () => {
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
    it('is issued in place of the one before, which is still found', async () => {
      const { registry, patron, card: lost } = await openAndRegister(open);
      const card = newCardNumber();
      await unwrapAnswer(
        makeChange(registry, 'IssueCard', { ...byOffice(), patron, card, on: '2021-05-01' }),
      );
      const { cards } = await findHolderIn(registry, lost);
      expect(cards.map(({ number }) => number)).toEqual([lost, card]);
      expect(await findHolderIn(registry, card)).toMatchObject({ id: patron });
    });

    it('is never issued again, to whomever', async () => {
      const registry = await open();
      const [one, other] = [await registerIn(registry), await registerIn(registry)];
      for (const { patron } of [one, other]) {
        const order = { ...byOffice(), patron, card: one.card, on: '2021-05-01' };
        await expectFailure('card-number-taken', makeChange(registry, 'IssueCard', order));
      }
    });

    it('is noted as sent once, of how many who send it at the same moment', async () => {
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

    it('is not sent once another was issued in its place', async () => {
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

    it('that does not go by registered mail is not sent, and nothing of it is kept (R102)', async () => {
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

    it("that is another's is not sent", async () => {
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
