import { reading, requiring } from '@torioki/event-store';
import { group, type Group } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import { BorrowerId, GroupId, mostLines, nonEmpty, RankedReservation } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { distinctRanks } from '../preconditions/distinct-ranks.js';
import { groupKnown } from '../preconditions/group-known.js';
import { inTheGroup } from '../preconditions/in-the-group.js';
import { changesSomething } from '../preconditions/changes-something.js';
import { all } from '../rule.js';
import { isRankOpen, type RankSituation } from './situation.js';
import { afterThoseSecured } from './rules/after-those-secured.js';
import { rankNotSettled } from './rules/rank-not-settled.js';
import { turnsAfter } from './turns-after.js';

/**
 * Changes ranks in a reading order. Only reservations that never had a secured copy can get another rank
 * (A32).
 */
const ChangeRank = command(['ChangeRank', '優先順位の変更'], ['patron', 'counter', 'general-materials'], {
  group: GroupId,
  borrower: BorrowerId,
  ranks: nonEmpty(RankedReservation, 'reservations, each with its rank', mostLines),
});

const ranksAfter = ({ ranks, members }: RankSituation): readonly number[] => [
  ...ranks.map(({ rank }) => rank),
  ...members
    .filter(
      (member) => isRankOpen(member) && !ranks.some(({ reservation }) => reservation === member.reservation),
    )
    .map(({ rank }) => rank),
];

const haveRanks = ({ ranks, members }: RankSituation): boolean =>
  ranks.every(({ reservation, rank }) =>
    members.some((member) => member.reservation === reservation && member.rank === rank),
  );

const rules = all(
  (ranking: RankSituation) => distinctRanks(ranksAfter(ranking)),
  rankNotSettled,
  inTheGroup,
  afterThoseSecured,
);

export const changeRank = decision(ChangeRank, function* ({ at, group: id, borrower, ranks }) {
  const { found } = yield* reading({ found: group(id) });
  const members: Group = yield* requiring(groupKnown(id, borrower, found));
  yield* requiring(changesSomething(haveRanks({ ranks, members })));
  yield* requiring(rules({ ranks, members }));
  const ordered: LendingEvent<'ReadingOrderSet'> = {
    type: 'ReadingOrderSet',
    data: { at, group: id, borrower, ranks },
  };
  return [ordered, ...turnsAfter(group.evolve(members, ordered), id, at)];
});
