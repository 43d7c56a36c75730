import type { Executed } from '@torioki/event-store';
import type { Refusal } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { lendingWalk } from '../walk/lending-walk.js';
import { fieldsThatDiffer, type Decide } from './deciding.js';
import { withOtherPolicies } from './other-policy.js';
import type { OtherOutcome } from './outcome.js';

const outcomeOf = (came: Executed<Refusal>): OtherOutcome => {
  if (came.is === 'overtaken') return { is: 'same' };
  if (came.is !== 'different') return came;
  return { is: 'other', differences: fieldsThatDiffer(came.recorded, came.decided) };
};

/** Decides each order at its own position, against the history as it was. */
export const eachForItself: Decide = async function* (store, { keys, upTo, counts }) {
  for await (const step of lendingWalk(store, { upTo, chosen: counts }, withOtherPolicies(keys))) {
    if (E.isLeft(step)) yield step;
    else if (step.right.is === 'decided')
      yield E.right({ record: step.right.record, outcome: outcomeOf(step.right.execution) });
  }
};
