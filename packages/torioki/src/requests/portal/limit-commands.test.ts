import { orThrow, findLastCursor } from '@torioki/event-store';
import { hokkaido } from '@torioki/lending';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { counter, openDay, shelf } from '../../testing/open-day.js';

const limit = hokkaido.commandsPerHour;
const lines = [{ title: 'T-1', location: 'HQ' }];
const tooMany = { is: 'refused', refusals: [{ code: 'too-many-commands', limit, minutes: 60 }] };

const opened = async () => {
  const hall = await openDay('2021-04-03 10:00', { facts: shelf(2) });
  const patron = await hall.registered();
  const portal = hall.library.portal(patron);
  const setMail = (of = portal) => of.setMailAddress({ mailAddress: `${randomUUID()}@example.jp` });
  /** Gives all commands that the patron may still give in this hour. */
  const giveAll = async (given = 0) => {
    for (let time = given; time < limit; time += 1) orThrow(await setMail());
  };
  return { ...hall, patron, portal, setMail, giveAll };
};

it('accepts the policy’s number of commands of a patron within an hour, and records no more', async () => {
  const { portal, events, set, giveAll, setMail } = await opened();
  const first = { commandId: randomUUID(), lines };
  orThrow(await portal.reserve(first));
  await giveAll(1);
  const before = orThrow(await findLastCursor(events));
  expect(await portal.reserve({ lines: [{ title: 'T-2', location: 'HQ' }] })).toMatchObject(tooMany);
  expect(await setMail()).toMatchObject(tooMany);
  expect(await portal.rehearsal.reserve({ lines })).toMatchObject(tooMany);
  expect(orThrow(await findLastCursor(events))).toEqual(before);
  expect(orThrow(await portal.reserve(first)).again).toBe(true);
  orThrow(await portal.addToCart({ title: 'T-2' }));
  set('2021-04-03 11:00');
  orThrow(await setMail());
});

it('does not count rehearsals and requests of staff for the patron', async () => {
  const { library, patron, portal, giveAll } = await opened();
  for (let time = 0; time < limit + 5; time += 1) orThrow(await portal.rehearsal.reserve({ lines }));
  await giveAll();
  const desk = library.desk(counter).file(patron);
  for (let time = 0; time < 5; time += 1)
    orThrow(await desk.setMailAddress({ mailAddress: `${randomUUID()}@example.jp` }));
});

it('applies the limit to all processes with the same patrons, and separately for each patron', async () => {
  const { open, patron, registered, library, setMail, giveAll } = await opened();
  await giveAll();
  const other = await open();
  expect(await setMail(other.portal(patron))).toMatchObject(tooMany);
  orThrow(await setMail(library.portal(await registered())));
});

it('deletes the number after the hour', async () => {
  const { library, people, set, patron, giveAll } = await opened();
  await giveAll();
  const mayOne = () => people.checkCommandLimit({ patron, limit: 1 });
  expect(await mayOne()).toMatchObject({ left: { code: 'too-many-commands' } });
  set('2021-04-03 11:00');
  expect((await library.jobs.forgetBorrowers()).troubles).toEqual([]);
  set('2021-04-03 10:30');
  expect(await mayOne()).toMatchObject({ _tag: 'Right' });
});
