import { openOf } from '@torioki/patrons/contract';
import { storeError } from '@torioki/event-store';
import {
  arrivedAtBranch,
  headquarters,
  comingBack,
  holdExpired,
  noticeNotSent,
  reservationId,
  shippedToBranch,
  wakkanai,
  withdrawn,
} from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { evening, factsOf, record } from '../testing/evening.js';
import { showing } from '../testing/showing.js';

describe('the end of holds', () => {
  it('S30: comes at 00:00 after the last day, once (A42, A43)', async () => {
    const { events, jobs, set, patron, prepare } = await evening('2021-04-07 20:00');
    const { ready, reservation } = await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    await jobs.sendReadyMails();
    set('2021-04-18 23:59:59.999');
    expect(await jobs.expireHolds()).toMatchObject({ job: 'holds', ended: [], troubles: [] });
    set('2021-04-19 00:00');
    expect(await jobs.expireHolds()).toMatchObject({ ended: [reservation], troubles: [] });
    expect(await jobs.expireHolds()).toMatchObject({ ended: [], troubles: [] });
    expect(await factsOf(events, 'HoldExpired')).toMatchObject([holdExpired('2021-04-19 00:00', ready)]);
  });

  it('S40: who has no address is shipped to, and the hold at the branch ends', async () => {
    const { events, library, jobs, set, patron, prepare, server } = await evening('2021-04-07 20:00');
    const { ready, reservation } = await prepare(1, await patron(null), wakkanai, '2021-04-07 14:10');
    expect(await jobs.sendReadyMails()).toMatchObject({ failed: ['no-address'], notTold: [reservation] });
    set('2021-04-09 10:00');
    const days = {
      ...{ dispatchDay: '2021-04-09', earliestPickup: '2021-04-11' },
      ...{ lastDay: '2021-04-23', closedDays: ['2021-04-12', '2021-04-19'] },
    };
    expect(await factsOf(events, 'ReadyNoticeNotSent')).toMatchObject([
      noticeNotSent('2021-04-07 20:00', ready, 'no-address', days),
    ]);
    expect(showing(await library.views.packingList('2021-04-09').now())).toMatchObject([
      { location: 'WKN', toSend: [{ reservation }] },
    ]);
    const dispatch = library.desk({ role: 'dispatch', staff: 'D-01', location: 'HQ' });
    expect(await dispatch.ship({ reservation })).toMatchObject({
      events: [shippedToBranch('2021-04-09 10:00', ready, '2021-04-11')],
    });
    set('2021-04-11 11:00');
    const branch = library.desk({ role: 'branch', staff: 'W-01', location: 'WKN' });
    expect(await branch.arrive({ reservation, location: 'WKN' })).toMatchObject({
      events: [arrivedAtBranch('2021-04-11 11:00', ready)],
    });
    set('2021-04-23 23:59:59.999');
    expect(await jobs.expireHolds()).toMatchObject({ ended: [] });
    set('2021-04-24 00:00');
    expect(await jobs.expireHolds()).toMatchObject({ ended: { length: 1 } });
    expect(await factsOf(events, 'HoldExpired')).toMatchObject([
      comingBack(holdExpired('2021-04-24 00:00', ready)),
    ]);
    expect(server.arrived).toEqual([]);
  });

  it('that another asked for first comes once, and is no trouble', async () => {
    const { events, jobs, open, set, patron, prepare } = await evening('2021-04-07 20:00');
    for (const n of [1, 2]) await prepare(n, await patron(), headquarters, '2021-04-07 14:10');
    await jobs.sendReadyMails();
    set('2021-04-25 08:00');
    let before: () => Promise<unknown> = () => Promise.resolve();
    const append: typeof events.append = async (...given) => {
      await before();
      return events.append(...given);
    };
    const second = await open({ events: { ...events, append } });
    before = async () => {
      set('2021-04-25 08:01');
      expect((await jobs.expireHolds()).troubles).toEqual([]);
    };
    expect(await second.jobs.expireHolds()).toMatchObject({ ended: [], troubles: [] });
    expect(await factsOf(events, 'HoldExpired')).toHaveLength(2);
  });
});

describe('an ending that does not come about', () => {
  const busy = storeError('store-busy', { store: 'The store', waitedMs: 1 });

  it('because it failed is told, and the others come all the same', async () => {
    const { events, jobs, open, set, patron, prepare } = await evening('2021-04-07 20:00');
    for (const n of [1, 2, 3]) await prepare(n, await patron(), headquarters, '2021-04-07 14:10');
    await jobs.sendReadyMails();
    set('2021-04-25 08:00');
    let appends = Infinity;
    const append: typeof events.append = (...given) =>
      (appends += 1) === 1 ? Promise.resolve(E.left(busy)) : events.append(...given);
    const second = await open({ events: { ...events, append } });
    appends = 0;
    expect(await second.jobs.expireHolds()).toMatchObject({ ended: { length: 2 }, troubles: [busy] });
    expect(await jobs.expireHolds()).toMatchObject({ ended: { length: 1 }, troubles: [] });
  });

  it('because another asked for it first keeps no other from coming', async () => {
    const { events, jobs, open, set, patron, prepare } = await evening('2021-04-07 20:00');
    const { ready } = await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    await prepare(2, await patron(), headquarters, '2021-04-07 14:10');
    await jobs.sendReadyMails();
    set('2021-04-25 08:00');
    let appends = Infinity;
    const append: typeof events.append = async (...given) => {
      if ((appends += 1) === 1) await record(events, holdExpired('2021-04-25 08:00', ready));
      return events.append(...given);
    };
    const second = await open({ events: { ...events, append } });
    appends = 0;
    expect(await second.jobs.expireHolds()).toMatchObject({ ended: [reservationId(2)], troubles: [] });
  });
});

describe('what cannot be filled', () => {
  it('ends when the last copy of its title is gone (A21)', async () => {
    const { events, people, jobs, patron, prepare } = await evening('2021-04-08 10:00');
    const mari = await patron();
    const borrower = await openOf(people, mari);
    const { added, waiting } = await prepare(1, mari, headquarters, '2021-04-07 14:10');
    const { data } = waiting;
    const late = { ...waiting, data: { ...data, reservation: reservationId(2), borrower } };
    await record(events, late);
    expect(await jobs.declareUnfillable()).toMatchObject({ job: 'unfillable', ended: [], troubles: [] });
    await record(events, withdrawn('2021-04-08 09:00', added));
    expect(await jobs.declareUnfillable()).toMatchObject({ ended: [reservationId(2)], troubles: [] });
    expect(await jobs.declareUnfillable()).toMatchObject({ ended: [], troubles: [] });
    expect(await factsOf(events, 'Unfillable')).toMatchObject([{ data: { reservation: reservationId(2) } }]);
  });
});
