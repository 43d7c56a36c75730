import { findFreshBorrower } from '@torioki/patrons/contract';
import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { hokkaido, type Label } from '@torioki/lending';
import { library as published } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import type { Library, PatronRegistry } from '../../index.js';
import { factsOf, record } from '../../testing/evening.js';
import { atHeadquarters } from '../../testing/fixture.js';
import { application, counter, office, shelf } from '../../testing/open-day.js';
import { restorable } from '../../testing/restorable.js';

const health = async (library: Library<PatronRegistry>) => orThrow(await library.health()).shown;

/**
 * A registry that changed after its backup. An already registered patron moved, got another pseudonym and
 * reserved under it. Another patron registered and reserved.
 */
const wentOn = async () => {
  const { during, backUp, restore } = restorable('2021-04-03 10:00');
  const before = await during(async (library, { events }) => {
    await record(events, ...published, ...shelf(3));
    return orThrow(await library.desk(office).registerPatron(application())).patron;
  });
  backUp('people');
  const letter = application();
  const moved = { commandId: randomUUID(), mailAddress: 'elsewhere@example.jp' };
  const since = await during(async (library, { people }) => {
    const first = await findFreshBorrower(people, before);
    orThrow(await library.portal(before).setMailAddress(moved));
    orThrow(await library.desk(office).closeBorrower({ borrower: first, why: 'rotation' }));
    orThrow(await library.portal(before).reserve({ lines: atHeadquarters('T-2') }));
    const { patron } = orThrow(await library.desk(office).registerPatron(letter));
    orThrow(await library.portal(patron).reserve({ lines: atHeadquarters('T-1') }));
    const [ofBefore, ofSince] = [
      await findFreshBorrower(people, before),
      await findFreshBorrower(people, patron),
    ];
    return { patron, ofBefore, ofSince };
  });
  restore('people');
  return { during, before, letter, moved, ...since };
};

describe('a registry older than the history, restored from a backup,', () => {
  it('is reported at each opening, with the missing facts, their patrons, and the pseudonyms without a patron', async () => {
    const { during, before, patron, ofBefore, ofSince } = await wentOn();
    for (let opened = 0; opened < 2; opened += 1)
      await during(async (library) => {
        expect(await health(library)).toMatchObject({
          missing: [
            { patron: before, kind: 'SetMailAddress', at: '2021-04-03T01:00:00.000Z' },
            { patron, kind: 'RegisterPatron' },
          ],
          unknownBorrowers: [
            { borrower: ofBefore, reservations: [{ title: 'T-2' }], loans: [] },
            { borrower: ofSince, reservations: [{ title: 'T-1' }], loans: [] },
          ].toSorted((one, other) => (one.borrower < other.borrower ? -1 : 1)),
        });
        expect(await library.portal(patron).patron()).toMatchObject({
          is: 'refused',
          refusals: [{ code: 'patron-unknown' }],
        });
      });
  });

  it('is repaired by the same commands, and by adopting each pseudonym for its patron', async () => {
    const { during, before, letter, moved, patron, ofBefore, ofSince } = await wentOn();
    await during(async (library, { events }) => {
      const desk = library.desk(office);
      expect(orThrow(await desk.registerPatron(letter)).patron).toBe(patron);
      orThrow(await library.portal(before).setMailAddress(moved));
      expect(await factsOf(events, 'PatronRegistered')).toHaveLength(2);
      expect(await factsOf(events, 'MailAddressSet')).toHaveLength(1);
      expect((await health(library)).missing).toEqual([]);

      const adopting = { commandId: randomUUID(), borrower: ofSince };
      orThrow(await desk.file(patron).adopt(adopting));
      orThrow(await desk.file(patron).adopt(adopting));
      orThrow(await desk.file(before).adopt({ borrower: ofBefore }));
      expect(await health(library)).toEqual({
        lostEvents: 0,
        missing: [],
        unknownBorrowers: [],
        unknownPatrons: [],
      });
      expect(orThrow(await library.portal(patron).reservations.now()).shown).toMatchObject([
        { title: 'T-1' },
      ]);
      expect(orThrow(await library.portal(before).reservations.now()).shown).toMatchObject([
        { title: 'T-2' },
      ]);

      const closed = (await factsOf(events, 'BorrowerClosed')).map(({ data }) => data);
      expect(closed.slice(1)).toEqual([
        { at: expect.any(String) as string, borrower: ofSince },
        { at: expect.any(String) as string, borrower: ofBefore },
      ]);
      const facts = orThrow(await events.records()).filter(({ type }) => type === 'BorrowerClosed');
      expect(JSON.stringify(facts)).not.toContain(patron);
      orThrow(await library.portal(patron).reserve({ lines: atHeadquarters('T-3') }));
      const [reservation] = orThrow(await library.portal(patron).reservations.now()).shown;
      orThrow(
        await library.portal(patron).cancel({ reservation: reservation?.reservation ?? 'the former one' }),
      );
    });
    await during(async (library) => {
      expect(await health(library)).toEqual({
        lostEvents: 0,
        missing: [],
        unknownBorrowers: [],
        unknownPatrons: [],
      });
    });
  });

  it('counts reservations in the cart like the limit: none under a restored pseudonym', async () => {
    const { during, before, ofBefore } = await wentOn();
    await during(async (library) => {
      orThrow(await library.desk(office).file(before).adopt({ borrower: ofBefore }));
      const portal = library.portal(before);
      const limit = { ...hokkaido, label: 'one' as Label, reservationLimit: 1 };
      orThrow(await library.desk(office).publishPolicy({ from: '2021-04-03', policy: limit }));
      expect(orThrow(await portal.reservations.now()).shown).toHaveLength(1);
      expect(orThrow(await portal.cart()).shown).toMatchObject({ reservations: 0, message: null });
      orThrow(await portal.reserve({ lines: atHeadquarters('T-1') }));
      expect(orThrow(await portal.cart()).shown).toMatchObject({
        reservations: 1,
        message: expect.any(String) as string,
      });
      expect(await portal.reserve({ lines: atHeadquarters('T-3') })).toMatchObject({
        refusals: [{ code: 'over-reservation-limit', active: 1 }],
      });
    });
  });

  it('is repaired for a pseudonym that was closed with open reservations, and the history shows the actor', async () => {
    const { during, backUp, restore } = restorable('2021-04-03 10:00');
    await during((_, { events }) => record(events, ...published, ...shelf(1)));
    backUp('people');
    const letter = application();
    const { patron, borrower } = await during(async (library, { people }) => {
      const registered = orThrow(await library.desk(office).registerPatron(letter)).patron;
      orThrow(await library.portal(registered).reserve({ lines: atHeadquarters('T-1') }));
      const theirs = await findFreshBorrower(people, registered);
      orThrow(await library.desk(office).file(registered).leave({}));
      return { patron: registered, borrower: theirs };
    });
    restore('people');
    await during(async (library, { events }) => {
      orThrow(await library.desk(office).registerPatron(letter));
      const adopting = { commandId: randomUUID(), borrower };
      const { recorded } = orThrow(await library.desk(office).file(patron).adopt(adopting));
      const facts = await factsOf(events, 'BorrowerClosed');
      expect(facts.map(({ data }) => data.borrower)).toEqual([borrower, borrower]);
      expect(recorded).toBe(facts[1]?.position);
      const { metadata } = orThrow(await events.records()).at(-1) ?? {};
      expect(metadata).toMatchObject({ command: { id: adopting.commandId, actor: office, why: 'adoption' } });
      expect(orThrow(await library.portal(patron).reservations.now()).shown).toMatchObject([
        { title: 'T-1' },
      ]);
    });
  });

  it('lets only general materials join a pseudonym to a person, and only one without a patron', async () => {
    const { during, before, ofBefore } = await wentOn();
    await during(async (library, { people }) => {
      const refusing = (code: string) => ({ is: 'refused', refusals: [{ code }] });
      const borrower = ofBefore;
      expect(await library.desk(counter).file(before).adopt({ borrower })).toMatchObject(
        refusing('actor-not-allowed'),
      );
      const file = library.desk(office).file(before);
      expect(await file.adopt({ borrower: randomUUID() })).toMatchObject(refusing('borrower-unknown'));
      expect(await file.adopt({ borrower: 'x' })).toMatchObject({ error: { details: { path: 'borrower' } } });
      const other = orThrow(await library.desk(office).registerPatron(application())).patron;
      const theirs = await findFreshBorrower(people, other);
      expect(await file.adopt({ borrower: theirs })).toMatchObject(refusing('borrower-known'));
      expect(await library.desk(office).file(randomUUID()).adopt({ borrower })).toMatchObject(
        refusing('patron-unknown'),
      );
      expect(await findFreshBorrower(people, other)).toBe(theirs);
    });
  });
});
