import { orThrow } from '@torioki/event-store';
import { hokkaido } from '@torioki/lending';
import { makePolicyPublished } from '@torioki/lending/samples';
import { registryError, type PatronRegistry } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { atHeadquarters, prefecturalCard } from '../testing/fixture.js';
import { counter, office, openDay, shelf } from '../testing/open-day.js';

const opened = async ({ facts = [], ...wrapped }: Parameters<typeof openDay>[1] = {}) => {
  const day = await openDay('2021-04-03 10:00', { facts: [...facts, ...shelf(40)], ...wrapped });
  const { library, set } = day;
  let next = 0;
  const reserve = async (patron: string, count: number) => {
    const titles = Array.from({ length: count }, () => `T-${(next += 1)}`);
    orThrow(await library.portal(patron).reserve({ lines: atHeadquarters(...titles) }));
  };
  const lend = async (patron: string, count = 1) => {
    for (let time = 0; time < count; time += 1) {
      const lent = { copy: `C-${(next += 1)}`, location: 'HQ', cards: prefecturalCard };
      orThrow(await library.desk(counter).file(patron).pickUp(lent));
    }
  };
  const night = async (at: string) => {
    set(at);
    return library.jobs.forgetBorrowers();
  };
  const unusual = async () => orThrow(await library.desk(office).unusualDays()).shown;
  return { ...day, reserve, lend, night, unusual };
};

describe('the unusual days', () => {
  it('are those with more reservations and loans from the shelf than the limit, the largest first', async () => {
    const { library, registered, reserve, lend, night, unusual } = await opened();
    const [at, over, more] = [await registered(), await registered(), await registered()];
    await reserve(at, 10);
    orThrow(await library.desk(counter).secure({ copy: 'C-1' }));
    const fetched = { copy: 'C-1', location: 'HQ', cards: prefecturalCard };
    orThrow(await library.desk(counter).file(at).pickUp(fetched));
    await reserve(over, 10);
    await lend(over);
    await lend(more, 12);
    expect(await unusual()).toEqual([]);
    expect(await night('2021-04-04 00:00')).toMatchObject({ troubles: [] });
    const on = '2021-04-03';
    const found = [
      { patron: more, on, begun: 12 },
      { patron: over, on, begun: 11 },
    ];
    expect(await unusual()).toEqual(found);
    await night('2021-05-09 08:59');
    expect(await unusual()).toEqual(found);
    await night('2021-05-09 09:00');
    expect(await unusual()).toEqual([]);
  });

  it('count each day by itself, and whole if the night of the review came late', async () => {
    const { registered, reserve, lend, set, night, unusual } = await opened();
    const [patron, other] = [await registered(), await registered()];
    await lend(other, 6);
    set('2021-04-04 09:00');
    await reserve(patron, 6);
    await lend(other, 6);
    await night('2021-04-04 10:00');
    await lend(patron, 5);
    await night('2021-04-04 11:00');
    expect(await unusual()).toEqual([]);
    await night('2021-04-05 00:00');
    expect(await unusual()).toEqual([{ patron, on: '2021-04-04', begun: 11 }]);
  });

  it('are kept once if a program dies between the record of the review and its report', async () => {
    let dies = true;
    const dead = registryError('registry-unavailable', { registry: 'people', reason: 'it died' });
    const people = (registry: PatronRegistry): PatronRegistry => ({
      ...registry,
      reportReviewed: (report) => (dies ? Promise.resolve(E.left(dead)) : registry.reportReviewed(report)),
    });
    const { registered, lend, night, unusual } = await opened({ people });
    const patron = await registered();
    await lend(patron, 11);
    expect(await night('2021-04-04 00:00')).toMatchObject({ troubles: [dead] });
    expect(await unusual()).toEqual([]);
    dies = false;
    await night('2021-04-04 00:01');
    expect(await unusual()).toEqual([{ patron, on: '2021-04-03', begun: 11 }]);
  });

  it('are not kept under a policy without a limit', async () => {
    const facts = [makePolicyPublished('2021-04-04', { ...hokkaido, unusualPerDay: null })];
    const { registered, lend, night, unusual } = await opened({ facts });
    await lend(await registered(), 11);
    await night('2021-04-04 00:00');
    expect(await unusual()).toEqual([]);
  });
});
