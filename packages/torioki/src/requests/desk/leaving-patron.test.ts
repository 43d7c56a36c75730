import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { findBorrowers } from '@torioki/patrons/contract';
import { describe, expect, it } from 'vitest';
import type { PatronPortal, CommandAnswerWithId, PatronRegistry } from '../../index.js';
import { factsOf } from '../../testing/evening.js';
import { atHeadquarters, prefecturalCard } from '../../testing/fixture.js';
import { counter, openDay, shelf } from '../../testing/open-day.js';

const day = '2021-04-03 10:00';

const idOf = (events: readonly { readonly data: object }[], name: string): string =>
  String((events[0]?.data as Record<string, unknown> | undefined)?.[name]);

type Ranking = Parameters<PatronPortal<PatronRegistry>['changeRank']>[0];

/** A patron with a loan, a reservation and a reading order. The test then lets the patron leave. */
const opened = async () => {
  const scene = await openDay(day, { facts: shelf(5) });
  const { library, people, registered, left } = scene;
  const patron = await registered();
  const portal = library.portal(patron);
  const file = library.desk(counter).file(patron);
  const lent = orThrow(await file.pickUp({ copy: 'C-1', location: 'HQ', cards: prefecturalCard }));
  const reserved = orThrow(await portal.reserve({ lines: atHeadquarters('T-2') }));
  const lines = atHeadquarters('T-3', 'T-4').map((line, index) => ({ ...line, rank: index + 1 }));
  const inOrder = orThrow(await portal.reserveInOrder({ lines }));
  return {
    ...scene,
    patron,
    portal,
    file,
    loan: idOf(lent.events, 'loan'),
    reservation: idOf(reserved.events, 'reservation'),
    group: idOf(inOrder.events, 'group'),
    second: idOf(inOrder.events.slice(1), 'reservation'),
    /** The patron leaves only in the registry: the program died before it recorded this. */
    marked: async () => orThrow(await people.leave({ commandId: randomUUID(), patron })),
    leaves: () => left(patron),
  };
};

const clickedAt = '2021-04-03T01:00:00.000Z';
const leaving = { is: 'refused', refusals: [{ code: 'patron-leaving' }] };

describe('a patron who gave up the registration', () => {
  it.each([
    ['before the history has recorded it', false],
    ['afterwards', true],
  ])('is refused alike at every request that would continue something: %s', async (_, recorded) => {
    const { portal, file, loan, reservation, group, second, leaves, marked } = await opened();
    await (recorded ? leaves() : marked());
    const lines = atHeadquarters('T-5');
    const ranking: Ranking = { group, ranks: [{ reservation: second, rank: 5 }] };
    const answers: readonly Promise<CommandAnswerWithId>[] = [
      portal.reserve({ lines }),
      portal.renew({ loan, clickedAt }),
      portal.changePickup({ reservation, location: 'GIKAI' }),
      portal.changePickup({ reservation, location: 'WKN' }),
      portal.reserve({ lines: [{ title: 'T-5', location: 'WKN' }] }),
      portal.changeRank(ranking),
      file.reserve({ lines }),
      file.renew({ loan, clickedAt }),
      file.changeRank(ranking),
      file.pickUp({ copy: 'C-5', location: 'HQ', cards: prefecturalCard }),
      file.pickUp({ copy: 'C-2', location: 'HQ', cards: prefecturalCard }),
    ];
    for (const outcome of await Promise.all(answers)) expect(outcome).toMatchObject(leaving);
  });

  it.each(['before the history has recorded it', 'afterwards'])(
    'is refused new reservations and loans at a desk that names any of the pseudonyms: %s',
    async (when) => {
      const { library, people, patron, leaves, marked } = await opened();
      const theirs = await findBorrowers(people, patron);
      await (when === 'afterwards' ? leaves() : marked());
      const desk = library.desk(counter);
      for (const borrower of theirs) {
        expect(await desk.reserve({ borrower, lines: atHeadquarters('T-5') })).toMatchObject(leaving);
        for (const copy of ['C-2', 'C-5'])
          expect(await desk.pickUp({ borrower, copy, location: 'HQ', cards: prefecturalCard })).toMatchObject(
            leaving,
          );
      }
    },
  );

  it('can still end loans and reservations', async () => {
    const { library, portal, file, second, reservation, leaves } = await opened();
    orThrow(await library.desk(counter).secure({ copy: 'C-2' }));
    await leaves();
    const handingOver = { commandId: randomUUID(), copy: 'C-2', location: 'HQ', cards: prefecturalCard };
    const first = orThrow(await file.pickUp(handingOver));
    expect(first.events).toMatchObject([{ type: 'PickedUp', data: { reservation } }]);
    expect(await file.pickUp(handingOver)).toEqual({ ...first, again: true });
    orThrow(await portal.cancel({ reservation: second }));
  });

  it('is not recorded as leaving a second time', async () => {
    const { library, events, patron } = await opened();
    const request = { commandId: randomUUID() };
    const file = library.desk(counter).file(patron);
    for (let times = 0; times < 2; times += 1) orThrow(await file.leave(request));
    expect(await factsOf(events, 'BorrowerClosed')).toHaveLength(1);
  });

  it('gets the first answer to a repeated earlier request', async () => {
    const { portal, loan, reservation, group, second, leaves } = await opened();
    const renewing = { commandId: randomUUID(), loan, clickedAt };
    const moving = { commandId: randomUUID(), reservation, location: 'GIKAI' };
    const ranking: Ranking = {
      commandId: randomUUID(),
      group,
      ranks: [{ reservation: second, rank: 5 }],
    };
    const send = () =>
      Promise.all([portal.renew(renewing), portal.changePickup(moving), portal.changeRank(ranking)]);
    const first = (await send()).map((answer) => orThrow(answer));
    await leaves();
    expect(await send()).toEqual(first.map((outcome) => ({ ...outcome, again: true })));
  });
});
