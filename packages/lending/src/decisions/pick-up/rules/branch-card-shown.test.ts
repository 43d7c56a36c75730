import { describe, it } from 'vitest';
import {
  given,
  headquarters,
  journey,
  library,
  loanId,
  mari,
  commands,
  pickedUp,
  wakkanai,
  type Place,
} from '../../../samples/index.js';

const at = '2021-04-12 09:00';

const fetching = (place: Place, branch: boolean) => {
  const { added, waiting, ready, noticed, shipped, arrived } = journey(1, place);
  const cards = { prefectural: true, branch };
  const fields = { copy: added.data.copy, borrower: mari, location: place.location, cards, loan: loanId(1) };
  const way = place.pickupClass === 'branch' ? [noticed, shipped, arrived] : [];
  const fetched = given(...library, added, waiting, ready, ...way).when(commands.pickUp(at, fields));
  return { ready, fetched };
};

describe('PICK-UP-4. At a branch its own card is shown too', () => {
  it('allows who shows both cards (S22)', async () => {
    const { ready, fetched } = fetching(wakkanai, true);
    await fetched.then(pickedUp(at, loanId(1), ready, '2021-04-26'));
  });

  it('refuses who shows only that of the prefecture (S25)', () =>
    fetching(wakkanai, false).fetched.thenRefused({
      code: 'branch-card-missing',
      location: wakkanai.location,
    }));

  it('asks for none at a counter of the library (R60)', async () => {
    const { ready, fetched } = fetching(headquarters, false);
    await fetched.then(pickedUp(at, loanId(1), ready, '2021-04-26'));
  });
});
