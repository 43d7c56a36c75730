import type { BorrowerId, LendingEvent } from '@torioki/lending';
import {
  makeArrivedAtBranch,
  assemblyRoom,
  makeCancelledFact,
  withTravelBack,
  headquarters,
  makeHoldExpired,
  home,
  makeJourney,
  ken,
  library,
  mari,
  makeNoticeNotSent,
  makeNoticeSent,
  makePickupChanged,
  makeSecured,
  makeShippedToCounter,
  tokyo,
  makeTransitLost,
  wakkanai,
  yuki,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { listHoldsOver } from '../holds-to-expire/view.js';
import { foldDocuments } from '../testing/fold-documents.js';
import { firstPage } from '../page.js';
import { showAfter } from '../testing/show-after.js';
import { holdShelfModel } from './fold.js';
import { findHeldCopies, pageOfCopiesSetAside, pageOfEndedHolds } from './view.js';

const apart = makeJourney(1, headquarters);
const untold = makeJourney(2, headquarters);
const underAnother = makeJourney(3, headquarters, { borrower: ken });
const ended = makeJourney(4, headquarters);

const history = [
  ...library,
  ...[apart, untold, underAnother, ended].flatMap(({ added, waiting, ready }) => [added, waiting, ready]),
  makeNoticeNotSent('2021-04-07 20:00', untold.ready, 'no-address', { earliestPickup: '2021-04-08' }),
  makeCancelledFact('2021-04-07 15:00', 'staff', ended.ready),
];

const copies = async (...pseudonyms: readonly BorrowerId[]) =>
  (await showAfter(history, findHeldCopies(pseudonyms, tokyo('2021-04-08 10:00')))).map(
    ({ copy, shelf }) => `${copy} ${shelf}`,
  );

describe('the copies set aside for a card holder', () => {
  it('are kept apart until the notice, sent or not, and then at the counter (R57, S21)', async () => {
    expect(await copies(mari)).toEqual(['C-1 別置', 'C-2 取置']);
  });

  it('are found under all pseudonyms of a person, and no other person’s', async () => {
    expect(await copies(mari, ken)).toEqual(['C-1 別置', 'C-2 取置', 'C-3 別置']);
    expect(await copies(yuki)).toEqual([]);
  });

  it('come in the order in which they were set aside, each once', async () => {
    const [early, late] = [makeJourney(1, headquarters), makeJourney(2, headquarters, { borrower: ken })];
    const ready = makeSecured('2021-04-07 14:20', late.waiting, late.added);
    const events = [...library, early.added, early.waiting, early.ready, late.added, late.waiting, ready];
    const held = await showAfter(events, findHeldCopies([ken, mari, ken], tokyo('2021-04-08 10:00')));
    expect(held.map(({ copy }) => copy)).toEqual(['C-1', 'C-2']);
  });
});

it('a moved copy is kept apart again until the next notice (R74)', async () => {
  const { added, waiting, ready, noticed } = makeJourney(6, headquarters);
  const moved = makePickupChanged('2021-04-08 10:00', ready, assemblyRoom);
  const { location, pickupClass } = assemblyRoom;
  const atAssemblyRoom = { ...ready, data: { ...ready.data, location, pickupClass } };
  const notice = makeNoticeSent('2021-04-08 20:00', atAssemblyRoom, { earliestPickup: '2021-04-09' });
  const seen = async (...events: readonly LendingEvent[]) =>
    (
      await showAfter(
        [...library, added, waiting, ready, noticed, ...events],
        findHeldCopies([mari], tokyo('2021-04-09 10:00')),
      )
    ).map(({ shelf, pickup, lastDay }) => `${shelf} ${pickup.name} ${lastDay}`);
  expect(await seen()).toEqual(['取置 道立図書館 2021-04-18']);
  expect(await seen(moved)).toEqual(['別置 議会図書室 null']);
  expect(await seen(moved, notice)).toEqual(['取置 議会図書室 2021-04-20']);
});

it('a copy can be handed over at another counter wherever it is recorded, and its hold ends there too (R55, A52)', async () => {
  const { added, waiting, ready, noticed } = makeJourney(6, assemblyRoom);
  const carried = makeShippedToCounter('2021-04-07 15:00', ready);
  const there = makeArrivedAtBranch('2021-04-07 15:20', ready);
  for (const way of [[], [carried], [carried, there]]) {
    const events = [...library, added, waiting, ready, ...way];
    const held = (at: string, ...more: readonly LendingEvent[]) =>
      showAfter([...events, ...more], findHeldCopies([mari], tokyo(at)));
    const over = (at: string) => showAfter([...events, noticed], listHoldsOver(tokyo(at)));
    expect(await held('2021-04-07 16:00')).toMatchObject([{ copy: 'C-6', shelf: '別置' }]);
    expect(await held('2021-04-08 10:00', noticed)).toMatchObject([{ copy: 'C-6', shelf: '取置' }]);
    expect(await over('2021-04-18 10:00')).toEqual([]);
    expect(await over('2021-04-20 10:00')).toEqual([waiting.data.reservation]);
  }
});

describe('a copy set aside for a branch', () => {
  const { added, waiting, ready, noticed, shipped, arrived, lent } = makeJourney(5, wakkanai);
  const way = [added, waiting, ready, noticed, shipped];

  const seen = async (events: readonly LendingEvent[], at = '2021-04-12 10:00') =>
    showAfter([...library, ...events], findHeldCopies([mari], tokyo(at)));

  it('is on no shelf on its way, and waits there once it has arrived (R59, A42)', async () => {
    expect(await seen(way)).toEqual([]);
    const waits = { copy: 'C-5', shelf: '取置', pickup: { location: 'WKN', name: '稚内' } };
    const last = { ...waits, lastDay: '2021-04-23' };
    expect(await seen([...way, arrived])).toMatchObject([{ ...last, isOver: false }]);
    expect(await seen([...way, arrived], '2021-04-24 00:00')).toMatchObject([{ ...last, isOver: true }]);
  });

  it('is not among the copies at the headquarters', async () => {
    const at = tokyo('2021-04-12 10:00');
    const list = async (events: readonly LendingEvent[]) =>
      (await showAfter([...library, ...events], () => pageOfCopiesSetAside(at, firstPage))).documents;
    expect(await list(way.slice(0, -1))).toMatchObject([{ copy: 'C-5', shelf: '別置' }]);
    expect(await list([...way, arrived])).toEqual([]);
  });

  it.each([
    ['handed over', lent],
    ['cancelled', withTravelBack(makeCancelledFact('2021-04-12 09:00', 'staff', ready))],
    ['given up by time', withTravelBack(makeHoldExpired('2021-04-24 00:00', ready))],
  ])('disappears when it is %s, and does not end at the headquarters', async (_, end) => {
    expect(await seen([...way, arrived, end])).toEqual([]);
    const ended = showAfter([...library, ...way, arrived, end], () =>
      pageOfEndedHolds(tokyo('2021-04-24 10:00'), firstPage),
    );
    expect((await ended).documents).toEqual([]);
  });

  it('disappears when it is lost on the way', () => {
    const lost = makeTransitLost('2021-04-12 10:00', ready);
    expect(foldDocuments(holdShelfModel, [...way, lost])).toEqual({});
  });

  it('does not exist for a parcel to a home', async () => {
    const parcel = makeJourney(6, home);
    const sent = [parcel.added, parcel.waiting, parcel.ready, parcel.noticed, parcel.shipped];
    expect(await seen(sent)).toEqual([]);
  });
});
