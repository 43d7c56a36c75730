import { describe, it } from 'vitest';
import {
  abashiri,
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
  type Place,
} from '../../../samples/index.js';

const at = '2021-04-12 09:00';

const fetching = (chosen: Place, { location }: Place) => {
  const { added, waiting, ready, noticed, shipped, arrived } = journey(1, chosen);
  const way = chosen.pickupClass === 'branch' ? [noticed, shipped, arrived] : [];
  const cards = { prefectural: true, branch: true };
  const fields = { copy: added.data.copy, borrower: mari, location, cards, loan: loanId(1) };
  const fetched = given(...library, added, waiting, ready, ...way).when(commands.pickUp(at, fields));
  return { ready, fetched };
};

describe('PICK-UP-2. A copy is handed over where its borrower asked for it', () => {
  it.each([headquarters, assemblyRoom, wakkanai])('allows $name', async (place) => {
    const { ready, fetched } = fetching(place, place);
    await fetched.then(pickedUp(at, loanId(1), ready, '2021-04-26'));
  });

  it.each([
    ['the assembly room', headquarters, assemblyRoom],
    ['the headquarters', assemblyRoom, headquarters],
    ['another branch', wakkanai, abashiri],
    ['the headquarters', wakkanai, headquarters],
  ])('refuses %s, and names the right place', async (_, chosen, place) => {
    const { fetched } = fetching(chosen, place);
    await fetched.thenRefused({
      code: 'wrong-pickup-place',
      location: place.location,
      expected: chosen.location,
    });
  });
});
