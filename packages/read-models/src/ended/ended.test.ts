import { hokkaido, type LendingEvent } from '@torioki/lending';
import {
  makeCancelledFact,
  headquarters,
  makeHoldExpired,
  makeJourney,
  ken,
  library,
  mari,
  makePolicyPublished,
  tokyo,
  makeUnfillable,
  yuki,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { listEndedReservations, findEndedReservations } from './view.js';

const fetchedLate = makeJourney(1, headquarters);
const givenUp = makeJourney(2, headquarters);
const broken = makeJourney(3, headquarters, { borrower: ken });
const unfilled = makeJourney(4, headquarters);
const taken = makeJourney(5, headquarters);
const open = makeJourney(6, headquarters);

const history: readonly LendingEvent[] = [
  ...library,
  ...[fetchedLate, givenUp, broken, unfilled, taken, open].flatMap(({ added, waiting }) => [added, waiting]),
  makeCancelledFact('2021-04-05 10:00', 'patron', givenUp.waiting),
  ...[fetchedLate.ready, broken.ready, taken.ready, taken.lent],
  makeUnfillable('2021-04-07 10:00', unfilled.waiting),
  makeCancelledFact('2021-04-08 15:00', 'staff', broken.ready, 'damaged'),
  makeHoldExpired('2021-04-19 00:00', fetchedLate.ready),
];

const why = async (at: string, ...borrowers: Parameters<typeof findEndedReservations>[0]) =>
  (await showAfter(history, findEndedReservations(borrowers, tokyo(at)))).map(
    ({ title, word }) => `${title} ${word}`,
  );

describe("a patron's view of ended reservations", () => {
  it('shows each ended reservation, its reason and its day, but none that was lent, given up or is open', async () => {
    expect(await showAfter(history, findEndedReservations([mari], tokyo('2021-04-20 10:00')))).toEqual([
      {
        reservation: fetchedLate.waiting.data.reservation,
        title: 'T-1',
        why: 'expired',
        word: '取置期間終了',
        endedOn: '2021-04-19',
      },
      {
        reservation: unfilled.waiting.data.reservation,
        title: 'T-4',
        why: 'unfillable',
        word: '用意できません',
        endedOn: '2021-04-07',
      },
    ]);
    expect(await why('2021-04-20 10:00', ken)).toEqual(['T-3 資料の破損による取消']);
  });

  it('combines all pseudonyms of a person, newest first, and no other person’s', async () => {
    expect(await why('2021-04-20 10:00', mari, ken)).toEqual([
      'T-1 取置期間終了',
      'T-3 資料の破損による取消',
      'T-4 用意できません',
    ]);
    expect(await why('2021-04-20 10:00', yuki)).toEqual([]);
  });

  it('shows an ending for the number of days in the policy of today', async () => {
    expect(await why('2021-05-07 23:59', mari)).toEqual(['T-1 取置期間終了', 'T-4 用意できません']);
    expect(await why('2021-05-08 00:00', mari)).toEqual(['T-1 取置期間終了']);
    expect(await why('2021-05-19 23:59', mari)).toEqual(['T-1 取置期間終了']);
    expect(await why('2021-05-20 00:00', mari)).toEqual([]);
  });
});

describe("the staff's list of ended reservations", () => {
  const list = async (at: string, events = history) =>
    (await showAfter(events, listEndedReservations(tokyo(at)))).map(
      ({ borrower, title }) => `${borrower} ${title}`,
    );
  const everybody = [`${mari} T-1`, `${ken} T-3`, `${mari} T-4`];

  it('contains those that ended without a loan and not by the patron, newest first', async () => {
    expect(await list('2021-04-20 10:00')).toEqual(everybody);
    expect(await list('2021-05-08 10:00')).toEqual(everybody.slice(0, 2));
    expect(await list('2021-05-20 10:00')).toEqual([]);
  });

  it('is empty before the first policy', async () => {
    const withoutPolicy = history.filter(({ type }) => type !== 'PolicyPublished');
    expect(await list('2021-04-20 10:00', withoutPolicy)).toEqual([]);
  });

  it("leaves out those that staff ended at the patron's request, which the patron can still read", async () => {
    const cancelled = [...history, makeCancelledFact('2021-04-20 09:00', 'staff', open.waiting, 'asked')];
    expect(await list('2021-04-20 10:00', cancelled)).toEqual(everybody);
    const [last] = await showAfter(cancelled, findEndedReservations([mari], tokyo('2021-04-20 10:00')));
    expect(last).toMatchObject({ title: 'T-6', word: 'お申し出による取消' });
  });

  it('follows a policy that shows endings for fewer days, without a rebuild', async () => {
    const fewer = makePolicyPublished('2021-04-20', { ...hokkaido, endedDays: 2 });
    expect(await list('2021-04-19 23:59', [...history, fewer])).toEqual(everybody);
    expect(await list('2021-04-21 10:00', [...history, fewer])).toEqual(everybody.slice(0, 1));
    expect(await list('2021-04-22 10:00', [...history, fewer])).toEqual([]);
  });
});
