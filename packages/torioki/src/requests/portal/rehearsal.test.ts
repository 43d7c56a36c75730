import { orThrow, findLastCursor } from '@torioki/event-store';
import { randomUUID } from 'node:crypto';
import { copyId } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { atHeadquarters, prefecturalCard } from '../../testing/fixture.js';
import { counter, openDay, shelf } from '../../testing/open-day.js';
import type { PatronRegistry } from '../../index.js';
import type { PatronPortal, Rehearsal } from './portal.js';

const opened = async () => {
  const hall = await openDay('2021-04-03 10:00', { facts: shelf(6) });
  const patron = await hall.registered();
  const portal = hall.library.portal(patron);
  orThrow(await portal.reserve({ lines: atHeadquarters('T-1') }));
  const ranked = atHeadquarters('T-2', 'T-3').map((line, index) => ({ ...line, rank: index + 1 }));
  orThrow(await portal.reserveInOrder({ lines: ranked }));
  const walkIn = { copy: copyId(4), location: 'HQ', cards: prefecturalCard };
  orThrow(await hall.library.desk(counter).file(patron).pickUp(walkIn));
  orThrow(await portal.addToCart({ title: 'T-5' }));
  const [single = '', , last = ''] = orThrow(await portal.reservations.now()).shown.map(
    (one) => one.reservation,
  );
  const [group = ''] = orThrow(await portal.reservations.now()).shown.flatMap(
    ({ readingOrder }) => readingOrder?.group ?? [],
  );
  const [loan = ''] = orThrow(await portal.loans.now()).shown.map((one) => one.loan);
  const requests = {
    reserve: { lines: atHeadquarters('T-5') },
    reserveInOrder: {
      lines: atHeadquarters('T-5', 'T-6').map((line, rank) => ({ ...line, rank: rank + 1 })),
    },
    changeRank: { group, ranks: [{ reservation: last, rank: 7 }] },
    renew: { loan, clickedAt: '2021-04-03T01:00:00.000Z' },
    changePickup: { reservation: single, location: 'GIKAI' },
    cancel: { reservation: single },
  };
  return { ...hall, portal, requests };
};

type Requests = Awaited<ReturnType<typeof opened>>['requests'];

const ask = (commands: PatronPortal<PatronRegistry> | Rehearsal, name: keyof Requests, command: object) =>
  commands[name](command as never);

const names = ['reserve', 'reserveInOrder', 'changeRank', 'renew', 'changePickup', 'cancel'] as const;

it.each(names)('accepts %s in a rehearsal like the command itself, and changes nothing', async (name) => {
  const { portal, requests, events } = await opened();
  const seen = async () => [orThrow(await findLastCursor(events)), orThrow(await portal.cart()).shown];
  const before = await seen();
  const commandId = randomUUID();
  const command = { commandId, ...requests[name] };
  expect(await ask(portal.rehearsal, name, command)).toEqual({ is: 'accepted', commandId });
  expect(await seen()).toEqual(before);
  orThrow(await ask(portal, name, command));
  expect(await ask(portal.rehearsal, name, command)).toEqual({ is: 'accepted', commandId });
});

it.each(names)('refuses %s in a rehearsal with the reasons of the command itself', async (name) => {
  const { portal } = await opened();
  const commandId = randomUUID();
  const wrong = {
    reserve: { lines: [...atHeadquarters('T-1', 'T-9'), { title: 'T-5', location: 'WKN' }] },
    reserveInOrder: { lines: atHeadquarters('T-5').map((line) => ({ ...line, rank: 1 })) },
    changeRank: { group: randomUUID(), ranks: [{ reservation: randomUUID(), rank: 1 }] },
    renew: { loan: randomUUID(), clickedAt: '2021-04-03T01:00:00.000Z' },
    changePickup: { reservation: randomUUID(), location: 'GIKAI' },
    cancel: { reservation: randomUUID() },
  };
  const command = { commandId, ...wrong[name] };
  const rehearsed = await ask(portal.rehearsal, name, command);
  expect(rehearsed.is).toBe('refused');
  expect(await ask(portal, name, command)).toEqual(rehearsed);
});
