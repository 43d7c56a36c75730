import type { LendingEvent } from '@torioki/lending';
import {
  abashiri,
  makeDeclaredLostFact,
  facts,
  headquarters,
  makeJourney,
  ken,
  listLendingFacts,
  library,
  makeRenewed,
  makeReturned,
  tokyo,
  wakkanai,
} from '@torioki/lending/samples';
import type { LocalDate } from '@torioki/lending';
import { describe, expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { firstPage, type Page } from '../page.js';
import { listOverdueLoans } from './view.js';

const counter = makeJourney(1, headquarters);
const branch = makeJourney(2, wakkanai, { borrower: ken });

const show = (at: string, page: Page<'lent'>, ...events: readonly LendingEvent[]) =>
  showAfter(
    [...library, ...listLendingFacts(counter), ...listLendingFacts(branch), ...events],
    listOverdueLoans(tokyo(at), page),
  );

const list = async (at: string, ...events: readonly LendingEvent[]) =>
  (await show(at, firstPage, ...events)).loans;

const loans = async (at: string, ...events: readonly LendingEvent[]) =>
  (await list(at, ...events)).map(({ copy, daysOverdue }) => `${copy} ${daysOverdue}`);

describe('the overdue list', () => {
  it('contains a loan from 00:00 of the day after its due date, longest overdue first (A36)', async () => {
    expect(await loans('2021-04-22 23:59')).toEqual([]);
    expect(await loans('2021-04-23 00:00')).toEqual(['C-1 1']);
    expect(await loans('2021-04-30 12:00')).toEqual(['C-1 8', 'C-2 5']);
    expect(await list('2021-04-23 00:00')).toMatchObject([
      { loan: counter.lent.data.loan, pickup: { name: '道立図書館' }, dueDate: '2021-04-22' },
    ]);
  });

  it('does not contain loans that are returned (at a branch with the hand-in) or lost (A38)', async () => {
    const back = makeReturned('2021-04-24 10:00', branch.lent, wakkanai);
    const lost = makeDeclaredLostFact('2021-04-28 10:00', counter.added, counter.lent);
    expect(await loans('2021-04-30 12:00', back)).toEqual(['C-1 8']);
    expect(await loans('2021-04-30 12:00', back, lost)).toEqual([]);
  });

  it('counts from the renewed due date', async () => {
    const later = makeRenewed('2021-04-20 10:00', counter.lent, ['2021-04-22', '2021-05-04']);
    expect(await loans('2021-05-05 12:00', later)).toEqual(['C-2 10', 'C-1 1']);
  });

  it('follows a closure of the headquarters for all loans, of a branch for its own (A51)', async () => {
    const closed = (place: typeof wakkanai) =>
      facts.closureExtended('2021-04-21 10:00', {
        places: [place.location],
        from: '2021-04-22' as LocalDate,
        until: '2021-04-30' as LocalDate,
        dueOn: '2021-05-10' as LocalDate,
      });
    expect(await loans('2021-05-10 12:00', closed(headquarters))).toEqual([]);
    expect(await loans('2021-05-10 12:00', closed(wakkanai))).toEqual(['C-1 18']);
    expect(await loans('2021-05-10 12:00', closed(abashiri))).toEqual(await loans('2021-05-10 12:00'));
  });

  it('follows a special closure, by one event (A51)', async () => {
    const closure = facts.closureExtended('2021-04-21 10:00', {
      places: 'all',
      from: '2021-04-22' as LocalDate,
      until: '2021-04-30' as LocalDate,
      dueOn: '2021-05-10' as LocalDate,
    });
    expect(await loans('2021-05-10 12:00', closure)).toEqual([]);
    expect(await list('2021-05-11 00:00', closure)).toMatchObject([
      { dueDate: '2021-05-10', daysOverdue: 1 },
      { dueDate: '2021-05-10', daysOverdue: 1 },
    ]);
  });
});
