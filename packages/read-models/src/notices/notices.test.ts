import type { LendingEvent } from '@torioki/lending';
import {
  makeCancelledFact,
  headquarters,
  makeHoldExpired,
  makeJourney,
  ken,
  library,
  makeNoticeNotSent,
  makePickupChanged,
  tokyo,
  makeTransitLost,
  wakkanai,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { listNotices } from './view.js';

const told = makeJourney(1, headquarters);
const untold = makeJourney(2, wakkanai, { borrower: ken });
const bounced = makeNoticeNotSent('2021-04-06 20:00', untold.ready, 'bounced');

const list = (...events: readonly LendingEvent[]) =>
  showAfter([...library, ...events], listNotices(tokyo('2021-04-08 12:00')));

const secured = [told.added, told.waiting, told.ready, untold.added, untold.waiting, untold.ready];

describe('notices', () => {
  it('are due from the securing, oldest first (R49, R70)', async () => {
    expect(await list(...secured)).toMatchObject({
      due: [
        { copy: 'C-2', since: tokyo('2021-04-06 11:00') },
        { copy: 'C-1', since: tokyo('2021-04-07 14:10') },
      ],
      sent: [],
      notSent: [],
    });
  });

  it('are sent, or finally not sent, which is an exception for the staff (R89, S40)', async () => {
    const { due, sent, notSent } = await list(...secured, told.noticed, bounced);
    expect(due).toEqual([]);
    expect(sent).toMatchObject([{ copy: 'C-1', on: '2021-04-07' }]);
    expect(notSent).toMatchObject([
      {
        reservation: untold.waiting.data.reservation,
        borrower: ken,
        copy: 'C-2',
        pickup: { name: '稚内' },
        on: '2021-04-06',
        reason: 'bounced',
      },
    ]);
  });

  it('are due again for a moved copy, from the move, but not for a waiting reservation (R74)', async () => {
    const moved = makePickupChanged('2021-04-08 10:00', told.ready, wakkanai);
    const { due, sent } = await list(...secured, told.noticed, moved);
    expect(due).toMatchObject([
      { copy: 'C-2' },
      { copy: 'C-1', since: tokyo('2021-04-08 10:00'), pickup: { location: 'WKN' } },
    ]);
    expect(sent).toEqual([]);
    const still = makePickupChanged('2021-04-05 10:00', told.waiting, wakkanai);
    expect((await list(told.added, told.waiting, still)).due).toEqual([]);
  });

  it.each([
    ['picked up', untold.lent],
    ['cancelled', makeCancelledFact('2021-04-08 10:00', 'staff', untold.ready)],
    ['given up by time', makeHoldExpired('2021-04-24 00:00', untold.ready)],
    ['lost on its way', makeTransitLost('2021-04-12 10:00', untold.ready)],
  ])('are removed when their copy is %s', async (_, end) => {
    expect((await list(...secured, bounced, end)).notSent).toEqual([]);
    expect((await list(...secured, end)).due.map(({ copy }) => copy)).toEqual(['C-1']);
  });
});
