import { reading, type Plan } from '@torioki/event-store';
import type { LendingEvent } from '@torioki/lending';
import { loan } from '@torioki/lending/aggregates';
import { makeJourney, headquarters, listLendingFacts, loanId } from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { decideOnStates, toAggregateState } from './decide-on-states.js';

function* twoLoans(): Plan<unknown, never> {
  const { one, other, third } = yield* reading({
    one: loan(loanId(1)),
    other: loan(loanId(2)),
    third: loan(loanId(3)),
  });
  return [[one.is, other.is, third.is]];
}

it('a plan that reads several aggregates of one name gets the state of each', () => {
  const lent = listLendingFacts(makeJourney(1, headquarters)).find(({ type }) => type === 'PickedUp');
  const open = loan.evolve(loan.initial, lent as LendingEvent<'PickedUp'>);
  const lost = { is: 'lost', borrower: open.is === 'open' ? open.borrower : expect.fail() } as const;
  expect(
    decideOnStates(
      twoLoans(),
      toAggregateState(loan(loanId(2)), lost),
      toAggregateState(loan(loanId(1)), open),
    ),
  ).toEqual(E.right([['open', 'lost', 'not-lent']]));
});
