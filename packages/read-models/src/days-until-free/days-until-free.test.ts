import type { LendingEvent, LocalDate } from '@torioki/lending';
import {
  makeCancelledFact,
  makeReceivedAtHeadquarters,
  copyId,
  makeDeclaredLostFact,
  facts,
  headquarters,
  makeHoldExpired,
  home,
  makeJourney,
  ken,
  library,
  makeRenewed,
  makeReserved,
  reservationId,
  makeReturned,
  titleId,
  tokyo,
  makeTransitLost,
  wakkanai,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { answerQuery, type DocumentRequest } from '@torioki/projection';
import { hashText } from '../hash-text.js';
import { foldDocuments } from '../testing/fold-documents.js';
import { showAfter } from '../testing/show-after.js';
import { daysUntilFreeModel, placeOf } from './fold.js';
import { readCycles } from './view.js';

const seen = (at: string, ...events: readonly LendingEvent[]) =>
  showAfter([...library, ...events], () => readCycles(tokyo(at)));

const counter = makeJourney(1, headquarters);
const branch = makeJourney(2, wakkanai);

const way = ({ added, waiting, ready, lent }: typeof counter) => [added, waiting, ready, lent];
const back = makeReturned('2021-04-20 10:00', counter.lent, headquarters);
const nothing = { kept: [], late: [], back: [] };

describe('the time that copies were away', () => {
  it('is counted in days from the securing of a copy, and from its due date, until it is free', async () => {
    const { taken } = await seen('2021-04-30 12:00', ...way(counter), back);
    expect(taken).toEqual({
      counter: { kept: [{ days: 13, times: 1 }], late: [{ days: -2, times: 1 }], back: [] },
      branch: nothing,
      home: nothing,
    });
  });

  it('is counted by the class of the place; a copy handed in there is free once it is checked in', async () => {
    const handedIn = makeReturned('2021-04-27 10:00', branch.lent, wakkanai);
    expect((await seen('2021-04-30 12:00', ...way(branch), handedIn)).taken.branch).toEqual(nothing);
    const arrived = makeReceivedAtHeadquarters('2021-04-30 10:00', branch.added, wakkanai);
    expect((await seen('2021-04-30 12:00', ...way(branch), handedIn, arrived)).taken.branch).toEqual({
      kept: [{ days: 24, times: 1 }],
      late: [{ days: 5, times: 1 }],
      back: [{ days: 3, times: 1 }],
    });
  });

  it('follows a renewal, and a special closure', async () => {
    const later = makeRenewed('2021-04-18 10:00', counter.lent, ['2021-04-22', '2021-05-02']);
    const { counter: renewedOnce } = (await seen('2021-04-30 12:00', ...way(counter), later, back)).taken;
    expect(renewedOnce).toEqual({ kept: [], late: [{ days: -12, times: 1 }], back: [] });
    const closure = facts.closureExtended('2021-04-08 10:00', {
      places: 'all',
      from: '2021-04-22' as LocalDate,
      until: '2021-04-30' as LocalDate,
      dueOn: '2021-05-10' as LocalDate,
    });
    expect((await seen('2021-04-30 12:00', ...way(counter), closure, back)).taken.counter.late).toEqual([
      { days: -20, times: 1 },
    ]);
  });

  it('includes copies that were not fetched or were given up, but no lost copies', async () => {
    const expired = makeHoldExpired('2021-04-24 00:10', counter.ready);
    const { added, waiting, ready, shipped } = branch;
    const { taken } = await seen('2021-04-30 12:00', ...way(counter).slice(0, 3), expired);
    expect(taken.counter).toEqual({ kept: [{ days: 17, times: 1 }], late: [], back: [] });
    for (const over of [
      [shipped, makeTransitLost('2021-04-12 10:00', ready)],
      [branch.lent, makeDeclaredLostFact('2021-05-12 10:00', added, branch.lent)],
    ]) {
      const lost = await seen('2021-05-30 12:00', added, waiting, ready, ...over);
      expect(lost.taken.branch).toEqual(nothing);
    }
  });

  it('counts a loan from the shelf only from its due date', async () => {
    const { added, lent } = counter;
    const walkIn = { ...lent, data: { ...lent.data, reservation: null } };
    expect((await seen('2021-04-30 12:00', added, walkIn, back)).taken.counter).toEqual({
      kept: [],
      late: [{ days: -2, times: 1 }],
      back: [],
    });
  });

  it('is forgotten after 365 days', async () => {
    expect((await seen('2022-04-20 12:00', ...way(counter), back)).taken.counter.kept).toHaveLength(1);
    expect((await seen('2022-04-21 12:00', ...way(counter), back)).taken.counter).toEqual(nothing);
  });

  it('contains counts and days, and no id except that of the copy', () => {
    const text = JSON.stringify(foldDocuments(daysUntilFreeModel, [...way(counter), back, ...way(branch)]));
    expect(text.replaceAll(/"C-\d"/g, '')).not.toMatch(/"[CT]-|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('reads only a part of the copies if that has enough cycles', () => {
    const past = [
      {
        pickupClass: 'counter',
        securedAt: null,
        lent: { location: 'HQ', dueDate: '2021-04-22', renewals: 0 },
        handedInAt: null,
      },
    ].map((cycle) => ({ ...cycle, freeAt: tokyo('2021-04-20 10:00') }));
    const timesOf = (copies: number) => {
      const stored = Array.from({ length: copies }, (_, n) => ({
        key: copyId(n),
        position: 1,
        document: { open: null, past, place: placeOf(hashText(copyId(n))) },
      }));
      const find = (wanted: DocumentRequest) =>
        wanted.is === 'list' ? stored.filter(({ document }) => document.place <= wanted.to) : [];
      const { taken } = answerQuery(() => readCycles(tokyo('2021-04-30 12:00')), {
        checkpoint: () => 1,
        find,
      }).shown;
      return taken.counter.late.reduce((sum, { times }) => sum + times, 0);
    };
    expect(timesOf(1_001)).toBe(1_001);
    const some = timesOf(20_000);
    expect(some).toBeGreaterThanOrEqual(1_000);
    expect(some).toBeLessThan(2_000);
  });
});

describe('the number of ended waits', () => {
  it('distinguishes secured copies and reservations given up while waiting', async () => {
    const other = makeReserved('2021-04-05 10:00', reservationId(2), {
      borrower: ken,
      title: titleId(1),
      place: home,
    });
    const over = await seen(
      '2021-04-30 12:00',
      ...way(counter),
      other,
      makeCancelledFact('2021-04-06 10:00', 'patron', other),
    );
    expect(over).toMatchObject({ secured: 1, givenUp: 1 });
    const { added, waiting, ready } = branch;
    const afterwards = makeCancelledFact('2021-04-08 10:00', 'staff', ready);
    expect(await seen('2021-04-30 12:00', added, waiting, ready, afterwards)).toMatchObject({
      secured: 1,
      givenUp: 0,
    });
  });

  it('covers 365 days', async () => {
    const until = async (at: string) => (await seen(at, ...way(counter))).secured;
    expect(await until('2022-04-06 12:00')).toBe(1);
    expect(await until('2022-04-07 12:00')).toBe(0);
  });
});
