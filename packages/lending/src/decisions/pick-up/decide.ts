import { reading, requiring } from '@torioki/event-store';
import { copy, loan, rulesInForce, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { pickedUp } from '../picked-up.js';
import { newLoan } from '../preconditions/new-loan.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { all } from '../rule.js';
import { awaitingPickup } from './awaiting-pickup.js';
import { PickUp } from './command.js';
import { atTheRightPlace } from './rules/at-the-right-place.js';
import { branchCardShown } from './rules/branch-card-shown.js';
import { prefecturalCardShown } from './rules/prefectural-card-shown.js';
import { setAsideForBorrower } from './rules/set-aside-for-borrower.js';

const rules = all(setAsideForBorrower, atTheRightPlace, prefecturalCardShown, branchCardShown);

export const pickUp = decision(PickUp, function* (command) {
  const { at, copy: id, loan: loanId } = command;
  const { published, found, known } = yield* reading({
    published: rulesInForce,
    found: copy(id),
    known: undoneOnlyBy(loan(loanId), 'PickedUp'),
  });
  const inForce = yield* requiring(policyInForce(published, at));
  const awaited = yield* requiring(awaitingPickup(id, found));
  yield* requiring(newLoan(loanId, known));
  yield* requiring(rules({ command, copy: awaited }));
  return [pickedUp(loanId, awaited, at, inForce)];
});
