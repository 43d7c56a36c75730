import { describe, it } from 'vitest';
import {
  facts,
  given,
  headquarters,
  journey,
  ken,
  lending,
  library,
  mari,
  commands,
  staff,
} from '../../samples/index.js';

const at = '2021-04-30 00:00';
const closed = facts.borrowerClosed(at, { borrower: mari });

const leaving = { borrower: mari, why: 'leaving' } as const;
const rotation = { borrower: mari, why: 'rotation' } as const;

describe('CloseBorrower', () => {
  it('closes a pseudonym that is left, used or not, with loans or without', async () => {
    await given(...library)
      .when(commands.closeBorrower(at, leaving))
      .then(closed);
    await given(...library, ...lending(journey(1, headquarters)))
      .when(commands.closeBorrower(at, leaving, staff('general-materials')))
      .then(closed);
  });

  it('is quiet about another one, and refuses to close one twice', async () => {
    const story = given(...library, facts.borrowerClosed(at, { borrower: ken }));
    await story.when(commands.closeBorrower(at, leaving)).then(closed);
    await story.when(commands.closeBorrower(at, leaving)).thenRefused({ code: 'nothing-to-change' });
  });

  it('replaces one under which nothing is open', () =>
    given(...library)
      .when(commands.closeBorrower(at, rotation))
      .then(closed));
});
