import { findFreshBorrower } from '@torioki/patrons/contract';
import { storeError } from '@torioki/event-store';
import { headquarters, makeHoldExpired, reservationId, makeWithdrawn } from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { evening, factsOf, record } from '../testing/evening.js';

describe('the end of holds', () => {
  it('is recorded once if another process was first, without a trouble', async () => {
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

describe('an ending that does not happen', () => {
  const busy = storeError('store-busy', { store: 'The store', waitedMs: 1 });

  it('because of a failure is reported, and the others still happen', async () => {
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

  it('because another process was first does not prevent the others', async () => {
    const { events, jobs, open, set, patron, prepare } = await evening('2021-04-07 20:00');
    const { ready } = await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    await prepare(2, await patron(), headquarters, '2021-04-07 14:10');
    await jobs.sendReadyMails();
    set('2021-04-25 08:00');
    let appends = Infinity;
    const append: typeof events.append = async (...given) => {
      if ((appends += 1) === 1) await record(events, makeHoldExpired('2021-04-25 08:00', ready));
      return events.append(...given);
    };
    const second = await open({ events: { ...events, append } });
    appends = 0;
    expect(await second.jobs.expireHolds()).toMatchObject({ ended: [reservationId(2)], troubles: [] });
  });
});

describe('a reservation that cannot be filled', () => {
  it('ends when the last copy of its title is lost or withdrawn (A21)', async () => {
    const { events, people, jobs, patron, prepare } = await evening('2021-04-08 10:00');
    const mari = await patron();
    const borrower = await findFreshBorrower(people, mari);
    const { added, waiting } = await prepare(1, mari, headquarters, '2021-04-07 14:10');
    const { data } = waiting;
    const late = { ...waiting, data: { ...data, reservation: reservationId(2), borrower } };
    await record(events, late);
    expect(await jobs.declareUnfillable()).toMatchObject({ job: 'unfillable', ended: [], troubles: [] });
    await record(events, makeWithdrawn('2021-04-08 09:00', added));
    expect(await jobs.declareUnfillable()).toMatchObject({ ended: [reservationId(2)], troubles: [] });
    expect(await jobs.declareUnfillable()).toMatchObject({ ended: [], troubles: [] });
    expect(await factsOf(events, 'Unfillable')).toMatchObject([{ data: { reservation: reservationId(2) } }]);
  });
});
