import { findFreshBorrower } from '@torioki/patrons/contract';
import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import {
  makeCancelledFact,
  makeCopyAdded,
  copyId,
  headquarters,
  reservationId,
  makeReserved,
  makeSecured,
  titleId,
} from '@torioki/lending/samples';
import { registryError, type PatronRegistry } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import type { CommandAnswerWithId } from '../../index.js';
import { factsOf, record } from '../../testing/evening.js';
import { atHeadquarters, prefecturalCard } from '../../testing/fixture.js';
import { counter, openDay, shelf } from '../../testing/open-day.js';

const day = '2021-04-03 10:00';

const opened = async (copies: number, wrapped: Parameters<typeof openDay>[1] = {}) => {
  const hall = await openDay(day, { facts: shelf(copies), ...wrapped });
  const { library } = hall;
  const patron = await hall.registered();
  const rotated = () => hall.replaced(patron);
  const atCounter = library.desk(counter).file(patron);
  return { ...hall, patron, rotated, atCounter, portal: library.portal(patron) };
};

const walkIn = { copy: copyId(1), location: 'HQ', cards: prefecturalCard };

describe('a request that is repeated after a change of pseudonym', () => {
  it('to reserve gets its first outcome, and its lines leave the cart', async () => {
    const { portal, patron, people, rotated, events } = await opened(1);
    const request = { commandId: randomUUID(), lines: atHeadquarters('T-1') };
    const first = orThrow(await portal.reserve(request));
    const line = { title: 'T-1', location: 'HQ', usualLocations: ['HQ'], defaultLocation: 'HQ', limit: 10 };
    orThrow(await people.addToCart({ ...line, patron, commandId: randomUUID() }));
    await rotated();
    expect(await portal.reserve(request)).toEqual({ ...first, again: true });
    expect(orThrow(await portal.cart()).shown.lines).toEqual([]);
    expect(await factsOf(events, 'Reserved')).toHaveLength(1);
  });

  it('to reserve in order gets its first outcome', async () => {
    const { portal, rotated } = await opened(2);
    const lines = atHeadquarters('T-1', 'T-2').map((line, index) => ({ ...line, rank: index + 1 }));
    const request = { commandId: randomUUID(), lines };
    const first = orThrow(await portal.reserveInOrder(request));
    await rotated();
    expect(await portal.reserveInOrder(request)).toEqual({ ...first, again: true });
  });

  it('to borrow from the shelf gets its first outcome', async () => {
    const { atCounter, rotated } = await opened(1);
    const request = { ...walkIn, commandId: randomUUID() };
    const first = orThrow(await atCounter.pickUp(request));
    await rotated();
    expect(await atCounter.pickUp(request)).toEqual({ ...first, again: true });
  });

  it('by another patron is another request', async () => {
    const { portal, library, registered } = await opened(1);
    const request = { commandId: randomUUID(), lines: atHeadquarters('T-1') };
    orThrow(await portal.reserve(request));
    expect(await library.portal(await registered()).reserve(request)).toMatchObject({
      error: { code: 'command-id-reused' },
    });
  });
});

describe('a request to reserve', () => {
  const busy = registryError('registry-busy', { registry: 'people', waitedMs: 1 });

  it('continues under the next pseudonym if the registry has not recorded the closing of the former', async () => {
    const { portal, people, ownDesk, patron } = await opened(1);
    const borrower = await findFreshBorrower(people, patron);
    orThrow(await ownDesk.closeBorrower({ borrower, why: 'restoration' }));
    expect(await findFreshBorrower(people, patron)).toBe(borrower);
    orThrow(await portal.reserve({ lines: atHeadquarters('T-1') }));
    expect(await findFreshBorrower(people, patron)).not.toBe(borrower);
  });

  type Ask = () => ReturnType<PatronRegistry['findPseudonyms']>;

  /**
   * At each call for the pseudonyms, runs the next function first. After the last function, the registry only
   * answers.
   */
  const openedWith = (happening: ((ask: Ask) => ReturnType<Ask>)[]) =>
    opened(1, {
      people: (registry) => ({
        ...registry,
        findPseudonyms: (patron) => {
          const ask = () => registry.findPseudonyms(patron);
          return happening.shift()?.(ask) ?? ask();
        },
      }),
    });

  it('fails if the registry is busy when the next pseudonym is requested', async () => {
    const happening: Parameters<typeof openedWith>[0] = [];
    const { portal, rotated } = await openedWith(happening);
    happening.push(
      async (ask) => {
        const former = await ask();
        await rotated();
        return former;
      },
      () => Promise.resolve(E.left(busy)),
    );
    expect(await portal.reserve({ lines: atHeadquarters('T-1') })).toMatchObject({
      is: 'failed',
      error: busy,
    });
  });

  it('gets its first outcome if it is overtaken by itself and by a new pseudonym', async () => {
    const happening: Parameters<typeof openedWith>[0] = [];
    const { library, patron, portal, rotated, events } = await openedWith(happening);
    const request = { commandId: randomUUID(), lines: atHeadquarters('T-1') };
    happening.push(async (ask) => {
      orThrow(await library.portal(patron).reserve(request));
      await rotated();
      return ask();
    });
    expect(await portal.reserve(request)).toMatchObject({ is: 'accepted', again: true });
    expect(await factsOf(events, 'Reserved')).toHaveLength(1);
  });

  it('gets its first outcome if it looked up the pseudonyms before it overtook itself', async () => {
    const happening: Parameters<typeof openedWith>[0] = [];
    const { library, patron, portal, rotated } = await openedWith(happening);
    const request = { commandId: randomUUID(), lines: atHeadquarters('T-1') };
    happening.push(async (ask) => {
      const former = await ask();
      await rotated();
      orThrow(await library.portal(patron).reserve(request));
      return former;
    });
    expect(await portal.reserve(request)).toMatchObject({ is: 'accepted', again: true });
  });
});

describe('a copy that was last set aside for the patron', () => {
  it('is lent from the shelf under the fresh pseudonym if the former is closed', async () => {
    const { atCounter, people, patron, events, rotated } = await opened(1);
    const borrower = await findFreshBorrower(people, patron);
    const waiting = makeReserved(day, reservationId(1), { borrower, title: titleId(1), place: headquarters });
    const ready = makeSecured(day, waiting, makeCopyAdded(copyId(1), titleId(1)));
    await record(events, waiting, ready, makeCancelledFact(day, 'staff', ready));
    await rotated();
    const next = await findFreshBorrower(people, patron);
    expect(next).not.toBe(borrower);
    expect(orThrow(await atCounter.pickUp(walkIn)).events).toMatchObject([{ data: { borrower: next } }]);
  });
});

describe('an id', () => {
  const strange: readonly (readonly [string, unknown])[] = [
    ['a symbol', Symbol('id')],
    ['an object without toString', Object.create(null)],
    ['an object with a toString that throws', { toString: () => expect.fail('its text was read') }],
    ['an object that reads like one', { toString: () => randomUUID() }],
    ['a list of one', [randomUUID()]],
    ['a lone surrogate', '\ud800'],
  ];

  it.each(strange)('that is %s is invalid', async (_, id) => {
    const { portal, atCounter } = await opened(1);
    const given = id as string;
    const answers: readonly Promise<CommandAnswerWithId>[] = [
      portal.cancel({ reservation: given }),
      portal.changePickup({ reservation: given, location: 'HQ' }),
      portal.changeRank({ group: given, ranks: [{ reservation: randomUUID(), rank: 1 }] }),
      portal.renew({ loan: given, clickedAt: '2021-04-03T01:00:00.000Z' }),
      portal.reserve({ commandId: given, lines: atHeadquarters('T-1') }),
      atCounter.pickUp({ ...walkIn, copy: given }),
    ];
    for (const outcome of answers)
      expect(await outcome).toMatchObject({ is: 'failed', error: { code: 'invalid-input' } });
  });

  it.each([
    ['an object', {}],
    ['a lone surrogate', '\ud800'],
  ])('that is %s is invalid in a command', async (_, id) => {
    const { portal } = await opened(1);
    expect(await portal.cancel({ reservation: id as string })).toMatchObject({
      error: { details: { path: 'reservation' } },
    });
  });
});
