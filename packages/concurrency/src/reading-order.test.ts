import {
  cancel,
  cancelByStaff,
  changePickup,
  changeRank,
  declareUnfillable,
  publishPolicy,
  reserveInOrder,
  secure,
  withdraw,
} from '@torioki/lending/samples';
import { group } from '@torioki/lending/aggregates';
import { describe, expect, it } from 'vitest';
import { recordCommands } from './scenarios/scenario.js';
import { expectRulesKept } from './crowd/send-concurrently.js';
import { decodeEvent, type DecodedEvent } from './oracle/decide-after.js';

const history = await recordCommands([
  publishPolicy({ reservationLimit: 3 }),
  reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'], [3, 'c', 'hq']),
  withdraw('b-1'),
]);

const wanted = [
  cancel(1, 1),
  cancel(2, 1),
  cancel(3, 1),
  cancelByStaff(1),
  declareUnfillable(2),
  secure('a-1'),
  secure('c-1'),
  changeRank(1, 1, [2, 5]),
  changeRank(1, 1, [1, 2], [2, 1]),
  changeRank(1, 1, [3, 4], [1, 6]),
  changePickup(3, 1, 'wkn'),
];

/** The members that the reading order holds back by mistake, and those that it releases by mistake. */
const misjudged = (all: readonly DecodedEvent[]) => {
  const members = all.reduce((before, { event }) => group.evolve(before, event as never), group.initial);
  const waiting = members.filter(({ is }) => is === 'waiting');
  return waiting.filter(({ turnCame, rank }) => turnCame === waiting.some((earlier) => earlier.rank < rank));
};

describe('a reading order under many commands at the same time', () => {
  it('holds back exactly the members after an open one that is not secured (R47)', async () => {
    await expectRulesKept(history, wanted, (all) => expect(misjudged(all.map(decodeEvent))).toEqual([]));
  }, 600_000);
});
