import { reading, requiring } from '@torioki/event-store';
import * as t from 'io-ts';
import { group, limitUndoneBy, type Group } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import {
  Block,
  BorrowerId,
  markDerived,
  GroupId,
  LocationId,
  mostLines,
  nonEmpty,
  PositiveCount,
  Pseudonyms,
  ReservationId,
  TitleId,
} from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';
import { decision } from '../decision.js';
import { distinctRanks } from '../preconditions/distinct-ranks.js';
import { planReservations } from '../reserve/decide.js';
import { all } from '../rule.js';
import { findNextTurn } from '../find-next-turn.js';
import { newGroup } from './rules/new-group.js';
import { onePickup } from './rules/one-pickup.js';
import { twoOrMore } from './rules/two-or-more.js';

const RankedLine = t.exact(
  t.type({
    reservation: markDerived('reservation', ReservationId),
    title: TitleId,
    location: LocationId,
    rank: PositiveCount,
  }),
  'a line with a title, a location and a rank',
);

/**
 * 読みたい順予約: reserves several titles as a reading order; the title with the smallest rank comes first (R41,
 * R44, R45). If one title is refused, no title is reserved.
 */
const ReserveInOrder = command(
  ['ReserveInOrder', '読みたい順予約'],
  ['patron', 'counter', 'general-materials'],
  {
    borrower: BorrowerId,
    pseudonyms: Pseudonyms,
    group: markDerived('group', GroupId),
    lines: nonEmpty(RankedLine, 'lines, each with a title, a location and a rank', mostLines),
    block: Block,
  },
);
type ReserveInOrder = CommandOf<typeof ReserveInOrder>;

const rules = all(
  ({ lines }: ReserveInOrder) => distinctRanks(lines.map(({ rank }) => rank)),
  twoOrMore,
  onePickup,
);

/** The turn of the first reservation comes immediately, so that a copy may be secured for it. */
export const reserveInOrder = decision(ReserveInOrder, function* (command) {
  const { at, group: id, borrower, lines } = command;
  const { earlier } = yield* reading({ earlier: limitUndoneBy(group(id), 'Reserved') });
  yield* requiring(newGroup(id, earlier));
  yield* requiring(rules(command));
  const [first, ...more] = yield* planReservations(command, id);
  const ranks = lines.map(({ reservation, rank }) => ({ reservation, rank }));
  const ordered: LendingEvent<'ReadingOrderSet'> = {
    type: 'ReadingOrderSet',
    data: { at, group: id, borrower, ranks },
  };
  const members = [first, ...more, ordered].reduce<Group>(group.evolve, earlier);
  return [first, ...more, ordered, ...findNextTurn(members, id, 'secured', at)];
});
