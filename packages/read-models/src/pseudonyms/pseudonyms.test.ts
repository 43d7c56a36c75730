import { hokkaido, type LendingEvent } from '@torioki/lending';
import {
  makeCancelledFact,
  makeDeclaredLostFact,
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
import { findPseudonymsOver } from './view.js';

const lent = makeJourney(1, headquarters);
const waits = makeJourney(2, headquarters, { borrower: ken });
const back = makeReturned('2021-04-20 10:00', lent.lent, headquarters);

const history: readonly LendingEvent[] = [...library, ...listLendingFacts(lent), waits.added, waits.waiting];

const over = (at: string, ...events: readonly LendingEvent[]) =>
  showAfter([...history, ...events], findPseudonymsOver(tokyo(at)));

const closed = (at: string, borrower: typeof mari) => facts.borrowerClosed(at, { borrower });

describe('pseudonyms to replace', () => {
  const toReplace = async (at: string, ...events: readonly LendingEvent[]) =>
    (await over(at, ...events)).toReplace;

  it('have nothing open any more, from the day after', async () => {
    expect(await toReplace('2021-04-20 23:59')).toEqual([]);
    expect(await toReplace('2021-04-20 23:59', back)).toEqual([]);
    expect(await toReplace('2021-04-21 00:00', back)).toEqual([mari]);
    const givenUp = makeCancelledFact('2021-04-20 09:00', 'patron', waits.waiting);
    expect(await toReplace('2021-04-21 00:00', back, givenUp)).toEqual([ken, mari]);
    const lost = makeDeclaredLostFact('2021-04-20 10:00', lent.added, lent.lent);
    expect(await toReplace('2021-04-21 00:00', lost)).toEqual([mari]);
  });

  it('exclude closed and unused ones', async () => {
    expect(await toReplace('2021-04-22 00:00', back, closed('2021-04-21 00:00', mari))).toEqual([]);
    expect(await toReplace('2021-04-22 00:00', closed('2021-04-21 00:00', yuki))).toEqual([]);
  });
});

describe('pseudonyms to forget', () => {
  const toForget = async (at: string, ...events: readonly LendingEvent[]) =>
    (await over(at, ...events)).toForget;
  const gone = [back, closed('2021-04-21 00:00', mari)];

  it('were closed with nothing open for the number of days in the policy', async () => {
    expect(await toForget('2021-07-20 23:59', ...gone)).toEqual([]);
    expect(await toForget('2021-07-21 00:00', ...gone)).toEqual([mari]);
    const patient = makePolicyPublished('2021-07-01', { ...hokkaido, forgetAfterDays: 91 });
    expect(await toForget('2021-07-21 00:00', ...gone, patient)).toEqual([]);
    expect(await toForget('2021-07-22 00:00', ...gone, patient)).toEqual([mari]);
  });

  it('exclude closed ones with something open, until that ends', async () => {
    const leaves = closed('2021-04-10 00:00', mari);
    expect(await toForget('2021-12-01 00:00', leaves)).toEqual([]);
    expect(await toForget('2021-07-19 00:00', leaves, back)).toEqual([]);
    expect(await toForget('2021-07-20 00:00', leaves, back)).toEqual([mari]);
  });

  it('are forgotten only once', async () => {
    const forgotten = facts.borrowerForgotten('2021-07-21 00:00', { borrower: mari });
    expect(await toForget('2021-12-01 00:00', ...gone, forgotten)).toEqual([]);
  });
});

it('there are no pseudonyms to replace or forget before the first policy', async () => {
  const withoutPolicy = [...history, back].filter(({ type }) => type !== 'PolicyPublished');
  const none = { toReplace: [], toForget: [] };
  expect(await showAfter(withoutPolicy, findPseudonymsOver(tokyo('2021-05-01 00:00')))).toEqual(none);
});
