import { findFreshBorrower } from '@torioki/patrons/contract';
import { orThrow, storeError, type EventStore } from '@torioki/event-store';
import { hokkaido } from '@torioki/lending';
import { registryError, type PatronRegistry, type RegistryAnswer } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { firstValueFrom, throwError, type Observable } from 'rxjs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { atHeadquarters, prefecturalCard } from '../../testing/fixture.js';
import { counter, office, openDay, shelf } from '../../testing/open-day.js';

const watched = <Shown>(live: Observable<Shown>): readonly Shown[] => {
  const seen: Shown[] = [];
  const watching = live.subscribe((value) => seen.push(value));
  onTestFinished(() => watching.unsubscribe());
  return seen;
};

const opened = async (wrapped: Partial<Parameters<typeof openDay>[1]> = {}) => {
  const hall = await openDay('2021-04-03 10:00', { facts: shelf(3), ...wrapped });
  const { library } = hall;
  const patron = await hall.registered();
  return { ...hall, patron, portal: library.portal(patron) };
};

describe('the information for a waiting patron', () => {
  it('is the place in the queue and an estimate, from the day on which the policy shows them (A57)', async () => {
    const { portal, library, registered, set } = await opened();
    const other = library.portal(await registered());
    for (const one of [other, portal]) orThrow(await one.reserve({ lines: atHeadquarters('T-1') }));
    const policy = { ...hokkaido, showQueueRank: true, showEstimate: true };
    orThrow(await library.desk(office).publishPolicy({ from: '2021-04-04', policy }));
    expect(await portal.outlooks.now()).toEqual({ is: 'shown', shown: [] });
    set('2021-04-04 10:00');
    expect(await portal.outlooks.now()).toMatchObject({
      shown: [{ queueRank: 2, estimate: { is: 'range', ahead: 1, copies: 1 } }],
    });
    expect(await other.outlooks.now()).toMatchObject({ shown: [{ queueRank: 1, estimate: { ahead: 0 } }] });
  });
});

describe('a live view of a patron', () => {
  it('shows reservations and loans under the next pseudonym together with those under the former', async () => {
    const { portal, library, patron, set } = await opened();
    orThrow(await portal.reserve({ lines: atHeadquarters('T-1') }));
    for (const view of [portal.reservations, portal.loans]) await view.now();
    const reservations = watched(portal.reservations.live);
    const loans = watched(portal.loans.live);
    await expect.poll(() => [reservations.length, loans.length]).toEqual([1, 1]);
    set('2021-04-03 10:01');
    orThrow(await portal.reserve({ lines: atHeadquarters('T-2') }));
    await expect.poll(() => reservations.at(-1)).toMatchObject([{ title: 'T-1' }, { title: 'T-2' }]);
    const walkIn = { copy: 'C-3', location: 'HQ', cards: prefecturalCard };
    orThrow(await library.desk(counter).file(patron).pickUp(walkIn));
    await expect.poll(() => loans.at(-1)).toMatchObject([{ copy: 'C-3' }]);
  });

  it('shows events recorded by another program', async () => {
    const { portal, open, patron, set } = await opened();
    const seen = watched(portal.reservations.live);
    await expect.poll(() => seen).toEqual([[]]);
    const other = (await open()).portal(patron);
    for (const n of [1, 2]) {
      set(`2021-04-03 10:0${n}`);
      orThrow(await other.reserve({ lines: atHeadquarters(`T-${n}`) }));
    }
    await expect.poll(() => seen.at(-1)).toMatchObject([{ title: 'T-1' }, { title: 'T-2' }]);
  });

  it('does not look up its pseudonyms again after a request of another patron', async () => {
    const calls: string[] = [];
    const { portal, library, patron, registered } = await opened({
      people: (people: PatronRegistry) => ({
        ...people,
        findPseudonyms: (whose) => {
          calls.push(whose);
          return people.findPseudonyms(whose);
        },
      }),
    });
    const seen = watched(portal.reservations.live);
    await expect.poll(() => seen).toEqual([[]]);
    calls.length = 0;
    const stranger = library.portal(await registered());
    const theirs = watched(stranger.reservations.live);
    orThrow(await stranger.reserve({ lines: atHeadquarters('T-1') }));
    await expect.poll(() => theirs.at(-1)).toMatchObject([{ title: 'T-1' }]);
    expect(calls).not.toContain(patron);
  });

  describe('of an unavailable registry', () => {
    const error = registryError('registry-unavailable', { registry: 'people', reason: 'a cable was cut' });

    const openedAway = async () => {
      const registry = { isAway: false, inVain: 0 };
      const answering = <A>(ask: () => RegistryAnswer<A>): RegistryAnswer<A> => {
        if (!registry.isAway) return ask();
        registry.inVain += 1;
        return Promise.resolve(E.left(error));
      };
      const hall = await opened({
        people: (people: PatronRegistry) => ({
          ...people,
          reportBegun: (request) => answering(() => people.reportBegun(request)),
          findPseudonyms: (patron) => answering(() => people.findPseudonyms(patron)),
        }),
      });
      return { ...hall, registry };
    };

    it('continues, and shows everything when the registry is back', async () => {
      const { portal, ownDesk, registry, people, patron } = await openedAway();
      const seen = watched(portal.reservations.live);
      await expect.poll(() => seen).toEqual([[]]);
      const borrower = await findFreshBorrower(people, patron);
      registry.isAway = true;
      orThrow(await ownDesk.reserve({ borrower, lines: atHeadquarters('T-1') }));
      await expect.poll(() => registry.inVain, { timeout: 10_000 }).toBeGreaterThan(2);
      registry.isAway = false;
      orThrow(await portal.reserve({ lines: atHeadquarters('T-2') }));
      await expect.poll(() => seen.at(-1)?.length, { timeout: 10_000 }).toBe(2);
    });

    it('ends if the registry was never available', async () => {
      const { portal, registry } = await openedAway();
      registry.isAway = true;
      await expect(firstValueFrom(portal.loans.live)).rejects.toEqual({ is: 'failed', error });
    });
  });

  it('continues after an interruption of the history', async () => {
    let subscriptions = 0;
    const stopped = storeError('subscription-stopped', { resumeAfter: 0, reason: 'a cable was cut' });
    const { portal } = await opened({
      events: (store: EventStore): EventStore => ({
        ...store,
        subscribe: (query, options) =>
          query !== 'everything' &&
          query.some(({ tags = [] }) => tags.length > 0) &&
          (subscriptions += 1) === 1
            ? throwError(() => stopped)
            : store.subscribe(query, options),
      }),
    });
    const seen = watched(portal.reservations.live);
    await expect.poll(() => subscriptions, { timeout: 10_000 }).toBeGreaterThan(1);
    for (const title of ['T-1', 'T-2']) orThrow(await portal.reserve({ lines: atHeadquarters(title) }));
    await expect.poll(() => seen.at(-1)?.length).toBe(2);
  });
});
