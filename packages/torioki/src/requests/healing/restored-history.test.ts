import { findFreshBorrower } from '@torioki/patrons/contract';
import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { makeCopyAdded, copyId, library as published, titleId } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { factsOf, record } from '../../testing/evening.js';
import { atHeadquarters } from '../../testing/fixture.js';
import { application, office, shelf } from '../../testing/open-day.js';
import { restorable } from '../../testing/restorable.js';

/** A history that changed after its backup: a patron registered, got another pseudonym, and reserved. */
const wentOn = async () => {
  const { during, dying, writing, backUp, restore } = restorable('2021-04-03 10:00');
  const letter = application();
  await during((_, { events }) => record(events, ...published, ...shelf(3)));
  backUp('events');
  const change = { commandId: randomUUID(), mailAddress: null };
  const { patron, closed } = await during(async (library, { people }) => {
    const registered = orThrow(await library.desk(office).registerPatron(letter));
    const portal = library.portal(registered.patron);
    orThrow(await portal.setMailAddress(change));
    const borrower = await findFreshBorrower(people, registered.patron);
    orThrow(await library.desk(office).closeBorrower({ borrower, why: 'rotation' }));
    orThrow(await portal.reserve({ lines: atHeadquarters('T-1') }));
    return { patron: registered.patron, closed: borrower };
  });
  restore('events');

  const isHealed = (lostEvents: number) =>
    during(async (library, { events, people }) => {
      expect(await factsOf(events, 'PatronRegistered')).toMatchObject([{ data: { patron } }]);
      expect(await factsOf(events, 'MailAddressSet')).toHaveLength(1);
      expect(await factsOf(events, 'BorrowerClosed')).toMatchObject([{ data: { borrower: closed } }]);
      expect(orThrow(await people.listPending())).toEqual([]);
      const [fact] = await factsOf(events, 'MailAddressSet');
      expect(await library.portal(patron).setMailAddress(change)).toMatchObject({ recorded: fact?.position });
      expect(await library.health()).toMatchObject({
        shown: { lostEvents, missing: [], unknownBorrowers: [] },
      });
      orThrow(await library.portal(patron).setMailAddress({ mailAddress: 'minori@example.jp' }));
      orThrow(await library.portal(patron).reserve({ lines: atHeadquarters('T-1') }));
    });
  return { dying, writing, isHealed };
};

it('records the registry’s facts in an older restored history, and keeps closed pseudonyms closed', async () => {
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
