import { describe, expect, it } from 'vitest';
import { publishedRules, theRules } from '../published-rules/index.js';
import { fact, minori } from '../testing/facts.js';
import { folded } from '../testing/folded.js';
import { patronQueue, patronQueueView } from './index.js';

const rules = folded(publishedRules, [fact('PickupLocationAdded')]).get(theRules);

const seen = (...events: Parameters<typeof folded>[1]) =>
  patronQueueView(folded(patronQueue, events).get(minori), rules, () => 3);

const notice = fact('ReadyNoticeSent');

describe('予約状況照会', () => {
  it('shows 予約中, the place by its name and how many wait', () => {
    expect(seen(fact('Reserved'))).toMatchObject([
      { title: 'T1', word: '予約中', waiting: 3, pickup: { name: '稚内市立図書館' }, dispatchDay: null },
    ]);
  });

  it('shows 貸出可能 from the securing on, before any notice (R54)', () => {
    expect(seen(fact('Reserved'), fact('Secured'))).toMatchObject([
      { word: '貸出可能', earliestPickup: null },
    ]);
  });

  it('shows the dispatch day and from which day it may be fetched, after the notice (R59)', () => {
    expect(seen(fact('Reserved'), fact('Secured'), notice)).toMatchObject([
      { word: '貸出可能', dispatchDay: '2021-04-09', earliestPickup: '2021-04-11' },
    ]);
  });

  it('shows the same after a notice that could not be sent (R89)', () => {
    const unsent = fact('ReadyNoticeNotSent', { reason: 'no-address' });
    expect(seen(fact('Reserved'), fact('Secured'), unsent)).toEqual(
      seen(fact('Reserved'), fact('Secured'), notice),
    );
  });

  it('shows when it was shipped, and then that it arrived', () => {
    const shipped = [fact('Reserved'), fact('Secured'), notice, fact('Shipped', { on: '2021-04-09' })];
    expect(seen(...shipped)).toMatchObject([
      { is: 'shipped', dispatchDay: '2021-04-09', earliestPickup: '2021-04-11' },
    ]);
    expect(seen(...shipped, fact('ArrivedAtBranch', { on: '2021-04-12' }))).toMatchObject([
      { is: 'arrived', word: '貸出可能', earliestPickup: '2021-04-12' },
    ]);
  });

  it.each(['PickedUp', 'Cancelled'] as const)('no longer shows what was %s', (type) => {
    expect(seen(fact('Reserved'), fact('Secured'), fact(type))).toEqual([]);
  });

  it('keeps the order of reserving', () => {
    const other = { reservation: '33333333-3333-4333-8333-333333333333', title: 'T2' };
    expect(
      seen(fact('Reserved'), fact('Reserved', other), fact('Secured')).map(({ title }) => title),
    ).toEqual(['T1', 'T2']);
  });
});
