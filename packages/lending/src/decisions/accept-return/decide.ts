import { reading, requiring } from '@torioki/event-store';
import { copy, loan, queue, rulesInForce, limitUndoneBy } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import {
  CopyId,
  LocalDate,
  LocationId,
  optional,
  orNull,
  Payer,
  RemovalReason,
} from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { locationKnown } from '../preconditions/location-known.js';
import { openLoan } from '../preconditions/open-loan.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { makeRemovedFromCirculation } from '../make-removed-from-circulation.js';
import { secureForNext } from '../secure-for-next.js';
import { paidByPostAlone } from './rules/paid-by-post-alone.js';
import { rightReturnPlace } from './rules/right-return-place.js';
import { sinceTheLastOpenDay } from './rules/since-the-last-open-day.js';

/**
 * Takes back a lent copy that was handed in at a place or came to the headquarters by post. If it came by
 * post, records who paid the postage (R9, R10, A37).
 */
const AcceptReturn = command(['AcceptReturn', '返却の受付'], ['counter', 'branch', 'general-materials'], {
  copy: CopyId,
  location: LocationId,
  /** The payer of the postage if the copy came by post; null if it was handed in. */
  payer: orNull(Payer),
  /**
   * The reason to remove the copy from circulation, so that the copy is not secured again. Leave this field
   * out for a usual return.
   */
  remove: optional(RemovalReason),
  /**
   * The day of the return, if the copy was in the book post: an earlier day since the last open day. Leave this
   * field out for today.
   */
  on: optional(LocalDate),
});

/**
 * At the headquarters, secures the copy for the next waiting reservation, unless the copy is removed from
 * circulation. From another place the copy first travels back to the headquarters (A38, A40). No append
 * condition on the loan is needed, because every event that ends the loan is also an event of the copy.
 */
export const acceptReturn = decision(AcceptReturn, function* (command) {
  const { at, copy: id, location, payer, remove } = command;
  const { published, found } = yield* reading({ published: rulesInForce, found: copy(id) });
  const inForce = yield* requiring(policyInForce(published, at));
  const place = yield* requiring(locationKnown(published, location));
  const lent = yield* requiring(copyIs(id, found, 'on-loan'));
  const { state } = yield* reading({ state: limitUndoneBy(loan(lent.loan)) });
  const open = yield* requiring(openLoan(lent.loan, state));
  yield* requiring(rightReturnPlace(published, place, open));
  yield* requiring(paidByPostAlone(place, payer));
  const { today } = inForce;
  const { on = today } = command;
  if (on !== today) yield* requiring(sinceTheLastOpenDay(on, { published, place, lent: open, today }));
  const { loan: loanId, title, borrower } = open;
  const travelsBack = !place.headquarters;
  const returned: LendingEvent<'Returned'> = {
    type: 'Returned',
    data: { at, on, loan: loanId, copy: id, title, borrower, location, travelsBack, payer },
  };
  if (remove !== undefined) {
    const from = travelsBack ? location : null;
    return [
      returned,
      makeRemovedFromCirculation({ at, copy: id, title, why: remove, travelsBack, location: from }),
    ];
  }
  if (travelsBack) return [returned];
  const { waiting } = yield* reading({ waiting: queue(title) });
  return [returned, ...(yield* secureForNext(open, waiting, inForce, at))];
});
