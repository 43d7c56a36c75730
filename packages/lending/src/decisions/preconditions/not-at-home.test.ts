import { describe, it } from 'vitest';
import {
  copyAdded,
  copyId,
  given,
  headquarters,
  home,
  journey,
  library,
  loanId,
  mari,
  commands,
  pickedUp,
  returned,
  shippedHome,
  walkedIn,
  type Place,
} from '../../samples/index.js';

const at = '2021-04-09 10:00';
const { title } = journey(1, headquarters).added.data;
const borrowed = copyAdded(copyId(9), title, { source: 'interlibrary' });
const another = copyAdded(copyId(8), title);
const lent = walkedIn('2021-04-04 10:00', borrowed, {
  loan: loanId(9),
  borrower: mari,
  place: headquarters,
  dueDate: '2021-04-18',
});
const refusal = { code: 'already-borrowed', title } as const;

/** A copy is set aside, whose borrower took another library's meanwhile. */
const bothHave = (place: Place) => {
  const { added, waiting, ready, noticed } = journey(1, place);
  return [...library, added, borrowed, waiting, lent, ready, noticed];
};
const pickUp = (copy: number) =>
  commands.pickUp(at, {
    copy: copyId(copy),
    borrower: mari,
    location: headquarters.location,
    cards: { prefectural: true, branch: false },
    loan: loanId(1),
  });
const ship = commands.ship(at, { reservation: journey(1, home).waiting.data.reservation, loan: loanId(1) });

describe('LOAN-5. A borrower has a title at home once', () => {
  it('refuses the copy that is set aside, at a counter and for a home', async () => {
    await given(...bothHave(headquarters))
      .when(pickUp(1))
      .thenRefused(refusal);
    await given(...bothHave(home))
      .when(ship)
      .thenRefused(refusal);
  });

  it('allows it once the other is back', async () => {
    const back = returned('2021-04-08 10:00', lent, headquarters);
    const { ready } = journey(1, headquarters);
    await given(...bothHave(headquarters), back)
      .when(pickUp(1))
      .then(pickedUp(at, loanId(1), ready, '2021-04-23'));
    const post = journey(1, home).ready;
    await given(...bothHave(home), back)
      .when(ship)
      .then(shippedHome(at, post), pickedUp(at, loanId(1), post, '2021-04-27'));
  });

  it('refuses another copy from the shelf', () =>
    given(...library, borrowed, lent, another)
      .when(pickUp(8))
      .thenRefused(refusal));
});
