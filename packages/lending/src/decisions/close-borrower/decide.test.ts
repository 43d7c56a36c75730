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

describe('CloseBorrower', () => {
  it('closes a pseudonym, used or not, with loans or without', async () => {
    await given(...library)
      .when(commands.closeBorrower(at, { borrower: mari }))
      .then(closed);
    await given(...library, ...lending(journey(1, headquarters)))
      .when(commands.closeBorrower(at, { borrower: mari }, staff('general-materials')))
      .then(closed);
  });

  it('is quiet about another one, and refuses to close one twice', async () => {
    const story = given(...library, facts.borrowerClosed(at, { borrower: ken }));
    await story.when(commands.closeBorrower(at, { borrower: mari })).then(closed);
    await story
      .when(commands.closeBorrower(at, { borrower: mari }))
      .thenRefused({ code: 'nothing-to-change' });
  });
});
