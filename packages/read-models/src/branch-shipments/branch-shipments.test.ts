import type { LendingEvent, LocalDate } from '@torioki/lending';
import {
  abashiri,
  makeArrivedAtBranch,
  assemblyRoom,
  makeCancelledFact,
  makeReceivedAtHeadquarters,
  withTravelBack,
  dates,
  makeDeclaredLostFact,
  makeDispatchDaysPublished,
  facts,
  headquarters,
  makeHoldExpired,
  home,
  makeJourney,
  ken,
  library,
  makeNoticeNotSent,
  makeNoticeSent,
  makePickupChanged,
  makeReturned,
  makeReturnShipped,
  makeShippedToCounter,
  tokyo,
  makeTransitLost,
  wakkanai,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { listPacking, listShipments } from './view.js';

const day = (text: string) => text as LocalDate;

interface Looking {
  readonly dispatchDay?: string;
  readonly at?: string;
  readonly place?: typeof wakkanai;
}

const branch = (
  events: readonly LendingEvent[],
  { dispatchDay = '2021-04-09', at = '2021-04-07 09:00', place = wakkanai }: Looking = {},
) => showAfter([...library, ...events], listShipments(place.location, day(dispatchDay), tokyo(at)));

const copies = (shipments: readonly { readonly copy: string }[]) => shipments.map(({ copy }) => copy);

const { added, waiting, ready, noticed, shipped, arrived, lent } = makeJourney(1, wakkanai);
const prepared = [added, waiting, ready, noticed];

describe('branch-shipments', () => {
  it('lists a copy to send on the day that the notice named, and on no other (S23)', async () => {
    const toSend = async (dispatchDay: string, at?: string) =>
      copies((await branch(prepared, { dispatchDay, ...(at !== undefined && { at }) })).toSend);
    expect(await toSend('2021-04-06', '2021-04-06 21:00')).toEqual([]);
    expect(await toSend('2021-04-09', '2021-04-06 21:00')).toEqual(['C-1']);
    expect(await toSend('2021-04-09')).toEqual(['C-1']);
    expect(await toSend('2021-04-13')).toEqual([]);
    expect(await toSend('2021-04-09', '2021-04-10 09:00')).toEqual([]);
    expect(await toSend('2021-04-13', '2021-04-10 09:00')).toEqual(['C-1']);
    expect(await toSend('2021-04-13', '2021-04-13 09:00')).toEqual(['C-1']);
  });

  it('follows a calendar that is published later: no copy leaves on a former dispatch day', async () => {
    const later = makeDispatchDaysPublished('2021-04-08', '2021-04-30', dates('2021-04', 10, 14));
    const toSend = async (dispatchDay: string) =>
      copies((await branch([...prepared, later], { dispatchDay })).toSend);
    expect(await toSend('2021-04-09')).toEqual([]);
    expect(await toSend('2021-04-10')).toEqual(['C-1']);
  });

  it('lists nothing on the closed days of the headquarters or of the place (A51)', async () => {
    const closed = (place: typeof wakkanai) =>
      facts.closureExtended('2021-04-07 08:00', {
        places: [place.location],
        from: day('2021-04-08'),
        until: day('2021-04-12'),
        dueOn: day('2021-04-13'),
      });
    const packed = async (place: typeof wakkanai, dispatchDay: string) => {
      const events = [...library, ...prepared, closed(place)];
      const { places } = await showAfter(events, listPacking(day(dispatchDay), tokyo('2021-04-07 09:00')));
      return places.flatMap(({ toSend }) => copies(toSend));
    };
    for (const place of [headquarters, wakkanai]) {
      expect(await packed(place, '2021-04-09')).toEqual([]);
      expect(await packed(place, '2021-04-13')).toEqual(['C-1']);
    }
    expect(await packed(abashiri, '2021-04-09')).toEqual(['C-1']);
  });

  it('computes the day if the notice named none (A29)', async () => {
    const unsent = makeNoticeNotSent('2021-04-06 20:00', ready, 'no-calendar');
    const toSend = async (dispatchDay: string) =>
      copies((await branch([added, waiting, ready, unsent], { dispatchDay })).toSend);
    expect(await toSend('2021-04-06')).toEqual([]);
    expect(await toSend('2021-04-09')).toEqual(['C-1']);
  });

  it('does not list copies for pickup at a counter', async () => {
    const counter = makeJourney(2, headquarters);
    const events = [counter.added, counter.waiting, counter.ready, counter.noticed];
    expect((await branch(events, { place: headquarters })).toSend).toEqual([]);
  });

  it('lists a copy for another counter today, before its notice and until it is sent (A52)', async () => {
    const {
      added: own,
      waiting: reserved,
      ready: set,
      noticed: notice,
      lent: loan,
    } = makeJourney(3, assemblyRoom);
    const looking = { place: assemblyRoom, at: '2021-04-07 15:00' };
    const on = (dispatchDay: string, ...more: readonly LendingEvent[]) =>
      branch([own, reserved, set, ...more], { ...looking, dispatchDay });
    expect(copies((await on('2021-04-07')).toSend)).toEqual(['C-3']);
    expect(copies((await on('2021-04-07', notice)).toSend)).toEqual(['C-3']);
    expect(copies((await on('2021-04-09')).toSend)).toEqual([]);
    const carried = makeShippedToCounter('2021-04-07 14:30', set);
    const there = makeArrivedAtBranch('2021-04-07 14:50', set);
    expect(await on('2021-04-07', carried)).toMatchObject({ toSend: [], underWay: [{ copy: 'C-3' }] });
    expect(await on('2021-04-07', carried, there)).toMatchObject({
      arrived: [{ copy: 'C-3', lastDay: null, isOver: false }],
    });
    for (const steps of [
      [notice, carried, there],
      [carried, there, notice],
    ])
      expect(await on('2021-04-07', ...steps)).toMatchObject({ arrived: [{ lastDay: '2021-04-18' }] });
    expect((await on('2021-04-07', loan)).toSend).toEqual([]);
  });

  it('lists a copy as coming back from another counter if its hold ended there, even if it was never sent', async () => {
    const { added: own, waiting: reserved, ready: set, noticed: notice } = makeJourney(3, assemblyRoom);
    const events = [own, reserved, set, notice, withTravelBack(makeHoldExpired('2021-04-19 00:00', set))];
    const shipments = await branch(events, {
      place: assemblyRoom,
      dispatchDay: '2021-04-20',
      at: '2021-04-20 09:00',
    });
    expect(copies(shipments.toSend)).toEqual([]);
    expect(copies(shipments.comingBack)).toEqual(['C-3']);
  });

  it('follows a copy: to send, under way, arrived, lent, coming back, back', async () => {
    const way = [
      noticed,
      shipped,
      arrived,
      lent,
      makeReturned('2021-04-24 10:00', lent, wakkanai),
      makeReturnShipped('2021-04-27 10:00', added, wakkanai),
      makeReceivedAtHeadquarters('2021-04-29 10:00', added, wakkanai),
    ];
    const after = async (steps: number) => {
      const { toSend, underWay, arrived, comingBack } = await branch([
        added,
        waiting,
        ready,
        ...way.slice(0, steps),
      ]);
      return [toSend, underWay, arrived, comingBack].map((list) => list.length).join('');
    };
    expect(await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(after))).toEqual([
      '0000',
      '1000',
      '0100',
      '0010',
      '0000',
      '0001',
      '0001',
      '0000',
    ]);
  });

  it('shows the details of each copy that the branch needs', async () => {
    const parcel = { copy: 'C-1', title: 'T-1', location: 'WKN' };
    expect((await branch([...prepared, shipped])).underWay).toMatchObject([
      { ...parcel, shippedOn: '2021-04-09', availableFrom: '2021-04-11' },
    ]);
    const back = [...prepared, shipped, arrived, lent, makeReturned('2021-04-24 10:00', lent, wakkanai)];
    expect((await branch(back)).comingBack).toMatchObject([{ ...parcel, sentAt: null }]);
    expect(
      (await branch([...back, makeReturnShipped('2021-04-27 10:00', added, wakkanai)])).comingBack,
    ).toMatchObject([{ ...parcel, sentAt: tokyo('2021-04-27 10:00') }]);
  });

  it.each(['2021-04-10', '2021-04-13'])(
    'shows a parcel as late from the promised day, as the patron reads it, even if it should arrive on %s (NOTICE-6)',
    async (availableFrom) => {
      const sent: LendingEvent = { ...shipped, data: { ...shipped.data, availableFrom: day(availableFrom) } };
      const late = async (at: string) => (await branch([...prepared, sent], { at })).underWay;
      expect(await late('2021-04-10 12:00')).toMatchObject([{ isLate: false }]);
      expect(await late('2021-04-11 12:00')).toMatchObject([{ isLate: true }]);
    },
  );

  it('shows how long an arrived copy waits, and when its hold is over (A42)', async () => {
    const hold = async (at: string) => (await branch([...prepared, shipped, arrived], { at })).arrived;
    expect(await hold('2021-04-23 10:00')).toMatchObject([
      { arrivedOn: '2021-04-11', lastDay: '2021-04-23', isOver: false },
    ]);
    expect(await hold('2021-04-24 00:00')).toMatchObject([{ lastDay: '2021-04-23', isOver: true }]);
  });

  it.each([
    ['cancelled', makeCancelledFact('2021-04-12 10:00', 'staff', ready)],
    ['given up by time', makeHoldExpired('2021-04-24 00:00', ready)],
  ])(
    'lists a copy as coming back if its reservation was %s after it had left, and not before (A44)',
    async (_, end) => {
      expect((await branch([...prepared, end])).comingBack).toEqual([]);
      const back = withTravelBack(end);
      expect(copies((await branch([...prepared, shipped, back])).comingBack)).toEqual(['C-1']);
      expect(copies((await branch([...prepared, shipped, arrived, back])).comingBack)).toEqual(['C-1']);
    },
  );

  it('sends a moved copy to its new place: to a counter immediately, otherwise after the new notice (R74)', async () => {
    const toSend = async (place: typeof wakkanai, events: readonly LendingEvent[]) =>
      copies((await branch([...prepared, ...events], { at: '2021-04-09 09:00', place })).toSend);
    expect(await toSend(wakkanai, [])).toEqual(['C-1']);
    const moved = makePickupChanged('2021-04-08 10:00', ready, abashiri);
    expect(await toSend(wakkanai, [moved])).toEqual([]);
    expect(await toSend(abashiri, [moved])).toEqual([]);
    const { location, pickupClass } = abashiri;
    const there = { ...ready, data: { ...ready.data, location, pickupClass } };
    const notice = makeNoticeSent('2021-04-08 20:00', there, { dispatchDay: '2021-04-09' });
    expect(await toSend(abashiri, [moved, notice])).toEqual(['C-1']);
    expect(await toSend(assemblyRoom, [makePickupChanged('2021-04-08 10:00', ready, assemblyRoom)])).toEqual([
      'C-1',
    ]);
  });

  it('no longer lists a copy that was lost on its way there or back (A55)', async () => {
    const lost = makeTransitLost('2021-04-12 10:00', ready);
    expect((await branch([...prepared, shipped, lost])).underWay).toEqual([]);
    const back = [...prepared, shipped, arrived, lent, makeReturned('2021-04-24 10:00', lent, wakkanai)];
    const loss = makeDeclaredLostFact('2021-05-20 10:00', added, null);
    expect((await branch([...back, loss])).comingBack).toEqual([]);
  });

  it('lists a copy as coming back from a counter that is not the headquarters', async () => {
    const { added: own, waiting: reserved, ready: secured, lent: loan } = makeJourney(3, assemblyRoom);
    const events = [own, reserved, secured, loan, makeReturned('2021-04-20 10:00', loan, assemblyRoom)];
    expect(copies((await branch(events, { place: assemblyRoom })).comingBack)).toEqual(['C-3']);
  });

  it('does not list a parcel to a home, or one that comes back by post', async () => {
    const parcel = makeJourney(4, home);
    const way = [parcel.added, parcel.waiting, parcel.ready, parcel.noticed];
    expect(copies((await branch(way, { place: home, at: '2021-04-08 09:00' })).toSend)).toEqual(['C-4']);
    const posted = makeReturned('2021-04-27 10:00', parcel.lent, headquarters);
    const steps = [parcel.shipped, parcel.lent, posted];
    for (const place of [home, headquarters])
      for (const [index] of steps.entries()) {
        const shipments = await branch([...way, ...steps.slice(0, index + 1)], { place });
        expect([shipments.toSend, shipments.underWay, shipments.comingBack]).toEqual([[], [], []]);
      }
  });
});

describe('the packing list', () => {
  it('contains all places for a dispatch day, for the headquarters', async () => {
    const other = makeJourney(5, abashiri, { borrower: ken });
    const events = [...library, ...prepared, other.added, other.waiting, other.ready, other.noticed];
    const on = async (dispatchDay: string) =>
      (await showAfter(events, listPacking(day(dispatchDay), tokyo('2021-04-07 09:00')))).places;
    expect(await on('2021-04-09')).toMatchObject([
      { location: 'WKN', name: '稚内', toSend: [{ copy: 'C-1' }] },
      { location: 'ABS', name: '網走', toSend: [{ copy: 'C-5' }] },
    ]);
    expect(await on('2021-04-13')).toEqual([]);
  });
});
