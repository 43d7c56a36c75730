import type { LendingEvent, LocalDate } from '@torioki/lending';
import {
  makeDeclaredLostFact,
  facts,
  headquarters,
  home,
  makeJourney,
  ken,
  listLendingFacts,
  library,
  mari,
  makeRenewed,
  reservationId,
  makeReserved,
  makeReturned,
  titleId,
  tokyo,
  wakkanai,
  yuki,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { findLoans } from './view.js';

const counter = makeJourney(1, headquarters);
const others = { borrower: ken, title: titleId(1), place: headquarters } as const;
const ofKen = makeReserved('2021-04-10 10:00', reservationId(9), others);

const screen = (at: string, events: readonly LendingEvent[], pseudonyms = [mari]) =>
  showAfter([...library, ...events], findLoans(pseudonyms, tokyo(at)));

describe('貸出状況照会', () => {
  it('shows the due date of a loan, its renewal with the new due date, and where to return it (S31, R9)', async () => {
    expect(await screen('2021-04-20 10:00', listLendingFacts(counter))).toEqual([
      {
        loan: counter.lent.data.loan,
        copy: 'C-1',
        title: 'T-1',
        pickup: { location: 'HQ', name: '道立図書館', pickupClass: 'counter' },
        pickedUpOn: '2021-04-08',
        dueDate: '2021-04-22',
        daysOverdue: 0,
        renewable: { is: true, dueDate: '2021-05-04' },
        returnTo: { name: '道立図書館', byPost: false },
      },
    ]);
  });

  it('counts the days overdue, from the day after the due date (A36)', async () => {
    const overdue = async (at: string) =>
      (await screen(at, listLendingFacts(counter))).map(({ daysOverdue }) => daysOverdue);
    expect(await overdue('2021-04-22 23:59')).toEqual([0]);
    expect(await overdue('2021-04-23 00:00')).toEqual([1]);
    expect(await overdue('2021-05-02 12:00')).toEqual([10]);
  });

  it('moves a due date that falls into a special closure (A51)', async () => {
    const closure = facts.closureExtended('2021-04-21 10:00', {
      places: 'all',
      from: '2021-04-22' as LocalDate,
      until: '2021-04-30' as LocalDate,
      dueOn: '2021-05-10' as LocalDate,
    });
    expect(await screen('2021-05-09 10:00', [...listLendingFacts(counter), closure])).toMatchObject([
      { dueDate: '2021-05-10', daysOverdue: 0, renewable: { is: true, dueDate: '2021-05-23' } },
    ]);
  });

  it('has home loans returned by post (R10), and does not renew loans from a branch (R79)', async () => {
    const branch = makeJourney(2, wakkanai);
    const parcel = makeJourney(3, home);
    expect(
      await screen('2021-04-12 10:00', [
        ...listLendingFacts(branch),
        parcel.added,
        parcel.waiting,
        parcel.ready,
        parcel.shipped,
        parcel.lent,
      ]),
    ).toMatchObject([
      {
        copy: 'C-2',
        returnTo: { name: '稚内', byPost: false },
        renewable: { is: false, refusals: [{ code: 'renewal-branch-pickup' }] },
      },
      {
        copy: 'C-3',
        dueDate: '2021-04-27',
        returnTo: { name: '道立図書館', byPost: true },
        renewable: { is: true, dueDate: '2021-04-27' },
      },
    ]);
  });

  it('gives every reason against a renewal, in the guide’s order (S34)', async () => {
    const branch = makeJourney(2, wakkanai, { source: 'interlibrary' });
    const again = makeReserved('2021-04-26 10:00', reservationId(8), { ...others, title: titleId(2) });
    const once = makeRenewed('2021-04-20 10:00', branch.lent, ['2021-04-25', '2021-05-04']);
    const [, second] = await screen('2021-04-27 10:00', [
      ...listLendingFacts(counter),
      ...listLendingFacts(branch),
      once,
      again,
    ]);
    const codes = second?.renewable.is === false ? second.renewable.refusals.map(({ code }) => code) : [];
    expect(codes).toEqual([
      'renewal-branch-pickup',
      'renewal-patron-overdue',
      'renewal-reserved-by-other',
      'renewal-limit-reached',
      'renewal-interlibrary',
    ]);
  });

  it('treats all pseudonyms of a person as one: overdue under one, waiting under another', async () => {
    const late = makeJourney(4, headquarters, { borrower: yuki });
    const own = [...listLendingFacts(counter), ...listLendingFacts(late), ofKen];
    const refused = async (at: string, ...pseudonyms: readonly (typeof mari)[]) =>
      (await screen(at, own, [...pseudonyms])).map(({ copy, renewable }) =>
        renewable.is ? copy : `${copy} ${renewable.refusals.map(({ code }) => code).join(' ')}`,
      );
    expect(await refused('2021-04-20 10:00', mari)).toEqual(['C-1 renewal-reserved-by-other']);
    expect(await refused('2021-04-20 10:00', mari, ken)).toEqual(['C-1']);
    expect(await refused('2021-04-20 10:00', mari, yuki, ken)).toEqual(['C-1', 'C-4']);
    const onTime = makeRenewed('2021-04-20 10:00', counter.lent, ['2021-04-22', '2021-05-04']);
    const screenful = await screen('2021-04-25 10:00', [...own, onTime], [mari, yuki, ken]);
    expect(screenful.map(({ renewable }) => renewable.is)).toEqual([false, false]);
  });

  it('no longer shows returned or lost loans', async () => {
    const back = makeReturned('2021-04-20 10:00', counter.lent, headquarters);
    expect(await screen('2021-04-21 10:00', [...listLendingFacts(counter), back])).toEqual([]);
    const lost = makeDeclaredLostFact('2021-05-20 10:00', counter.added, counter.lent);
    expect(await screen('2021-05-21 10:00', [...listLendingFacts(counter), lost])).toEqual([]);
  });

  it('reports that no policy is in force', async () => {
    expect(
      await showAfter(listLendingFacts(counter), findLoans([mari], tokyo('2021-04-20 10:00'))),
    ).toMatchObject([{ renewable: { is: false, refusals: [{ code: 'no-policy-in-force' }] } }]);
  });
});
