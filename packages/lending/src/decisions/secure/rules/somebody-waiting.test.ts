import { describe, it } from 'vitest';
import {
  cancelled,
  copyAdded,
  copyId,
  given,
  headquarters,
  journey,
  library,
  orders,
  secured,
} from '../../../testing/index.js';

const at = '2021-04-07 14:10';
const { added, waiting, ready } = journey(1, headquarters);
const { copy, title } = added.data;
const nobody = { code: 'nobody-waiting', title } as const;

describe('SECURE-2. A copy is secured for who waits first, so somebody waits', () => {
  it('allows where one waits for the title', () =>
    given(...library, added, waiting)
      .when(orders.secure(at, { copy }))
      .then(secured(at, waiting, added)));

  it('refuses where nobody ever did, or only for another title', async () => {
    await given(...library, added)
      .when(orders.secure(at, { copy }))
      .thenRefused(nobody);
    await given(...library, added, journey(2, headquarters).waiting)
      .when(orders.secure(at, { copy }))
      .thenRefused(nobody);
  });

  it('refuses where the only one gave up, or has a copy', async () => {
    await given(...library, added, waiting, cancelled('2021-04-05 10:00', 'patron', waiting))
      .when(orders.secure(at, { copy }))
      .thenRefused(nobody);
    await given(...library, added, copyAdded(copyId(2), title), waiting, ready)
      .when(orders.secure(at, { copy: copyId(2) }))
      .thenRefused(nobody);
  });

  it('is asked along with SECURE-1, and every reason is given', () =>
    given(...library, copyAdded(copy, title, { loanClass: 'not-for-loan' }))
      .when(orders.secure(at, { copy }))
      .thenRefused({ code: 'copy-not-lendable', copy, loanClass: 'not-for-loan' }, nobody));
});
