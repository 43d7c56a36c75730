import { describe, it } from 'vitest';
import { commands, facts, given, library, mari } from '../../../samples/index.js';

const at = '2021-07-30 00:00';
const closed = facts.borrowerClosed('2021-04-30 00:00', { borrower: mari });
const forgetting = (mailWaits: boolean) =>
  given(...library, closed).when(commands.forgetBorrower(at, { borrower: mari, mailWaits }));

describe('FORGET-2. Who is forgotten could not be written to any more', () => {
  it('forgets who has no mail in the outbox', () =>
    forgetting(false).then(facts.borrowerForgotten(at, { borrower: mari })));

  it('waits for a mail that is', () => forgetting(true).thenRefused({ code: 'mail-waits' }));
});
