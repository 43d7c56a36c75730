import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import {
  copyId,
  ken,
  library,
  makeCopyAdded,
  makeDeclaredLostFact,
  makeReserved,
  mari,
  reservationId,
  story,
  titleId,
  tokyo,
  wakkanai,
} from '@torioki/lending/samples';
import { fromEither, toUndefined } from 'fp-ts/lib/Option.js';
import { expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { listCopiesOutOfUse } from './out-of-use.js';

const at = tokyo('2021-05-01 10:00');

const show = async (list: 'missing' | 'out-of-circulation', events: readonly LendingEvent[]) =>
  (await showAfter(events, listCopiesOutOfUse(list, at))).copies.map(({ copy, status, removed, waiting }) =>
    [copy, status, removed, waiting].join(' '),
  );

it('shows missing copies, longest missing first, and the readers who wait', async () => {
  const [first, second, third] = [1, 2, 3].map((n) => makeCopyAdded(copyId(n), titleId(n)));
  const waiting = [mari, ken].map((borrower, index) =>
    makeReserved('2021-04-03 10:00', reservationId(index), { borrower, title: titleId(2), place: wakkanai }),
  );
  const events = [
    ...library,
    ...[first, second, third].flatMap((one) => one ?? []),
    ...waiting,
    ...[second, first].flatMap((one, index) =>
      one ? [makeDeclaredLostFact(`2021-04-1${index} 10:00`, one, null)] : [],
    ),
  ];
  expect(await show('missing', events)).toEqual(['C-2 所在不明  2', 'C-1 所在不明  0']);
  expect(await show('out-of-circulation', events)).toEqual([]);
});

it('shows removed copies with the reason, also on their way back, until they circulate again', async () => {
  const events = async (history: typeof story) =>
    (await history.recorded()).flatMap((one) => toUndefined(fromEither(lendingEventCodec.decode(one))) ?? []);
  const handedIn = story.reach('lent', 'a-1', 'wkn').at('2021-04-20 10:00').acceptReturn('a-1', 'wkn');
  const damaged = handedIn.withFields({ remove: 'damaged' });
  expect(await show('out-of-circulation', await events(damaged))).toEqual(['a-1 返送待ち damaged 0']);
  const received = damaged.shipReturn('a-1', 'wkn').receiveAtHeadquarters('a-1');
  expect(await show('out-of-circulation', await events(received))).toEqual(['a-1 利用停止 damaged 0']);
  const lost = damaged.declareLost('a-1');
  expect(await show('out-of-circulation', await events(lost))).toEqual([]);
  expect(await show('missing', await events(lost))).toEqual(['a-1 所在不明 damaged 0']);
  expect(await show('out-of-circulation', await events(received.returnToCirculation('a-1')))).toEqual([]);
});
