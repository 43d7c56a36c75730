import { reading, requiring } from '@torioki/event-store';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import { borrower, holdings, reservation, rulesInForce, undoneOnlyBy } from '../../aggregates/index.js';
import type { Reserved } from '../../events/index.js';
import { decision } from '../decision.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { all } from '../rule.js';
import { Reserve } from './command.js';
import { loanable } from './rules/loanable.js';
import { newReservations } from './rules/new-reservations.js';
import { notTwice } from './rules/not-twice.js';
import { pickupsKnown, type LocatedLine } from './rules/pickups-known.js';
import { withinLimit } from './rules/within-limit.js';

const rules = all(withinLimit, loanable, notTwice, pickupsKnown, newReservations);

/** Does not read the queue: order is the order of recording, so two borrowers on a hot title never conflict. */
export const reserve = decision(Reserve, function* (command) {
  const { at, lines, borrower: by } = command;
  const { published, open } = yield* reading({
    published: rulesInForce,
    open: undoneOnlyBy(borrower(by), 'Reserved'),
  });
  const { policy } = yield* requiring(policyInForce(published, at));
  const held = yield* reading(
    Object.fromEntries(lines.map(({ title }) => [title, undoneOnlyBy(holdings(title))])),
  );
  const placed = yield* reading(
    Object.fromEntries(
      lines.map((line) => [line.reservation, undoneOnlyBy(reservation(line.reservation), 'Reserved')]),
    ),
  );
  const reserving = { lines, policy, published, borrower: open, holdings: held, reservations: placed };
  yield* requiring(rules(reserving));
  const located = yield* requiring(pickupsKnown(reserving));
  return NEA.map(({ reservation, title, location, pickupClass }: LocatedLine): Reserved => ({
    type: 'Reserved',
    data: { at, reservation, title, borrower: by, location, pickupClass, group: null },
  }))(located);
});
