import { town, type Label, type LocalDate } from '@torioki/lending';
import { facts, headquarters, library, makePolicyPublished, tokyo, wakkanai } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { listPickupLocations } from './pickup-locations.js';

const at = tokyo('2021-04-03 10:00');

it('lists the pickup places in three classes (R8, R26)', async () => {
  const { counter, branch, home } = await showAfter(library, listPickupLocations(at));
  expect(counter).toMatchObject([
    { location: 'HQ', name: '道立図書館', headquarters: true },
    { location: 'GIKAI', name: '議会図書室', headquarters: false },
  ]);
  expect(branch.map(({ name }) => name)).toEqual(['稚内', '網走']);
  expect(home.map(({ name }) => name)).toEqual(['自宅']);
});

it('shows the closed days of a place, its dispatch days, and the first pickup day of a book that is ready today (R26, R50, R53, R59)', async () => {
  const { counter, branch, home, dispatchDays } = await showAfter(library, listPickupLocations(at));
  const april = (...days: readonly number[]) => days.map((day) => `2021-04-${String(day).padStart(2, '0')}`);
  expect(counter[0]).toMatchObject({
    closedDays: april(5, 12, 19, 26, 30),
    earliestPickup: '2021-04-04',
  });
  expect(branch[0]?.earliestPickup).toBe('2021-04-08');
  expect(home[0]?.earliestPickup).toBeNull();
  expect(dispatchDays).toEqual(april(6, 9, 13, 16, 20, 23, 27));
});

it('shows the closed days and the dispatch days of a closure at its places only (A51)', async () => {
  const closed = (place: typeof wakkanai) =>
    facts.closureExtended('2021-04-02 10:00', {
      places: [place.location],
      from: '2021-04-06' as LocalDate,
      until: '2021-04-09' as LocalDate,
      dueOn: '2021-04-10' as LocalDate,
    });
  const seen = async (place: typeof wakkanai) => {
    const { counter, branch, home, dispatchDays } = await showAfter(
      [...library, closed(place)],
      listPickupLocations(at),
    );
    return {
      counters: counter.map((one) => one.closedDays.includes('2021-04-07' as LocalDate)),
      branches: branch.map((one) => one.closedDays.includes('2021-04-07' as LocalDate)),
      first: [...counter, ...branch, ...home].map((one) => one.dispatchDays[0]),
      dispatchDays: dispatchDays[0],
    };
  };
  expect(await seen(headquarters)).toEqual({
    counters: [true, false],
    branches: [false, false],
    first: [undefined, undefined, '2021-04-13', '2021-04-13', '2021-04-13'],
    dispatchDays: '2021-04-13',
  });
  expect(await seen(wakkanai)).toEqual({
    counters: [false, false],
    branches: [true, false],
    first: [undefined, undefined, '2021-04-13', '2021-04-06', '2021-04-06'],
    dispatchDays: '2021-04-06',
  });
});

it('shows no day after the end of a calendar', async () => {
  const { branch, dispatchDays } = await showAfter(library, listPickupLocations(tokyo('2021-06-01 10:00')));
  expect(branch[0]).toMatchObject({ closedDays: [], earliestPickup: null });
  expect(dispatchDays).toEqual([]);
});

it('lists a place under its new name and in its new class, and no closed place (R26)', async () => {
  const { location } = wakkanai;
  const renamed = facts.pickupLocationChanged('2021-04-01 10:00', {
    location,
    name: '稚内市立図書館' as Label,
    pickupClass: 'counter',
    transitDays: null,
  });
  const closed = facts.pickupLocationClosed('2021-04-01 10:00', {
    location,
    from: '2021-04-04' as LocalDate,
  });
  const names = async (when: string, ...more: typeof library) => {
    const { counter, branch } = await showAfter(
      [...library, renamed, ...more],
      listPickupLocations(tokyo(when)),
    );
    return [...counter, ...branch].map(({ name }) => name);
  };
  const open = ['道立図書館', '議会図書室', '稚内市立図書館', '網走'];
  const others = ['道立図書館', '議会図書室', '網走'];
  expect(await names('2021-04-03 23:59', closed)).toEqual(open);
  expect(await names('2021-04-04 00:00', closed)).toEqual(others);
  const reopened = facts.pickupLocationReopened('2021-04-04 09:00', { location });
  expect(await names('2021-04-04 10:00', closed, reopened)).toEqual(open);
});

it('lists no home if the library sends nothing home', async () => {
  const { home } = await showAfter(
    [...library, makePolicyPublished('2021-04-01', town)],
    listPickupLocations(at),
  );
  expect(home).toEqual([]);
});
