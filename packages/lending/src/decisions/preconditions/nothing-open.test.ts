import { describe, it } from 'vitest';
import {
  commands,
  facts,
  given,
  headquarters,
  journey,
  lending,
  library,
  mari,
  returned,
} from '../../samples/index.js';

const at = '2021-04-30 00:00';
const rotation = commands.closeBorrower(at, { borrower: mari, why: 'rotation' });
const counter = journey(1, headquarters);
const open = (reservations: number, loans: number) =>
  ({ code: 'borrower-has-open-things', borrower: mari, reservations, loans }) as const;

describe('BORROWER-2. One pseudonym of a person has anything open', () => {
  it('allows another one where nothing is open any more', () =>
    given(...library, ...lending(counter), returned('2021-04-20 10:00', counter.lent, headquarters))
      .when(rotation)
      .then(facts.borrowerClosed(at, { borrower: mari })));

  it('allows none while a reservation or a loan is open', async () => {
    await given(...library, counter.added, counter.waiting)
      .when(rotation)
      .thenRefused(open(1, 0));
    await given(...library, ...lending(counter))
      .when(rotation)
      .thenRefused(open(0, 1));
  });
});
