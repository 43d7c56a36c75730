import { findBorrowers } from '@torioki/patrons/contract';
import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { makeCopyAdded, copyId, library as published, titleId } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { factsOf, record } from '../../testing/evening.js';
import { atHeadquarters } from '../../testing/fixture.js';
import { application, office, shelf } from '../../testing/open-day.js';
import { restorable } from '../../testing/restorable.js';

/** A history that changed after its backup: another patron registered, and reserved twice. */
const wentOn = async () => {
  const { during, dying, writing, backUp, restore } = restorable('2021-04-03 10:00');
  const letter = application();
  const before = await during(async (library, { events }) => {
    await record(events, ...published, ...shelf(3));
    const registered = orThrow(await library.desk(office).registerPatron(application()));
    orThrow(await library.portal(registered.patron).reserve({ lines: atHeadquarters('T-3') }));
    return registered.patron;
  });
  backUp('events');
  const change = { commandId: randomUUID(), mailAddress: null };
  const { patron, used } = await during(async (library, { people }) => {
    const registered = orThrow(await library.desk(office).registerPatron(letter));
    const portal = library.portal(registered.patron);
    orThrow(await portal.setMailAddress(change));
    for (const title of ['T-1', 'T-2']) orThrow(await portal.reserve({ lines: atHeadquarters(title) }));
    const [, ...borrowers] = await findBorrowers(people, registered.patron);
    return { patron: registered.patron, used: borrowers };
  });
  restore('events');

  const isHealed = (lostEvents: number) =>
    during(async (library, { events, people }) => {
      expect(await factsOf(events, 'PatronRegistered')).toMatchObject([
        { data: { patron: before } },
        { data: { patron } },
      ]);
      expect(await factsOf(events, 'MailAddressSet')).toHaveLength(1);
      expect(used).toHaveLength(2);
      expect((await factsOf(events, 'BorrowerClosed')).map(({ data }) => data.borrower)).toEqual(
        used.toSorted(),
      );
      expect(await factsOf(events, 'Reserved')).toMatchObject([{ data: { title: 'T-3' } }]);
      expect(orThrow(await people.listPending())).toEqual([]);
      const [fact] = await factsOf(events, 'MailAddressSet');
      expect(await library.portal(patron).setMailAddress(change)).toMatchObject({ recorded: fact?.position });
      expect(await library.comparePeople()).toMatchObject({
        shown: { lostEvents, missing: [], unknownBorrowers: [] },
      });
      orThrow(await library.portal(patron).setMailAddress({ mailAddress: 'minori@example.jp' }));
      for (const [n, borrower] of used.entries())
        orThrow(await library.desk(office).reserve({ borrower, lines: atHeadquarters(`T-${n + 1}`) }));
      orThrow(await library.portal(patron).reserve({ lines: atHeadquarters('T-3') }));
      const [, ...reserved] = await factsOf(events, 'Reserved');
      expect(reserved).toHaveLength(3);
      expect(reserved.filter(({ data }) => used.includes(data.borrower))).toEqual([]);
    });
  return { dying, writing, isHealed };
};

it('records the registry’s facts in an older restored history, and closes the used pseudonyms that it lacks', async () => {
  const { isHealed } = await wentOn();
  await isHealed(3);
});

it('also repairs an older history that has grown since, written without a registry', async () => {
  const { isHealed, writing } = await wentOn();
  const copies = Array.from({ length: 30 }, (_, n) => makeCopyAdded(copyId(n + 10), titleId(n + 10)));
  await writing((events) => record(events, ...copies));
  await isHealed(1);
});

it('also repairs it if processes die at each step of the opening', async () => {
  const { isHealed, dying } = await wentOn();
  let deaths = 0;
  while (await dying(deaths)) deaths += 1;
  expect(deaths).toBeGreaterThan(10);
  await isHealed(0);
});
