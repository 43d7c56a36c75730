import { describe, it } from 'vitest';
import { commands, facts, given, ken, library, mari } from '../../../samples/index.js';

const at = '2021-07-30 00:00';
const forget = commands.forgetBorrower(at, { borrower: mari, mailWaits: false });
const closed = (borrower: typeof mari) => facts.borrowerClosed('2021-04-30 00:00', { borrower });

describe('FORGET-1. Only a closed pseudonym is forgotten', () => {
  it('allows one', () =>
    given(...library, closed(mari))
      .when(forget)
      .then(facts.borrowerForgotten(at, { borrower: mari })));

  it("refuses one that is not, whoever else's is", () =>
    given(...library, closed(ken))
      .when(forget)
      .thenRefused({ code: 'borrower-not-closed', borrower: mari }));
});
