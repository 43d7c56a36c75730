import { orThrow } from '@torioki/event-store';
import { expectFailure, unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import type { RegistryCopyOutcome } from '../copy-without-pseudonyms.js';
import type { PatronRegistry } from '../patron-registry.js';
import { listAllPending, makeChange } from './changes.js';
import { reportForgotten, somePlace } from './history-forgets.js';
import { findBorrowers, findFreshBorrower, findPatronOf, findPersonIn } from './lookups.js';
import {
  byThemselves,
  password,
  registerIn,
  registerWithPassword,
  sampleAddToCart,
  sampleForm,
} from './someone.js';
import { usePseudonym } from './use-pseudonym.js';

/** The storage for a registry, and the storage for its copy. At first, both are missing. */
export interface CopyPlaces {
  readonly open: () => Promise<PatronRegistry>;
  readonly copy: () => Promise<RegistryCopyOutcome>;
  readonly openCopy: () => Promise<PatronRegistry>;
  /** All bytes of the stored copy. */
  readonly readCopy: () => Promise<Buffer>;
  readonly vacuumCopy: () => Promise<void>;
}

const leave = (registry: PatronRegistry, patron: string) =>
  unwrapAnswer(registry.leave({ commandId: randomUUID(), patron }));

/** Adds a patron with data of every kind. Returns all texts that the copy must not contain. */
const addSomeone = async (registry: PatronRegistry) => {
  const { patron, card } = await registerWithPassword(registry);
  const line = sampleAddToCart(patron, { title: `ZZ-${randomUUID()}` });
  await unwrapAnswer(registry.addToCart(line));
  const read = await usePseudonym(registry, patron);
  const [at, title] = ['2021-04-02T01:00:00.000Z', `ZZ-${randomUUID()}`];
  const choice = { commandId: randomUUID(), patron, at, wanted: true, offered: true };
  await unwrapAnswer(registry.chooseReadingHistory(choice));
  const loan = { title, lentAt: at, lentOn: '2021-04-02', returnedOn: '2021-04-03' };
  await unwrapAnswer(reportForgotten(registry, read, [loan]));
  const begun = await usePseudonym(registry, patron);
  await unwrapAnswer(
    registry.setBlocks({
      commandId: randomUUID(),
      patron,
      blocks: [{ stops: ['reserve'], text: '利用停止中です。' }],
    }),
  );
  const [stranger, reservation] = [randomUUID(), randomUUID()];
  await unwrapAnswer(registry.noteMissing([{ id: stranger, place: somePlace }]));
  const notices = [{ reservation, notice: 0, why: 'ready' as const }];
  const { mail } = await unwrapAnswer(registry.queueMail({ patron, run: '2021-04-07', notices }));
  await unwrapAnswer(registry.countCommand({ patron, limit: 9 }));
  await unwrapAnswer(
    makeChange(registry, 'SubmitTitleRequest', { ...byThemselves(), patron, ...sampleForm }),
  );
  const borrowers = await findBorrowers(registry, patron);
  const secrets = [
    ...borrowers,
    title,
    line.title,
    line.commandId,
    stranger,
    reservation,
    mail,
    sampleForm.name,
  ];
  return { patron, card, begun, secrets };
};

/** The tests for copies of a registry without pseudonyms, for each adapter that writes such copies. */
export const copiesWithoutPseudonyms = (
  { describe, expect, it }: TestRunner,
  name: string,
  newPlaces: () => CopyPlaces | Promise<CopyPlaces>,
): void => {
  const openAndFill = async () => {
    const places = await newPlaces();
    const registry = await places.open();
    return { ...places, registry, ...(await addSomeone(registry)) };
  };

  describe(`${name} writes a copy without pseudonyms that`, () => {
    it('has no byte of a pseudonym, a cart, a mail, a command, a reading history, or a patron who has left', async () => {
      const { copy, readCopy, vacuumCopy, registry, patron, card, secrets } = await openAndFill();
      const left = (await registerIn(registry)).patron;
      secrets.push(left, await findFreshBorrower(registry, left));
      await leave(registry, left);
      for (let n = 0; n < 100; n += 1)
        secrets.push(await findFreshBorrower(registry, (await registerIn(registry)).patron));

      expect(await copy()).toEqual({ is: 'copied', patrons: 101 });
      for (const changeCopy of [() => Promise.resolve(), vacuumCopy]) {
        await changeCopy();
        const bytes = await readCopy();
        for (const kept of [patron, card]) expect(bytes.includes(kept)).toBe(true);
        expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
      }
    }, 120_000);

    it('has the particulars, cards, blocks and passwords, and the decisions for the history', async () => {
      const { copy, openCopy, registry, patron, card } = await openAndFill();
      orThrow(await copy());
      const restored = await openCopy();
      expect(await findPersonIn(restored, patron)).toEqual(await findPersonIn(registry, patron));
      expect(await unwrapAnswer(restored.findByCard(card))).toBe(patron);
      expect(await unwrapAnswer(restored.logIn({ card, password }))).toBe(patron);
      expect(await listAllPending(restored)).toEqual(await listAllPending(registry));
      expect(await unwrapAnswer(restored.listUsed({ after: null }))).toEqual({ used: [], next: null });
      const history = restored.findReadingHistory({ patron, page: 1 });
      expect(await unwrapAnswer(history)).toMatchObject({ since: null, total: 0 });
    });

    it('opens a new pseudonym for each patron', async () => {
      const { copy, openCopy, registry, patron, begun } = await openAndFill();
      const leaving = (await registerIn(registry)).patron;
      const before = await findBorrowers(registry, patron);
      orThrow(await copy());
      const restored = await openCopy();
      const opened = await Promise.all(Array.from({ length: 5 }, () => findFreshBorrower(restored, patron)));
      expect(new Set(opened).size).toBe(1);
      const [fresh = ''] = opened;
      expect(before).not.toContain(fresh);
      expect(await findPatronOf(restored, fresh)).toBe(patron);
      expect(await unwrapAnswer(restored.findPseudonyms(patron))).toEqual({ fresh, used: [], cart: [] });

      await unwrapAnswer(restored.noteMissing([{ id: begun, place: somePlace }]));
      await unwrapAnswer(restored.adopt({ patron, borrower: begun }));
      expect(await usePseudonym(restored, patron)).toBe(fresh);
      expect(await findBorrowers(restored, patron)).toHaveLength(3);
      await leave(restored, leaving);
      const [last] = await findBorrowers(restored, leaving);
      expect(await unwrapAnswer(restored.listLeaving({ after: null }))).toMatchObject({
        leaving: [{ patron: leaving, borrower: last }],
      });
    });

    it('is written only to a place without data, from a place with a registry', async () => {
      const { copy } = await openAndFill();
      orThrow(await copy());
      expect(await expectFailure('invalid-input', copy())).toMatchObject({ path: 'to' });
      await expectFailure('registry-not-opened', (await newPlaces()).copy());
    });
  });
};
