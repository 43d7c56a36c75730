import { chooseRuns } from '@torioki/event-store/contract';
import { hokkaido, type LendingEvent, type LocalDate } from '@torioki/lending';
import { rulesInForce } from '@torioki/lending/aggregates';
import { addDays, type PickupClass } from '@torioki/lending/vocabulary';
import { headquarters, home, library, wakkanai } from '@torioki/lending/samples';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cycles, DaysTaken } from '../days-until-free/view.js';
import type { CopyToCome } from './copy-to-come.js';
import { estimate, type EarlierReservation, type Estimate, type Estimating } from './estimate.js';

const today = '2021-04-08' as LocalDate;
const rules = library.reduce(
  (before, event) => rulesInForce.evolve(before, event as LendingEvent<'PolicyPublished'>),
  rulesInForce.initial,
);
const calendars = { rules, policy: hokkaido };

const days = (...taken: readonly number[]) => taken.map((one) => ({ days: one, times: 20 }));
const often: DaysTaken = { kept: days(5, 9, 14, 16), late: days(-6, -2, 0, 3), back: days(2, 4) };
const taken = { counter: often, branch: often, home: often };
const cycles: Cycles = { taken, secured: 90, givenUp: 10 };
const nothingSeen: Cycles = {
  taken: { counter: { kept: [], late: [], back: [] }, branch: often, home: often },
  secured: 0,
  givenUp: 0,
};

const onShelf: CopyToCome = { copy: 'C-1', is: 'on-shelf' };
const lent = (dueDate: string, copy = 'C-1'): CopyToCome => ({
  copy,
  is: 'lent',
  pickupClass: 'counter',
  dueDate: dueDate as LocalDate,
});
const people = (many: number): readonly EarlierReservation[] =>
  Array.from({ length: many }, (_, n) => ({ reservation: `R-${n}`, pickupClass: 'counter' }));

const of = (given: Partial<Estimating>): Estimate =>
  estimate({ today, copies: [onShelf], ahead: [], mine: headquarters, cycles, calendars, seed: 1, ...given });

/**
 * The first, likely and last day of a range. Without a range, three times `never`, which sorts after all
 * days.
 */
const daysOf = (range: Estimate): readonly string[] =>
  range.is === 'range' ? [range.from, range.likely, range.until] : ['never', 'never', 'never'];

const anyDay = fc.integer({ min: -30, max: 25 }).map((more) => addDays(today, more));
const anyClass = fc.constantFrom<PickupClass>('counter', 'branch', 'home');
const past = fc.integer({ min: 0, max: 30 }).map((ago) => addDays(today, -ago));
const anyCopies = fc
  .array(
    fc.oneof(
      fc.constant({ is: 'on-shelf' as const }),
      fc.constant({ is: 'away' as const }),
      fc.record({ is: fc.constant('lent' as const), pickupClass: anyClass, dueDate: anyDay }),
      fc.record({
        is: fc.constantFrom('kept' as const, 'back' as const),
        pickupClass: anyClass,
        since: past,
      }),
    ),
    { maxLength: 5 },
  )
  .map((all) => all.map((one, n): CopyToCome => ({ ...one, copy: `C-${n}` })));
const anyPeople = fc
  .array(anyClass, { maxLength: 6 })
  .map((all) => all.map((pickupClass, n): EarlierReservation => ({ reservation: `R-${n}`, pickupClass })));
const situation = fc.record({
  copies: anyCopies,
  ahead: anyPeople,
  mine: fc.constantFrom(headquarters, wakkanai, home),
  cycles: fc.constantFrom(cycles, nothingSeen),
  seed: fc.nat(),
});

const always = (property: (given: Omit<Estimating, 'today' | 'calendars'>, nth: number) => void) =>
  fc.assert(
    fc.property(situation, fc.nat(), (given, nth) => property(given, nth)),
    { numRuns: chooseRuns(100, 5_000) },
  );

const without = <Of>(all: readonly Of[], nth: number): readonly Of[] =>
  all.filter((_, index) => index !== nth % all.length);

const expectNotEarlier = (later: Estimate, than: Estimate) => {
  const others = daysOf(than);
  for (const [index, day] of daysOf(later).entries()) expect(day >= (others[index] ?? '')).toBe(true);
};

describe('an estimate', () => {
  it('is never before the earliest possible day', () => {
    const earliest: Readonly<Record<string, string>> = {
      HQ: '2021-04-09',
      WKN: '2021-04-11',
      HOME: '2021-04-09',
    };
    always((given) => {
      const [first = ''] = daysOf(of(given));
      expect(first >= (earliest[given.mine.location] ?? 'never')).toBe(true);
    });
  });

  it('is never earlier after adding a person to the queue', () =>
    always((given, nth) => expectNotEarlier(of(given), of({ ...given, ahead: without(given.ahead, nth) }))));

  it('is never later after adding a copy', () =>
    always((given, nth) =>
      expectNotEarlier(of({ ...given, copies: without(given.copies, nth) }), of(given)),
    ));

  it('is the same for the same seed', () =>
    always((given) => {
      expect(of(given)).toEqual(of(given));
    }));

  it('counts people and copies, and shows whether it rests on the policy', () => {
    const copies = [lent('2021-04-20'), lent('2021-04-01', 'C-2'), { copy: 'C-3', is: 'away' } as const];
    expect(of({ copies, ahead: people(2) })).toMatchObject({
      is: 'range',
      ahead: 2,
      copies: 1,
      byPolicy: false,
    });
    expect(of({ copies, cycles: nothingSeen })).toMatchObject({ byPolicy: true });
  });

  it('is within days for a copy on the shelf, and otherwise follows the past durations', () => {
    expect(daysOf(of({}))).toEqual(['2021-04-09', '2021-04-09', '2021-04-10']);
    expect(daysOf(of({ mine: wakkanai }))[0]).toBe('2021-04-11');
    expect(daysOf(of({ copies: [lent('2021-04-20')] }))).toEqual(['2021-04-15', '2021-04-20', '2021-04-24']);
    const [, likely = ''] = daysOf(of({ copies: [lent('2021-04-20')], ahead: people(1) }));
    expect(likely > '2021-04-26').toBe(true);
  });

  it('is missing without a copy, or if all copies are overdue, missing or away', () => {
    expect(of({ copies: [] })).toEqual({ is: 'none', why: 'no-copies' });
    const away: CopyToCome = { copy: 'C-2', is: 'away' };
    expect(of({ copies: [away, lent('2021-04-07')] })).toEqual({ is: 'none', why: 'overdue-or-missing' });
    expect(of({ copies: [away, lent('2021-04-08')] })).toMatchObject({ is: 'range' });
  });

  it('is missing after the end of the calendars', () => {
    expect(of({ ahead: people(9) })).toEqual({ is: 'none', why: 'calendar-ends' });
  });
});
