import { describe, it } from 'vitest';
import type { LendingEvent } from '../../../events/index.js';
import {
  copyAdded,
  copyId,
  given,
  headquarters,
  journey,
  ken,
  library,
  loanId,
  mari,
  commands,
  wakkanai,
  walkedIn,
} from '../../../samples/index.js';

const at = '2021-04-10 09:00';
const { title } = journey(1, headquarters).added.data;
const another = copyAdded(copyId(9), title);

const walkingIn = (...history: readonly LendingEvent[]) =>
  given(...library, another, ...history).when(
    commands.pickUp(at, {
      copy: copyId(9),
      borrower: mari,
      location: headquarters.location,
      cards: { prefectural: true, branch: false },
      loan: loanId(1),
    }),
  );

describe('PICK-UP-8. A borrower for whom a copy of the title is set aside takes that one', () => {
  it('refuses another copy, wherever the one set aside is', async () => {
    for (const place of [headquarters, wakkanai]) {
      const { added, waiting, ready, noticed, shipped } = journey(1, place);
      const { reservation } = waiting.data;
      const steps = place === wakkanai ? [noticed, shipped] : [noticed];
      await walkingIn(added, waiting, ready, ...steps).thenRefused({
        code: 'set-aside-already',
        title,
        reservation,
      });
    }
  });

  it('allows it where a copy is set aside for somebody else', () => {
    const { added, waiting, ready } = journey(1, headquarters, { borrower: ken });
    return walkingIn(added, waiting, ready).then(
      walkedIn(at, another, {
        loan: loanId(1),
        borrower: mari,
        place: headquarters,
        dueDate: '2021-04-24',
      }),
    );
  });
});
