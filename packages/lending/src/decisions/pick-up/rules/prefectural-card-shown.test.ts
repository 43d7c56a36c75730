import { describe, it } from 'vitest';
import {
  assemblyRoom,
  given,
  headquarters,
  journey,
  library,
  loanId,
  mari,
  commands,
  pickedUp,
  wakkanai,
  walkedIn,
  type Place,
} from '../../../samples/index.js';

const at = '2021-04-12 09:00';

const fetching = (place: Place, prefectural: boolean) => {
  const { added, waiting, ready, noticed, shipped, arrived } = journey(1, place);
  const branch = place.pickupClass === 'branch';
  const cards = { prefectural, branch };
  const fields = { copy: added.data.copy, borrower: mari, location: place.location, cards, loan: loanId(1) };
  const way = branch ? [noticed, shipped, arrived] : [];
  const fetched = given(...library, added, waiting, ready, ...way).when(commands.pickUp(at, fields));
  return { ready, fetched };
};

describe('PICK-UP-3. The card of the prefectural library is shown, everywhere', () => {
  it.each([headquarters, assemblyRoom, wakkanai])('allows who shows it: $name', async (place) => {
    const { ready, fetched } = fetching(place, true);
    await fetched.then(pickedUp(at, loanId(1), ready, '2021-04-26'));
  });

  it.each([true, false])('is asked for a copy from the shelf too: %s', async (prefectural) => {
    const { added } = journey(1, headquarters);
    const walkingIn = given(...library, added).when(
      commands.pickUp(at, {
        copy: added.data.copy,
        borrower: mari,
        location: headquarters.location,
        cards: { prefectural, branch: false },
        loan: loanId(1),
      }),
    );
    const loan = { loan: loanId(1), borrower: mari, place: headquarters, dueDate: '2021-04-26' };
    await (prefectural
      ? walkingIn.then(walkedIn(at, added, loan))
      : walkingIn.thenRefused({ code: 'prefectural-card-missing' }));
  });

  it.each([headquarters, assemblyRoom, wakkanai])('refuses who does not: $name (S20, S25)', (place) =>
    fetching(place, false).fetched.thenRefused({ code: 'prefectural-card-missing' }),
  );
});
