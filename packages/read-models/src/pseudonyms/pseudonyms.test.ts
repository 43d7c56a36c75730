import { hokkaido, type BorrowerId, type LendingEvent } from '@torioki/lending';
import {
  borrowerId,
  makeCancelledFact,
  makeDeclaredLostFact,
  makeHoldExpired,
  facts,
  headquarters,
  makeJourney,
  ken,
  listLendingFacts,
  library,
  mari,
  makePolicyPublished,
  makeReturned,
  tokyo,
  yuki,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { listToForget } from '../testing/list-to-forget.js';
import { listPseudonymsInUse } from './view.js';

const policy = makePolicyPublished('2021-04-01', { ...hokkaido, forgetAfterDays: 7, endedDays: 30 });
const immediately = makePolicyPublished('2021-04-19', { ...hokkaido, forgetAfterDays: 0 });

const lent = makeJourney(1, headquarters);
const waits = makeJourney(2, headquarters, { borrower: ken });
const another = makeJourney(3, headquarters);

const history: readonly LendingEvent[] = [
  ...library,
  policy,
  ...listLendingFacts(lent),
  ...[waits.added, waits.waiting],
];

const returned = makeReturned('2021-04-20 10:00', lent.lent, headquarters);
const givenUp = makeCancelledFact('2021-04-20 09:00', 'patron', waits.waiting);
const closed = (at: string, borrower: BorrowerId) => facts.borrowerClosed(at, { borrower });

const toForget = (at: string, ...events: readonly LendingEvent[]) =>
  showAfter([...history, ...events], listToForget(tokyo(at)));

describe('after loans, a borrower is to be forgotten', () => {
  it('the days of the policy after the last return', async () => {
    expect(await toForget('2021-04-27 23:59', returned)).toEqual([]);
    expect(await toForget('2021-04-28 00:00', returned)).toEqual([mari]);
  });

  it('in the night after the return if the policy has 0 days', async () => {
    expect(await toForget('2021-04-20 23:59', immediately, returned)).toEqual([]);
    expect(await toForget('2021-04-21 00:00', immediately, returned)).toEqual([mari]);
  });

  it('by the last of several returns', async () => {
    const later = makeReturned('2021-04-22 10:00', another.lent, headquarters);
    const both = [...listLendingFacts(another), returned, later];
    expect(await toForget('2021-04-29 23:59', ...both)).toEqual([]);
    expect(await toForget('2021-04-30 00:00', ...both)).toEqual([mari]);
  });

  it('the same days after the copy was lost', async () => {
    const lost = makeDeclaredLostFact('2021-04-20 10:00', lent.added, lent.lent);
    expect(await toForget('2021-04-27 23:59', lost)).toEqual([]);
    expect(await toForget('2021-04-28 00:00', lost)).toEqual([mari]);
  });

  it('not later because the pseudonym was closed', async () => {
    expect(await toForget('2021-04-28 00:00', returned, closed('2021-04-27 12:00', mari))).toEqual([mari]);
  });
});

describe('without a loan, a borrower is to be forgotten', () => {
  it('when the ended reservation is no longer shown', async () => {
    expect(await toForget('2021-05-20 23:59', givenUp)).toEqual([]);
    expect(await toForget('2021-05-21 00:00', givenUp)).toEqual([ken]);
  });

  it('as many days after the closing if nothing has begun', async () => {
    const left = closed('2021-04-20 09:00', yuki);
    expect(await toForget('2021-05-20 23:59', left)).toEqual([]);
    expect(await toForget('2021-05-21 00:00', left)).toEqual([yuki]);
  });
});

describe('after a loan and a reservation that ended without one, a borrower is to be forgotten', () => {
  const begun = [another.added, another.waiting, another.ready];

  it('when the reservation is no longer shown', async () => {
    const both = [...begun, returned, makeHoldExpired('2021-04-21 00:00', another.ready)];
    expect(await toForget('2021-05-21 23:59', ...both)).toEqual([]);
    expect(await toForget('2021-05-22 00:00', ...both)).toEqual([mari]);
  });

  it('the days of the policy after a return that came last', async () => {
    const late = makeReturned('2021-05-20 10:00', lent.lent, headquarters);
    const both = [...begun, makeHoldExpired('2021-04-19 00:00', another.ready), late];
    expect(await toForget('2021-05-27 23:59', ...both)).toEqual([]);
    expect(await toForget('2021-05-28 00:00', ...both)).toEqual([mari]);
  });
});

describe('a borrower is not to be forgotten', () => {
  it('while a reservation or a loan is open, even if the pseudonym is closed', async () => {
    const shut = [closed('2021-04-10 00:00', mari), closed('2021-04-10 00:00', ken)];
    expect(await toForget('2021-12-01 00:00', ...shut)).toEqual([]);
    const next = [another.added, another.waiting];
    expect(await toForget('2021-12-01 00:00', ...next, returned)).toEqual([]);
    const nextOfKen = makeJourney(4, headquarters, { borrower: ken });
    expect(await toForget('2021-12-01 00:00', nextOfKen.added, nextOfKen.waiting, givenUp)).toEqual([]);
  });

  it('a second time', async () => {
    const forgotten = facts.borrowerForgotten('2021-04-28 00:00', { borrower: mari });
    expect(await toForget('2021-12-01 00:00', returned, forgotten)).toEqual([]);
  });

  it('before the first policy', async () => {
    const withoutPolicy = [...history, returned].filter(({ type }) => type !== 'PolicyPublished');
    expect(await showAfter(withoutPolicy, listToForget(tokyo('2021-12-01 00:00')))).toEqual([]);
  });
});

it('borrowers are to be forgotten in the order of their ends, page by page', async () => {
  const minutes = ['09:00', '09:01', '09:02'];
  const ids = Array.from({ length: 500 }, (_, n) => borrowerId(1_000 + n)).toSorted();
  const ends = minutes.flatMap((minute, at) =>
    ids.filter((_, n) => n % 3 === at).map((borrower) => ({ at: `2021-04-20 ${minute}`, borrower })),
  );
  const events = ends.toReversed().map(({ at, borrower }) => closed(at, borrower));
  const listed = await toForget('2021-12-01 00:00', ...events, returned);
  expect(listed).toEqual([mari, ...ends.map(({ borrower }) => borrower)]);
});

it('the borrowers with an open reservation or loan are in use', async () => {
  expect(await showAfter(history, listPseudonymsInUse)).toEqual([mari, ken]);
  expect(await showAfter([...history, returned], listPseudonymsInUse)).toEqual([ken]);
});
