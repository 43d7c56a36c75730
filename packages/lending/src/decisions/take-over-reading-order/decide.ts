import { reading, requiring } from '@torioki/event-store';
import { group, takeOver } from '../../aggregates/index.js';
import { BorrowerId, GroupId, mostLines, nonEmpty, Ranked } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { distinctRanks } from '../preconditions/distinct-ranks.js';
import { groupKnown } from '../preconditions/group-known.js';
import { inTheGroup } from '../preconditions/in-the-group.js';
import { takeOverOpen } from '../preconditions/take-over-open.js';

/** Migrates the ranks of a reading order, after its reservations (ours). */
const TakeOverReadingOrder = command(['TakeOverReadingOrder', '読みたい順の引継ぎ'], ['general-materials'], {
  group: GroupId,
  borrower: BorrowerId,
  ranks: nonEmpty(Ranked, 'reservations, each with its rank', mostLines),
});

export const takeOverReadingOrder = decision(
  TakeOverReadingOrder,
  function* ({ at, group: id, borrower, ranks }) {
    const { opened, found } = yield* reading({ opened: takeOver, found: group(id) });
    yield* requiring(takeOverOpen(opened));
    const members = yield* requiring(groupKnown(id, borrower, found));
    yield* requiring(inTheGroup({ ranks, members }));
    yield* requiring(distinctRanks(ranks.map(({ rank }) => rank)));
    return [{ type: 'ReadingOrderSet', data: { at, group: id, borrower, ranks } }];
  },
);
