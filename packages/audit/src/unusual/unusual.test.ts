import { findLastCursor, type EventStore, orThrow } from '@torioki/event-store';
import { ownId } from '@torioki/event-store/adapter';
import { chooseRuns } from '@torioki/event-store/contract';
import { type BorrowerId, type LendingEvent, type LocalDate, type LocationId } from '@torioki/lending';
import { addDays, daysFromTo } from '@torioki/lending/vocabulary';
import { makeFact } from '@torioki/lending/samples';
import { simulate } from '@torioki/simulation';
import { describe, expect, it } from 'vitest';
import { addEvents } from '../testing/add-events.js';
import { createRandom } from './changed-locations.js';
import { rankChangedLocations, type TwoYears } from './changed-locations.js';
import { unusualTexts } from './unusual-texts.js';
import { rankUnusual, type UnusualCases } from './unusual.js';

const seeds = Array.from({ length: chooseRuns(1, 20) }, (_, n) => n + 1);

const borrowerOf = (name: string) => ownId('borrower', name) as BorrowerId;
const location = 'B-0001' as LocationId;

const lent = (name: string, n: number, day: string, back: string): readonly LendingEvent[] => {
  const own = {
    ...{
      copy: `X-${n}-1`,
      title: `X-${n}`,
      borrower: borrowerOf(name),
      loan: ownId(`${name} ${day}`, `${n}`),
    },
    ...{ location, loanClass: 'circulating', source: 'own', reservation: null, group: null },
  };
  const dueDate = addDays(day as LocalDate, 14);
  return [
    makeFact('PickedUp', `${day} 10:00`, own, { pickupClass: 'branch', dueDate }),
    makeFact('Returned', `${day} ${back}`, own, { travelsBack: true, payer: null }),
  ];
};

const reserved = (name: string, n: number, day: string): LendingEvent =>
  makeFact('Reserved', `${day} 10:00`, {
    ...{ reservation: ownId(name, `${n}`), title: `Y-${n}`, borrower: borrowerOf(name) },
    ...{ location, pickupClass: 'branch', group: null },
  });

const counting = (count: number) => Array.from({ length: count }, (_, n) => n);

/** Twelve loans a day for three weeks, returned in the afternoon; ten reservations that are never filled. */
const planted: readonly LendingEvent[] = [
  ...daysFromTo('2021-04-20' as LocalDate, '2021-05-09' as LocalDate).flatMap((day) =>
    counting(12).flatMap((n) => lent('many', n, day, `16:${10 + n}`)),
  ),
  ...counting(10).map((n) => reserved('waiting', n, '2021-04-02')),
  ...counting(30).flatMap((n) => lent(`quick ${n % 3}`, 100 + n, '2021-05-11', `10:${10 + (n % 20)}`)),
];

const seen = async (store: EventStore, byStaff?: boolean): Promise<UnusualCases> =>
  orThrow(await rankUnusual(store, { upTo: orThrow(await findLastCursor(store)), byStaff }));

const clean = async (seed: number): Promise<EventStore> =>
  orThrow(await simulate({ seed, days: 60, patrons: 40, titles: 90, places: 5 })).events;

describe.each(seeds)('in a simulated history of seed %i', (seed) => {
  it('each planted case comes first in its list', async () => {
    const store = await addEvents(await clean(seed), planted, (n) => ownId('planted', `${n}`));
    const { ceiling, loans, reservations, minutes } = await seen(store);
    expect(ceiling).toBe(10);
    expect(loans.cases[0]).toMatchObject({
      borrower: borrowerOf('many'),
      from: '2021-04-20',
      until: '2021-05-09',
      openDays: 17,
      usual: 0,
    });
    expect(reservations.cases[0]).toMatchObject({ borrower: borrowerOf('waiting'), from: '2021-04-02' });
    expect(minutes.cases[0]).toMatchObject({ location, on: '2021-05-11', quick: 30, staff: null });
    expect([loans, reservations, minutes].map(({ isBlind }) => isBlind)).toEqual([false, false, false]);
  });
});

describe('unusual', () => {
  it('counts returns by staff code, if requested', async () => {
    const store = await clean(3);
    const staff = (await seen(store, true)).minutes;
    expect(staff.compared).toBeGreaterThan((await seen(store)).minutes.compared);
  });

  it('finds nothing in an empty history, and reports its blindness', async () => {
    const { events } = orThrow(await simulate({ seed: 1, days: 1, patrons: 1, titles: 1, places: 1 }));
    const { loans, minutes, branches } = await seen(events);
    expect([loans.cases, minutes.cases, branches.cases]).toEqual([[], [], []]);
    expect([loans.isBlind, branches.isBlind]).toEqual([true, true]);
  });

  it('has texts in both languages with at least two explanations, and calls no case a violation', () => {
    for (const { title, counted, blind, explanations } of Object.values(unusualTexts)) {
      expect(explanations.length).toBeGreaterThanOrEqual(2);
      for (const { ja, en } of [title, counted, blind, ...explanations]) {
        expect(ja).toMatch(/[ぁ-ん]/);
        expect(en).not.toMatch(/fraud|violat|suspic/i);
        expect(ja).not.toMatch(/不正|違反|疑/);
      }
    }
  });
});

/** Loans of 141 locations in two clean years. Each location changes a little by itself. */
const cleanPlaces = (seed: number): readonly TwoYears[] => {
  const { normal } = createRandom(`places ${seed}`);
  return counting(141).map((n) => {
    const mean = 300 + 40 * n;
    const counted = (expected: number) => Math.round(expected + Math.sqrt(expected) * normal());
    return {
      location: `P-${n}` as LocationId,
      before: counted(mean),
      after: counted(mean * 0.97 * Math.exp(0.08 * normal())),
    };
  });
};

describe('places', () => {
  it('rank the place with 50% invented loans first', () => {
    for (const seed of counting(chooseRuns(2, 20))) {
      const places = cleanPlaces(seed).map((place, n) =>
        n === 90 ? { ...place, after: place.after + 2_000 } : place,
      );
      const { cases, compared } = rankChangedLocations(places, `${seed}`);
      expect(cases[0]?.location).toBe('P-90');
      expect(cases[0]?.change).toBeGreaterThan(0.3);
      expect(compared).toBe(141);
    }
  });

  it('also have a first place in a clean year; clean years often reach it', () => {
    const shares = counting(chooseRuns(2, 20)).map(
      (seed) => rankChangedLocations(cleanPlaces(seed), `${seed}`).cases[0]?.cleanYears,
    );
    expect(Math.max(...shares.map((share) => share ?? 0))).toBeGreaterThan(0.3);
    expect(shares.filter((share) => (share ?? 0) < 0.02).length).toBeLessThan(4);
  });

  it('are the same for the same head', () => {
    expect(rankChangedLocations(cleanPlaces(1), 'head')).toEqual(
      rankChangedLocations(cleanPlaces(1), 'head'),
    );
  });

  it('are not compared if there are few places or few loans', () => {
    expect(rankChangedLocations(cleanPlaces(1).slice(0, 7), 'head')).toEqual({
      cases: [],
      compared: 7,
      isBlind: true,
    });
    const small = cleanPlaces(1).map((place) => ({ ...place, before: 199 }));
    expect(rankChangedLocations(small, 'head')).toEqual({ cases: [], compared: 0, isBlind: true });
  });
});
