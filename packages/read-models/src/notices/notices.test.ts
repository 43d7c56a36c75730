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

const journey = makeJourney(1, headquarters);
const other = makeJourney(2, wakkanai, { borrower: ken });
const bounced = makeNoticeNotSent('2021-04-06 20:00', other.ready, 'bounced');

const list = (...events: readonly LendingEvent[]) =>
  showAfter([...library, ...events], listNotices(tokyo('2021-04-08 12:00')));

const secured = [journey.added, journey.waiting, journey.ready, other.added, other.waiting, other.ready];

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
    const { due, sent, notSent } = await list(...secured, journey.noticed, bounced);
    expect(due).toEqual([]);
    expect(sent).toMatchObject([{ copy: 'C-1', on: '2021-04-07' }]);
    expect(notSent).toMatchObject([
      {
        reservation: other.waiting.data.reservation,
        borrower: ken,
        copy: 'C-2',
        pickup: { name: '稚内' },
        on: '2021-04-06',
        reason: 'bounced',
      },
    ]);
  });

  it('are due again for a moved copy, from the move, but not for a waiting reservation (R74)', async () => {
    const moved = makePickupChanged('2021-04-08 10:00', journey.ready, wakkanai);
    const { due, sent } = await list(...secured, journey.noticed, moved);
    expect(due).toMatchObject([
      { copy: 'C-2' },
      { copy: 'C-1', since: tokyo('2021-04-08 10:00'), pickup: { location: 'WKN' } },
    ]);
    expect(sent).toEqual([]);
    const still = makePickupChanged('2021-04-05 10:00', journey.waiting, wakkanai);
    expect((await list(journey.added, journey.waiting, still)).due).toEqual([]);
  });

  it.each([
    ['picked up', other.lent],
    ['cancelled', makeCancelledFact('2021-04-08 10:00', 'staff', other.ready)],
    ['given up by time', makeHoldExpired('2021-04-24 00:00', other.ready)],
    ['lost on its way', makeTransitLost('2021-04-12 10:00', other.ready)],
  ])('are removed when their copy is %s', async (_, end) => {
    expect((await list(...secured, bounced, end)).notSent).toEqual([]);
    expect((await list(...secured, end)).due.map(({ copy }) => copy)).toEqual(['C-1']);
  });
});
