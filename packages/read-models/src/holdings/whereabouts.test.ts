import type { LendingEvent } from '@torioki/lending';
import {
  makeArrivedAtBranch,
  assemblyRoom,
  makeReceivedAtHeadquarters,
  makeCopyAdded,
  copyId,
  makeDeclaredLostFact,
  headquarters,
  makeJourney,
  makeLentToLibrary,
  library,
  otaru,
  makeReturned,
  makeReturnShipped,
  makeShippedToCounter,
  titleId,
  tokyo,
  wakkanai,
  makeWithdrawn,
} from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { listHeldCopies } from '../hold-shelf/view.js';
import { showAfter } from '../testing/show-after.js';
import { findWhereabouts } from './whereabouts.js';

const at = '2021-04-12 10:00';

const seen = async (events: readonly LendingEvent[]) =>
  (await showAfter([...library, ...events], findWhereabouts(titleId(1), tokyo(at)))).map(
    ({ status, place }) => `${status} ${place}`,
  );

const { added, waiting, ready, noticed, shipped, arrived, lent } = makeJourney(1, wakkanai);
const way = [
  added,
  waiting,
  ready,
  noticed,
  shipped,
  arrived,
  lent,
  makeReturned('2021-04-24 10:00', lent, wakkanai),
  makeReturnShipped('2021-04-27 10:00', added, wakkanai),
  makeReceivedAtHeadquarters('2021-04-29 10:00', added, wakkanai),
];

it('shows staff where a copy is on its way to a branch and back, and its origin (R56)', async () => {
  const steps = await Promise.all(way.map((_, index) => seen(way.slice(0, index + 1))));
  expect(steps.flat()).toEqual([
    '在架 null',
    '在架 null',
    '別置 稚内',
    '別置 稚内',
    '発送済 稚内',
    '取置 稚内',
    '貸出中 null',
    '返送待ち 稚内',
    '返送中 稚内',
    '在架 null',
  ]);
});

it('a copy at a counter is 別置 until its notice, then 取置', async () => {
  const counter = makeJourney(1, assemblyRoom);
  const apart = [counter.added, counter.waiting, counter.ready];
  expect(await seen(apart)).toEqual(['別置 議会図書室']);
  expect(await seen([...apart, counter.noticed])).toEqual(['取置 議会図書室']);
  const carried = makeShippedToCounter('2021-04-07 15:00', counter.ready);
  const there = makeArrivedAtBranch('2021-04-07 15:20', counter.ready);
  expect(await seen([...apart, carried])).toEqual(['発送済 議会図書室']);
  expect(await seen([...apart, carried, there])).toEqual(['別置 議会図書室']);
  expect(await seen([...apart, carried, there, counter.noticed])).toEqual(['取置 議会図書室']);
});

it('a copy that is set aside has the word of the hold shelf', async () => {
  for (const place of [headquarters, wakkanai]) {
    const { added, waiting, ready, noticed } = makeJourney(1, place);
    for (const events of [
      [added, waiting, ready],
      [added, waiting, ready, noticed],
    ]) {
      const held = await showAfter([...library, ...events], () => listHeldCopies(tokyo(at)));
      expect(await seen(events)).toEqual(held.map(({ shelf, pickup }) => `${shelf} ${pickup.name}`));
    }
  }
});

it('restricted, lent and missing copies have their own words; withdrawn copies do not appear', async () => {
  const restricted = makeCopyAdded(copyId(2), titleId(1), { loanClass: 'in-library' });
  expect(await seen([restricted])).toEqual(['館内 null']);
  expect(await seen([added, makeLentToLibrary('2021-04-05 10:00', added, otaru)])).toEqual(['協力 null']);
  expect(await seen([added, makeDeclaredLostFact('2021-04-05 10:00', added, null)])).toEqual([
    '所在不明 null',
  ]);
  expect(await seen([added, makeWithdrawn('2021-04-05 10:00', added)])).toEqual([]);
});
