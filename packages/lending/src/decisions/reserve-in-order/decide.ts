import { reading, requiring } from '@torioki/event-store';
import { group, undoneOnlyBy, type Group } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import { decision } from '../decision.js';
import { distinctRanks } from '../preconditions/distinct-ranks.js';
import { reserving } from '../reserve/decide.js';
import { all } from '../rule.js';
import { turnThatCame } from '../turn-that-came.js';
import { ReserveInOrder } from './command.js';
import { newGroup } from './rules/new-group.js';
import { onePickup } from './rules/one-pickup.js';
import { twoOrMore } from './rules/two-or-more.js';

const rules = all(
  ({ lines }: ReserveInOrder) => distinctRanks(lines.map(({ rank }) => rank)),
  twoOrMore,
  onePickup,
);

/** The first of the order may be secured at once, since its turn comes with the reservation. */
export const reserveInOrder = decision(ReserveInOrder, function* (command) {
  const { at, group: id, borrower, lines } = command;
  const { known } = yield* reading({ known: undoneOnlyBy(group(id), 'Reserved') });
  yield* requiring(newGroup(id, known));
  yield* requiring(rules(command));
  const [first, ...more] = yield* reserving(command, id);
  const ranks = lines.map(({ reservation, rank }) => ({ reservation, rank }));
  const ordered: LendingEvent<'ReadingOrderSet'> = {
    type: 'ReadingOrderSet',
    data: { at, group: id, borrower, ranks },
  };
  const members = [first, ...more, ordered].reduce<Group>(group.evolve, known);
  return [first, ...more, ordered, ...turnThatCame(members, id, 'secured', at)];
});
