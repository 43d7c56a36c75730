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

const compare = async (library: Library<PatronRegistry>) => orThrow(await library.comparePeople()).shown;

/**
 * A registry that was restored. After the backup, a registered patron moved, and reserved twice: first under
 * the pseudonym that was fresh at the backup (`first`). Another patron registered and reserved.
 */
const wentOn = async () => {
  const { during, backUp, restore } = restorable('2021-04-03 10:00');
  const before = await during(async (library, { events }) => {
    await record(events, ...published, ...shelf(4));
    return orThrow(await library.desk(office).registerPatron(application())).patron;
  });
  backUp('people');
  const letter = application();
  const moved = { commandId: randomUUID(), mailAddress: 'elsewhere@example.jp' };
  const since = await during(async (library, { people }) => {
    const first = await findFreshBorrower(people, before);
    orThrow(await library.portal(before).setMailAddress(moved));
    orThrow(await library.portal(before).reserve({ lines: atHeadquarters('T-4') }));
    const ofBefore = await findFreshBorrower(people, before);
    orThrow(await library.portal(before).reserve({ lines: atHeadquarters('T-2') }));
    const { patron } = orThrow(await library.desk(office).registerPatron(letter));
    const ofSince = await findFreshBorrower(people, patron);
    orThrow(await library.portal(patron).reserve({ lines: atHeadquarters('T-1') }));
    return { patron, first, ofBefore, ofSince };
  });
  restore('people');
  return { during, before, letter, moved, ...since };
};

describe('a registry older than the history, restored from a backup,', () => {
  it('is reported at each opening, with the missing facts, their patrons, and the pseudonyms without a patron', async () => {
    const { during, before, patron, ofBefore, ofSince } = await wentOn();
    for (let opened = 0; opened < 2; opened += 1)
      await during(async (library) => {
        expect(await compare(library)).toMatchObject({
          missing: [
            { patron: before, kind: 'SetMailAddress', at: '2021-04-03T01:00:00.000Z' },
            { patron, kind: 'RegisterPatron' },
          ],
          unknownBorrowers: [
            { borrower: ofBefore, reservations: [{ title: 'T-2' }], loans: [] },
            { borrower: ofSince, reservations: [{ title: 'T-1' }], loans: [] },
          ].toSorted((one, other) => (one.borrower < other.borrower ? -1 : 1)),
        });
        const { unknownBorrowers } = await compare(library);
        expect(orThrow(await library.desk(office).unknownBorrowers()).shown).toEqual(unknownBorrowers);
        expect(await library.desk(counter).unknownBorrowers()).toMatchObject({ is: 'refused' });
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
      expect((await compare(library)).missing).toEqual([]);

      const adopting = { commandId: randomUUID(), borrower: ofSince };
      orThrow(await desk.file(patron).adopt(adopting));
      orThrow(await desk.file(patron).adopt(adopting));
      orThrow(await desk.file(before).adopt({ borrower: ofBefore }));
      expect(await compare(library)).toEqual({
        decidedOtherwise: [],
        lostEvents: 0,
        missing: [],
        unknownBorrowers: [],
        unknownPatrons: [],
      });
      expect(orThrow(await library.portal(patron).reservations.now()).shown).toMatchObject([
        { title: 'T-1' },
      ]);
      expect(orThrow(await library.portal(before).reservations.now()).shown).toMatchObject([
        { title: 'T-4' },
        { title: 'T-2' },
      ]);

      const closed = (await factsOf(events, 'BorrowerClosed')).map(({ data }) => data);
      expect(closed).toEqual([
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
      expect(await compare(library)).toEqual({
        lostEvents: 0,
        missing: [],
        unknownBorrowers: [],
        unknownPatrons: [],
        decidedOtherwise: [],
      });
    });
  });

  it('continues under the next pseudonym if its fresh one was used since', async () => {
    const { during, before, first, ofBefore } = await wentOn();
    await during(async (library, { events, people }) => {
      expect(await findFreshBorrower(people, before)).toBe(first);
      const portal = library.portal(before);
      expect(await portal.reserve({ lines: atHeadquarters('T-4') })).toMatchObject({
        refusals: [{ code: 'already-reserved' }],
      });
      orThrow(await portal.reserve({ lines: atHeadquarters('T-3') }));
      const reserved = (await factsOf(events, 'Reserved')).at(-1)?.data.borrower;
      expect([first, ofBefore]).not.toContain(reserved);
      const { fresh, used } = orThrow(await people.findPseudonyms(before));
      expect(used).toEqual([first, reserved]);
      expect(used).not.toContain(fresh);
    });
  });

  it('counts reservations under an adopted pseudonym, for the cart and for the limit', async () => {
    const { during, before, ofBefore } = await wentOn();
    await during(async (library) => {
      const portal = library.portal(before);
      const limit = { ...hokkaido, label: 'two' as Label, reservationLimit: 2 };
      orThrow(await library.desk(office).publishPolicy({ from: '2021-04-03', policy: limit }));
      expect(orThrow(await portal.cart()).shown).toMatchObject({ reservations: 1, message: null });
      orThrow(await library.desk(office).file(before).adopt({ borrower: ofBefore }));
      const visit = library.portal(before);
      expect(orThrow(await visit.cart()).shown).toMatchObject({
        reservations: 2,
        message: expect.any(String) as string,
      });
      expect(await visit.reserve({ lines: atHeadquarters('T-3') })).toMatchObject({
        refusals: [{ code: 'over-reservation-limit', active: 2 }],
      });
    });
  });

  it('is repaired for the reservations of a patron who had left, and the history shows the actor', async () => {
    const { during, backUp, restore } = restorable('2021-04-03 10:00');
    await during((_, { events }) => record(events, ...published, ...shelf(1)));
    backUp('people');
    const letter = application();
    const { patron, borrower } = await during(async (library, { people }) => {
      const registered = orThrow(await library.desk(office).registerPatron(letter)).patron;
      const theirs = await findFreshBorrower(people, registered);
      orThrow(await library.portal(registered).reserve({ lines: atHeadquarters('T-1') }));
      orThrow(await library.desk(office).file(registered).leave({}));
      return { patron: registered, borrower: theirs };
    });
    restore('people');
    await during(async (library, { events }) => {
      orThrow(await library.desk(office).registerPatron(letter));
      const adopting = { commandId: randomUUID(), borrower };
      const { recorded } = orThrow(await library.desk(office).file(patron).adopt(adopting));
      const facts = await factsOf(events, 'BorrowerClosed');
      expect(facts.map(({ data }) => data.borrower)).toEqual([expect.any(String), borrower]);
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
