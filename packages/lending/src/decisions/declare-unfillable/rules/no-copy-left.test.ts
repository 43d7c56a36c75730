import { describe, it } from 'vitest';
import type { LendingEvent } from '../../../events/index.js';
import {
  copyAdded,
  copyId,
  declaredLost,
  given,
  headquarters,
  journey,
  library,
  loanClassChanged,
  loanId,
  commands,
  reservationId,
  titleId,
  unfillable,
  walkedIn,
  withdrawn,
  yuki,
} from '../../../samples/index.js';

const at = '2021-04-09 10:00';
const before = '2021-04-08 10:00';
const { added, waiting } = journey(1, headquarters);
const { title } = added.data;
const another = copyAdded(copyId(2), title);

const declaring = (...history: readonly LendingEvent[]) =>
  given(...library, ...history).when(commands.declareUnfillable(at, { reservation: reservationId(1) }));
const left = (copies: number) => ({ code: 'copy-left', title, copies }) as const;

describe('UNFILLABLE-1. While a copy is left that could fill it, a reservation waits', () => {
  it('refuses while copies are left, and says how many', async () => {
    await declaring(added, waiting).thenRefused(left(1));
    await declaring(added, another, waiting).thenRefused(left(2));
    await declaring(added, another, waiting, withdrawn(before, added)).thenRefused(left(1));
  });

  it('refuses while the copy is lent, or missing: it may come back', async () => {
    const lent = walkedIn('2021-04-02 10:00', added, {
      loan: loanId(9),
      borrower: yuki,
      place: headquarters,
      dueDate: '2021-04-16',
    });
    await declaring(added, lent, waiting).thenRefused(left(1));
    await declaring(added, lent, waiting, declaredLost(before, added, lent)).thenRefused(left(1));
  });

  it('allows it when every copy is withdrawn, or may not leave the library any more', async () => {
    await declaring(added, waiting, withdrawn(before, added)).then(unfillable(at, waiting));
    await declaring(added, waiting, loanClassChanged(before, added, 'in-library')).then(
      unfillable(at, waiting),
    );
  });

  it('allows it when only a copy of another library, or of another title, is left', async () => {
    const borrowed = copyAdded(copyId(3), title, { source: 'interlibrary' });
    const others = copyAdded(copyId(4), titleId(4));
    await declaring(added, borrowed, others, waiting, withdrawn(before, added)).then(unfillable(at, waiting));
  });

  it('refuses again when a copy comes that may leave it', () =>
    declaring(added, waiting, withdrawn(before, added), another).thenRefused(left(1)));
});
