import { orThrow } from '@torioki/event-store';
import { hokkaido, type Label } from '@torioki/lending';
import { registryError, type PatronRegistry } from '@torioki/patrons';
import { findBorrowers, findFreshBorrower } from '@torioki/patrons/contract';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../testing/evening.js';
import { atHeadquarters, prefecturalCard } from '../../testing/fixture.js';
import { counter, office, openDay, shelf } from '../../testing/open-day.js';

const walkIn = (copy: string) => ({ copy, location: 'HQ', cards: prefecturalCard });

const opened = async (people?: (registry: PatronRegistry) => PatronRegistry) => {
  const day = await openDay('2021-04-03 10:00', { facts: shelf(12), ...(people && { people }) });
  const patron = await day.registered();
  const file = day.library.desk(counter).file(patron);
  const borrowersOf = async (type: 'Reserved' | 'PickedUp') =>
    (await factsOf(day.events, type)).map(({ data }) => data.borrower);
  return { ...day, patron, file, portal: day.library.portal(patron), borrowersOf };
};

describe('two processes that begin something under one fresh pseudonym at the same time', () => {
  /** Two calls. Both look up the pseudonyms before one of them continues. */
  const together = async () => {
    let waiting: (() => void)[] = [];
    let isMeeting = true;
    const meet = async () => {
      if (!isMeeting) return;
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        if (waiting.length < 2) return;
        isMeeting = false;
        for (const go of waiting) go();
        waiting = [];
      });
    };
    const scene = await opened();
    const meeting: PatronRegistry = {
      ...scene.people,
      findPseudonyms: async (patron) => {
        const found = await scene.people.findPseudonyms(patron);
        await meet();
        return found;
      },
    };
    const [one, other] = [await scene.open({ people: meeting }), await scene.open({ people: meeting })];
    return { ...scene, portals: [one.portal(scene.patron), other.portal(scene.patron)] };
  };

  it('reserve a title once', async () => {
    const { portals, borrowersOf } = await together();
    const outcomes = await Promise.all(
      portals.map((portal) => portal.reserve({ lines: atHeadquarters('T-1') })),
    );
    expect(outcomes.map(({ is }) => is).toSorted()).toEqual(['accepted', 'refused']);
    expect(outcomes.find(({ is }) => is === 'refused')).toMatchObject({
      refusals: [{ code: 'already-reserved' }],
    });
    expect(await borrowersOf('Reserved')).toHaveLength(1);
  });

  it('do not pass the limit', async () => {
    const { library, portals, borrowersOf } = await together();
    const policy = { ...hokkaido, label: 'three' as Label, reservationLimit: 3 };
    orThrow(await library.desk(office).publishPolicy({ from: '2021-04-03', policy }));
    const baskets = [atHeadquarters('T-1', 'T-2'), atHeadquarters('T-3', 'T-4')];
    const outcomes = await Promise.all(
      portals.map((portal, index) => portal.reserve({ lines: baskets[index] ?? [] })),
    );
    expect(outcomes.map(({ is }) => is).toSorted()).toEqual(['accepted', 'refused']);
    expect(await borrowersOf('Reserved')).toHaveLength(2);
  });

  it('both succeed, under a pseudonym each, if nothing is against it', async () => {
    const { portals, borrowersOf } = await together();
    const outcomes = await Promise.all(
      portals.map((portal, index) => portal.reserve({ lines: atHeadquarters(`T-${index + 1}`) })),
    );
    expect(outcomes.map(({ is }) => is)).toEqual(['accepted', 'accepted']);
    expect(new Set(await borrowersOf('Reserved')).size).toBe(2);
  });
});

describe('a report to the registry that something has begun', () => {
  const busy = registryError('registry-busy', { registry: 'people', waitedMs: 1 });

  it.each(['T-2', 'T-3'])('that is lost is made up by the next command, here for %s', async (title) => {
    let isLost = false;
    const { portal, file, people, patron, borrowersOf } = await opened((registry) => ({
      ...registry,
      reportBegun: (begun) => (isLost ? Promise.resolve(E.left(busy)) : registry.reportBegun(begun)),
    }));
    const fresh = await findFreshBorrower(people, patron);
    isLost = true;
    orThrow(await file.pickUp(walkIn('C-1')));
    expect(await findFreshBorrower(people, patron)).toBe(fresh);
    expect(await portal.reserve({ lines: atHeadquarters(title) })).toMatchObject({ error: busy });
    isLost = false;
    expect(await portal.reserve({ lines: atHeadquarters('T-1') })).toMatchObject({
      refusals: [{ code: 'already-borrowed' }],
    });
    orThrow(await portal.reserve({ lines: atHeadquarters(title) }));
    const [reserved] = await borrowersOf('Reserved');
    expect((await findBorrowers(people, patron)).slice(1)).toEqual([fresh, reserved]);
  });
});

describe('a patron with several pseudonyms', () => {
  it('cannot renew a loan while one under another pseudonym is overdue (R80)', async () => {
    const { library, file, portal, set, borrowersOf } = await opened();
    orThrow(await file.pickUp(walkIn('C-1')));
    set('2021-04-10 10:00');
    orThrow(await file.pickUp(walkIn('C-2')));
    expect(new Set(await borrowersOf('PickedUp')).size).toBe(2);
    set('2021-04-18 10:00');
    const loan = orThrow(await portal.loans.now()).shown.find(({ copy }) => copy === 'C-2')?.loan ?? '';
    const renewal = { loan, clickedAt: '2021-04-18T01:00:00.000Z' };
    const overdue = { refusals: [{ code: 'renewal-patron-overdue' }] };
    expect(await portal.renew(renewal)).toMatchObject(overdue);
    expect(await file.renew(renewal)).toMatchObject(overdue);
    orThrow(await library.desk(counter).acceptReturn({ copy: 'C-1', location: 'HQ', payer: null }));
    orThrow(await portal.renew(renewal));
  });

  it('sees in the cart and in the holdings what is under all of them', async () => {
    const { file, portal, borrowersOf } = await opened();
    for (const title of ['T-1', 'T-2']) orThrow(await portal.reserve({ lines: atHeadquarters(title) }));
    orThrow(await file.pickUp(walkIn('C-3')));
    expect(new Set([...(await borrowersOf('Reserved')), ...(await borrowersOf('PickedUp'))]).size).toBe(3);
    expect(orThrow(await portal.cart()).shown).toMatchObject({ reservations: 2 });
    expect(orThrow(await portal.holdingsOf(['T-1', 'T-2', 'T-3', 'T-4'])).shown).toMatchObject([
      { isReserved: true, isOnLoan: false, cartButton: false },
      { isReserved: true, isOnLoan: false, cartButton: false },
      { isReserved: false, isOnLoan: true, cartButton: false },
      { isReserved: false, isOnLoan: false, cartButton: true },
    ]);
    expect(await portal.addToCart({ title: 'T-1' })).toMatchObject({
      refusals: [{ code: 'already-reserved' }],
    });
    expect(await portal.addToCart({ title: 'T-3' })).toMatchObject({
      refusals: [{ code: 'already-borrowed' }],
    });
  });

  it('picks up at a file what is set aside under a used one, and it stays under that one', async () => {
    const { library, people, patron, file, portal, borrowersOf } = await opened();
    orThrow(await portal.reserve({ lines: atHeadquarters('T-1') }));
    orThrow(await portal.reserve({ lines: atHeadquarters('T-2') }));
    const fresh = await findFreshBorrower(people, patron);
    orThrow(await library.desk(counter).secure({ copy: 'C-1' }));
    orThrow(await file.pickUp(walkIn('C-1')));
    orThrow(await file.pickUp(walkIn('C-2')));
    expect(await borrowersOf('PickedUp')).toEqual(await borrowersOf('Reserved'));
    expect(orThrow(await portal.reservations.now()).shown).toEqual([]);
    expect(await findFreshBorrower(people, patron)).toBe(fresh);
    orThrow(await file.pickUp(walkIn('C-3')));
    expect(await borrowersOf('PickedUp')).toContain(fresh);
    expect(await findFreshBorrower(people, patron)).not.toBe(fresh);
  });
});
