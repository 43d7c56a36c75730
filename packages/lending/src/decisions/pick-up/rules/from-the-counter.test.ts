import { describe, it } from 'vitest';
import {
  assemblyRoom,
  given,
  headquarters,
  home,
  journey,
  library,
  loanId,
  mari,
  commands,
  wakkanai,
  walkedIn,
  type Place,
} from '../../../samples/index.js';

const at = '2021-04-08 09:00';
const { added } = journey(1, headquarters);

const walkingIn = ({ location }: Place) =>
  given(...library, added).when(
    commands.pickUp(at, {
      copy: added.data.copy,
      borrower: mari,
      location,
      cards: { prefectural: true, branch: true },
      loan: loanId(1),
    }),
  );

describe('PICK-UP-6. A copy from the shelf is lent where the shelf is', () => {
  it('allows it at the headquarters', () =>
    walkingIn(headquarters).then(
      walkedIn(at, added, { loan: loanId(1), borrower: mari, place: headquarters, dueDate: '2021-04-22' }),
    ));

  it.each([assemblyRoom, wakkanai, home])('refuses it at $name', (place) =>
    walkingIn(place).thenRefused({ code: 'walk-in-at-headquarters-only', location: place.location }),
  );
});
