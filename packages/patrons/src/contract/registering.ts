import { answered, failedWith } from '@torioki/event-store/contract';
import { holderIn, personIn } from './asking.js';
import type { TestRunner } from '@torioki/event-store/contract';
import { refusedWith } from './refused-with.js';
import { change, pendingTypes } from './changes.js';
import type { Opened } from './opened.js';
import { byOffice, registered, registeredIn, someCard, someone } from './someone.js';

export const registering = ({ describe, expect, it }: TestRunner, open: Opened): void => {
  describe('registering', () => {
    it('keeps what was told, and of the document its kind and date alone', async () => {
      const { registry, patron, card } = await registered(open);
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
      expect(await personIn(registry, patron)).toEqual(kept);
      expect(await holderIn(registry, card)).toEqual(kept);
    });

    it('S1: by post needs a copy of a document and enough postage', async () => {
      const registry = await open();
      const short = change(registry, 'RegisterPatron', someone({ postageYen: 84 }));
      expect(await refusedWith('return-postage-short', short)).toMatchObject({ required: 404, enclosed: 84 });
      const bare = change(registry, 'RegisterPatron', someone({ postageYen: 404, evidence: null }));
      await refusedWith('id-copy-missing', bare);
      expect(await pendingTypes(registry)).toEqual([]);
      await registeredIn(registry, { postageYen: 404 });
    });

    it('needs a document at the counter too', async () => {
      const registry = await open();
      await refusedWith('id-copy-missing', change(registry, 'RegisterPatron', someone({ evidence: null })));
    });

    it('gives each patron an id that tells nothing', async () => {
      const registry = await open();
      const [one, other] = [await registeredIn(registry), await registeredIn(registry)];
      expect(one.patron).not.toBe(other.patron);
      expect(one.patron).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8/);
    });

    it('gives no card number twice', async () => {
      const { registry, card } = await registered(open);
      await failedWith('card-number-taken', change(registry, 'RegisterPatron', someone({ card })));
    });

    it('of several who want one card number at the same moment registers one', async () => {
      const registry = await open();
      const card = someCard();
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => change(registry, 'RegisterPatron', someone({ card }))),
      );
      expect(answers.filter(({ _tag }) => _tag === 'Right')).toHaveLength(1);
      expect(await pendingTypes(registry)).toEqual(['PatronRegistered', 'CardIssued']);
    });
  });

  describe('a card', () => {
    it('is issued in place of the one before, which is still found', async () => {
      const { registry, patron, card: lost } = await registered(open);
      const card = someCard();
      await answered(change(registry, 'IssueCard', { ...byOffice(), patron, card, on: '2021-05-01' }));
      const { cards } = await holderIn(registry, lost);
      expect(cards.map(({ number }) => number)).toEqual([lost, card]);
      expect(await holderIn(registry, card)).toMatchObject({ id: patron });
    });

    it('is never issued again, to whomever', async () => {
      const registry = await open();
      const [one, other] = [await registeredIn(registry), await registeredIn(registry)];
      for (const { patron } of [one, other]) {
        const order = { ...byOffice(), patron, card: one.card, on: '2021-05-01' };
        await failedWith('card-number-taken', change(registry, 'IssueCard', order));
      }
    });

    it('is noted as sent once, of how many who send it at the same moment', async () => {
      const { registry, patron, card } = await registered(open);
      const sending = { patron, card, on: '2021-04-03', idCopyEnclosed: true, registeredMail: true };
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => change(registry, 'SendCard', { ...byOffice(), ...sending })),
      );
      expect(answers.filter(({ _tag }) => _tag === 'Right')).toHaveLength(1);
      const later = change(registry, 'SendCard', { ...byOffice(), ...sending, on: '2021-04-04' });
      expect(await refusedWith('card-already-sent', later)).toMatchObject({ on: '2021-04-03' });
      expect((await pendingTypes(registry)).filter((type) => type === 'CardSent')).toHaveLength(1);
      const { cards } = await personIn(registry, patron);
      expect(cards).toEqual([{ number: card, issuedOn: '2021-04-02', sentOn: '2021-04-03' }]);
    });

    it('is not sent once another was issued in its place', async () => {
      const { registry, patron, card: lost } = await registered(open);
      const card = someCard();
      await answered(change(registry, 'IssueCard', { ...byOffice(), patron, card, on: '2021-05-01' }));
      const sending = { patron, on: '2021-05-02', idCopyEnclosed: true, registeredMail: true };
      const old = change(registry, 'SendCard', { ...byOffice(), ...sending, card: lost });
      expect(await refusedWith('card-replaced', old)).toMatchObject({ on: '2021-05-01' });
      await answered(change(registry, 'SendCard', { ...byOffice(), ...sending, card }));
    });

    it('that does not go by registered mail is not sent, and nothing of it is kept (R102)', async () => {
      const { registry, patron, card } = await registered(open);
      const sending = { ...byOffice(), patron, card, on: '2021-04-03', idCopyEnclosed: true };
      const before = await pendingTypes(registry);
      await refusedWith(
        'not-registered-mail',
        change(registry, 'SendCard', { ...sending, registeredMail: false }),
      );
      expect(await pendingTypes(registry)).toEqual(before);
      await answered(change(registry, 'SendCard', { ...sending, registeredMail: true }));
    });

    it("that is another's is not sent", async () => {
      const registry = await open();
      const [{ patron }, { card }] = [await registeredIn(registry), await registeredIn(registry)];
      await refusedWith(
        'card-unknown',
        change(registry, 'SendCard', {
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
