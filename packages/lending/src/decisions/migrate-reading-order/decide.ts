import { reading, requiring } from '@torioki/event-store';
import { group, migrationState } from '../../aggregates/index.js';
import { BorrowerId, GroupId, mostLines, nonEmpty, RankedReservation } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { distinctRanks } from '../preconditions/distinct-ranks.js';
import { groupKnown } from '../preconditions/group-known.js';
import { inTheGroup } from '../preconditions/in-the-group.js';
import { migrationOpen } from '../preconditions/migration-open.js';

/** Migrates the ranks of a reading order (ours). Migrate its reservations first. */
const MigrateReadingOrder = command(['MigrateReadingOrder', '読みたい順の引継ぎ'], ['general-materials'], {
  group: GroupId,
  borrower: BorrowerId,
  ranks: nonEmpty(RankedReservation, 'reservations, each with its rank', mostLines),
});

export const migrateReadingOrder = decision(
  MigrateReadingOrder,
  function* ({ at, group: id, borrower, ranks }) {
    const { opened, found } = yield* reading({ opened: migrationState, found: group(id) });
    yield* requiring(migrationOpen(opened));
    const members = yield* requiring(groupKnown(id, borrower, found));
    yield* requiring(inTheGroup({ ranks, members }));
    yield* requiring(distinctRanks(ranks.map(({ rank }) => rank)));
    return [{ type: 'ReadingOrderSet', data: { at, group: id, borrower, ranks } }];
  },
);
