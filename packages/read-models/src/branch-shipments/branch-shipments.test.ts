import { describe, expect, it } from 'vitest';
import { publishedRules, theRules } from '../published-rules/index.js';
import { day, fact, wakkanai } from '../testing/facts.js';
import { folded } from '../testing/folded.js';
import { branchShipments, branchShipmentsView, packingList } from './index.js';

const rules = folded(publishedRules, [
  fact('PickupLocationAdded'),
  fact('DispatchDaysPublished', { days: ['2021-04-06', '2021-04-09', '2021-04-13'] }),
]).get(theRules);

const seen = (events: Parameters<typeof folded>[1], dispatchDay: string, today = '2021-04-06') =>
  branchShipmentsView(wakkanai, folded(branchShipments, events).get(wakkanai), rules, {
    today: day(today),
    dispatchDay: day(dispatchDay),
  });

const copies = (shipments: readonly { readonly copy: string }[]) => shipments.map(({ copy }) => copy);

const notice = fact('ReadyNoticeSent');

describe('branch-shipments', () => {
  it('lists what is to be sent on the day that the notice named, and on no other (S23)', () => {
    expect(copies(seen([notice], '2021-04-06').toSend)).toEqual([]);
    expect(copies(seen([notice], '2021-04-09').toSend)).toEqual(['C1']);
    expect(copies(seen([notice], '2021-04-13').toSend)).toEqual([]);
  });

  it('lists what missed its day on the next one', () => {
    expect(copies(seen([notice], '2021-04-13', '2021-04-10').toSend)).toEqual(['C1']);
    expect(copies(seen([notice], '2021-04-13', '2021-04-13').toSend)).toEqual(['C1']);
  });

  it('finds the day by itself where the notice named none', () => {
    const unsent = fact('ReadyNoticeNotSent', { reason: 'no-calendar', dispatchDay: null });
    expect(copies(seen([unsent], '2021-04-06').toSend)).toEqual([]);
    expect(copies(seen([unsent], '2021-04-09').toSend)).toEqual(['C1']);
  });

  it('does not list what is fetched at a counter', () => {
    const atCounter = fact('ReadyNoticeSent', { pickupClass: 'counter', dispatchDay: null });
    expect(seen([atCounter], '2021-04-09').toSend).toEqual([]);
  });

  it('follows a copy: under way, arrived, lent, coming back, gone', () => {
    const way = [
      notice,
      fact('Shipped'),
      fact('ArrivedAtBranch'),
      fact('PickedUp'),
      fact('Returned'),
      fact('CheckedIn'),
    ];
    const after = (steps: number) => {
      const { underWay, arrived, comingBack, toSend } = seen(way.slice(0, steps), '2021-04-09');
      return [toSend, underWay, arrived, comingBack].map((list) => list.length).join('');
    };
    expect([1, 2, 3, 4, 5, 6].map(after)).toEqual(['1000', '0100', '0010', '0000', '0001', '0000']);
  });

  it('has a copy come back whose reservation was cancelled when it had left, and not before (A44)', () => {
    const cancelled = fact('Cancelled');
    expect(copies(seen([notice, cancelled], '2021-04-09').comingBack)).toEqual([]);
    expect(copies(seen([notice, fact('Shipped'), cancelled], '2021-04-09').comingBack)).toEqual(['C1']);
  });

  it('does not wait for a parcel to a home', () => {
    const home = { pickupClass: 'home' };
    expect(seen([fact('ReadyNoticeSent', home), fact('Shipped', home)], '2021-04-09').underWay).toEqual([]);
  });

  it('packs a dispatch day over all places', () => {
    const { all } = folded(branchShipments, [notice]);
    const on = (dispatchDay: string) =>
      packingList(all, rules, { today: day('2021-04-06'), dispatchDay: day(dispatchDay) });
    expect(on('2021-04-09')).toMatchObject([
      { location: 'wakkanai', name: '稚内市立図書館', toSend: [{ copy: 'C1' }] },
    ]);
    expect(on('2021-04-13')).toEqual([]);
  });
});
