import { reading, requiring } from '@torioki/event-store';
import { loan, queue, renewal, rulesInForce, limitUndoneBy } from '../../aggregates/index.js';
import { Block, BorrowerId, Instant, LoanId, localDate, Pseudonyms } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { notBlocked } from '../preconditions/not-blocked.js';
import { openLoan } from '../preconditions/open-loan.js';
import { ownLoan } from '../preconditions/own-loan.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { person, requireAllPseudonyms } from '../read-person.js';
import { all } from '../rule.js';
import { renewLoan } from './renew-loan.js';
import { confirmedInTime } from './rules/confirmed-in-time.js';
import { noOverdueLoan } from './rules/no-overdue-loan.js';
import { nobodyWaiting } from './rules/nobody-waiting.js';
import { notInterlibrary } from './rules/not-interlibrary.js';
import { notPickedUpAtBranch } from './rules/not-picked-up-at-branch.js';
import { oneRenewalLimit } from './rules/one-renewal-limit.js';

/** Moves the due date of a loan. The new loan period counts from the click on 貸出延長 (R75–R78). */
const Renew = command(['Renew', '貸出延長'], ['patron', 'counter', 'general-materials'], {
  loan: LoanId,
  borrower: BorrowerId,
  pseudonyms: Pseudonyms,
  /** The instant of the click on 貸出延長. The command itself comes with 確認 (A34). */
  clickedAt: Instant,
  block: Block,
});

const rules = all(
  notPickedUpAtBranch,
  noOverdueLoan,
  nobodyWaiting,
  oneRenewalLimit,
  notInterlibrary,
  notBlocked,
);

/**
 * For the append condition, the plan names the event types that can turn an acceptance into a refusal.
 * Another reservation begins to wait when it is placed, when its suspension ends, or when its copy is lost. A
 * loan can become overdue only if its pickup is recorded late, or if its renewal is undone.
 */
export const renew = decision(Renew, function* (command) {
  const { published, found, before } = yield* reading({
    published: rulesInForce,
    found: loan(command.loan),
    before: renewal(command.loan),
  });
  const { policy, today } = yield* requiring(policyInForce(published, command.at));
  const own = yield* requiring(ownLoan(command.borrower, found));
  const open = yield* requiring(openLoan(command.loan, own));
  yield* requiring(confirmedInTime(command, policy));
  const { waiting, theirs } = yield* reading({
    waiting: limitUndoneBy(
      queue(open.title),
      'Reserved',
      'ReservationSuspended',
      'ReservationResumed',
      'TransitLost',
      'DeclaredLost',
      'RemovedFromCirculation',
      'CameBack',
      'Undone',
    ),
    theirs: person(command, 'PickedUp', 'Undone'),
  });
  yield* requireAllPseudonyms(command, theirs);
  const clickedOn = localDate(command.clickedAt, policy.timeZone);
  const renewing = {
    command,
    loan: open,
    renewal: before,
    queue: waiting,
    borrower: theirs,
    published,
    policy,
    today,
    clickedOn,
  };
  yield* requiring(rules(renewing));
  return [renewLoan(command.at, renewing)];
});
