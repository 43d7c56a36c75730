import { describe, it } from 'vitest';
import {
  commands,
  declaredLost,
  facts,
  given,
  headquarters,
  journey,
  lending,
  library,
  mari,
  withdrawn,
} from '../../../samples/index.js';

const at = '2021-07-30 00:00';
const { added, lent, ...before } = journey(1, headquarters);
const lost = [...lending({ added, lent, ...before }), declaredLost('2021-04-20 10:00', added, lent)];
const closed = facts.borrowerClosed('2021-04-30 00:00', { borrower: mari });
const forget = commands.forgetBorrower(at, { borrower: mari, mailWaits: false });

describe('FORGET-3. A book that was lost is found or withdrawn before who lost it is forgotten', () => {
  it('allows one that was withdrawn', () =>
    given(...library, ...lost, closed, withdrawn('2021-05-20 10:00', added))
      .when(forget)
      .then(facts.borrowerForgotten(at, { borrower: mari })));

  it('waits for one that may still be found', () =>
    given(...library, ...lost, closed)
      .when(forget)
      .thenRefused({ code: 'lost-book-unsettled', copy: added.data.copy }));
});
