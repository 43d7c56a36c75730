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
} from '../../samples/index.js';

const at = '2021-07-30 00:00';
const closed = facts.borrowerClosed('2021-04-30 00:00', { borrower: mari });
const forget = commands.forgetBorrower(at, { borrower: mari, mailWaits: false });

describe('ForgetBorrower', () => {
  it('forgets a closed pseudonym, once', async () => {
    const night = given(...library, closed);
    await night.when(forget).then(facts.borrowerForgotten(at, { borrower: mari }));
    await night
      .when(commands.forgetBorrower(at, { borrower: mari, mailWaits: false }))
      .thenRefused({ code: 'nothing-to-change' });
  });

  it('tells everything that keeps it', () =>
    given(...library, ...lending(journey(1, headquarters)))
      .when(commands.forgetBorrower(at, { borrower: mari, mailWaits: true }))
      .thenRefused(
        { code: 'borrower-not-closed', borrower: mari },
        { code: 'borrower-has-open-things', borrower: mari, reservations: 0, loans: 1 },
        { code: 'mail-waits' },
      ));
});
