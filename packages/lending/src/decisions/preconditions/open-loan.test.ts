import { describe, it } from 'vitest';
import {
  declaredLost,
  given,
  headquarters,
  journey,
  lending,
  library,
  loanId,
  mari,
  commands,
  renewed,
  returned,
  tokyo,
} from '../../samples/index.js';

const at = '2021-04-20 10:00';
const way = journey(1, headquarters);
const renewal = commands.renew(at, { loan: loanId(1), borrower: mari, clickedAt: tokyo(at) });

describe('LOAN-1. The loan is known, and has not ended', () => {
  it('allows an open loan', () =>
    given(...library, ...lending(way))
      .when(renewal)
      .then(renewed(at, way.lent, ['2021-04-22', '2021-05-04'])));

  it('refuses an id that no loan has', () =>
    given(...library, ...lending(way))
      .when({ ...renewal, loan: loanId(2) })
      .thenRefused({ code: 'loan-unknown', loan: loanId(2) }));

  it('refuses a loan whose copy was lost', () =>
    given(...library, ...lending(way), declaredLost('2021-04-19 10:00', way.added, way.lent))
      .when(renewal)
      .thenRefused({ code: 'loan-lost', loan: loanId(1) }));

  it('refuses a loan that was returned', () =>
    given(...library, ...lending(way), returned('2021-04-19 10:00', way.lent, headquarters))
      .when(renewal)
      .thenRefused({ code: 'loan-returned', loan: loanId(1) }));
});
