import { reading, requiring } from '@torioki/event-store';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import { holdings, reservation, rulesInForce, limitUndoneBy } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import { Block, BorrowerId, mostLines, nonEmpty, Pseudonyms, type GroupId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';
import { decision } from '../decision.js';
import { newReservations } from '../preconditions/new-reservations.js';
import { notBlocked } from '../preconditions/not-blocked.js';
import { openBorrower } from '../preconditions/open-borrower.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { countReservations, person, requireAllPseudonyms } from '../read-person.js';
import { all } from '../rule.js';
import { Line } from './situation.js';
import { homeDelivered } from './rules/home-delivered.js';
import { loanable } from './rules/loanable.js';
import { notTwice } from './rules/not-twice.js';
import { pickupsKnown, type LocatedLine } from './rules/pickups-known.js';
import { pickupsOpen } from './rules/pickups-open.js';
import { withinLimit } from './rules/within-limit.js';

/**
 * Places a reservation for each ticked line of a cart (R40, R43, R64, A8). If one line is refused, no
 * reservation is placed.
 */
const Reserve = command(['Reserve', '予約'], ['patron', 'counter', 'general-materials'], {
  borrower: BorrowerId,
  pseudonyms: Pseudonyms,
  lines: nonEmpty(Line, 'lines, each with a title and a location', mostLines),
  block: Block,
});
type Reserve = CommandOf<typeof Reserve>;

const rules = all(
  withinLimit,
  loanable,
  notTwice,
  pickupsKnown,
  newReservations,
  homeDelivered,
  pickupsOpen,
  notBlocked,
);

/**
 * Does not read the queue of the title, because the order of the recorded reservations is the queue. So the
 * reservations of two borrowers for one title do not conflict.
 */
export function* planReservations(
  command: Pick<Reserve, 'at' | 'actor' | 'block' | 'borrower' | 'lines' | 'pseudonyms'>,
  group: GroupId | null,
) {
  const { at, borrower: by, lines } = command;
  const { published, open, ...earlier } = yield* reading({
    ...Object.fromEntries(
      lines.map((line) => [line.reservation, limitUndoneBy(reservation(line.reservation), 'Reserved')]),
    ),
    published: rulesInForce,
    open: person(command, 'Reserved', 'PickedUp', 'Undone', 'BorrowerClosed', 'BorrowerForgotten'),
  });
  const { policy, today } = yield* requiring(policyInForce(published, at));
  yield* requireAllPseudonyms(command, open);
  yield* requiring(openBorrower(by, open));
  const count = yield* countReservations(command, open);
  const held = yield* reading(
    Object.fromEntries(
      lines.map(({ title }) => [title, limitUndoneBy(holdings(title), 'LoanClassChanged', 'Withdrawn')]),
    ),
  );
  const [located] = yield* requiring(
    rules({
      ...{ command, lines, policy, today, published, count },
      ...{ borrower: open, holdings: held, reservations: earlier },
    }),
  );
  return NEA.map(
    ({ reservation: id, title, location, pickupClass }: LocatedLine): LendingEvent<'Reserved'> => ({
      type: 'Reserved',
      data: { at, reservation: id, title, borrower: by, location, pickupClass, group },
    }),
  )(located);
}

export const reserve = decision(Reserve, (command) => planReservations(command, null));
