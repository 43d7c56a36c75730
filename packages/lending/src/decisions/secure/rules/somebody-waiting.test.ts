import { describe, it } from 'vitest';
import {
  cancelled,
  copyAdded,
  copyId,
  given,
  headquarters,
  journey,
  ken,
  library,
  commands,
  readingOrder,
  reservationId,
  reserved,
  secured,
  titleId,
  turnCame,
} from '../../../samples/index.js';

const at = '2021-04-07 14:10';
const { added, waiting, ready } = journey(1, headquarters);
const { copy, title } = added.data;
const nobody = { code: 'nobody-waiting', title } as const;

describe('SECURE-2. A copy is secured for who waits first and is not held back by a reading order', () => {
  it('allows where one waits for the title', () =>
    given(...library, added, waiting)
      .when(commands.secure(at, { copy }))
      .then(secured(at, waiting, added)));

  it('refuses where nobody ever did, or only for another title', async () => {
    await given(...library, added)
      .when(commands.secure(at, { copy }))
      .thenRefused(nobody);
    await given(...library, added, journey(2, headquarters).waiting)
      .when(commands.secure(at, { copy }))
      .thenRefused(nobody);
  });

  it('refuses where the only one gave up, or has a copy', async () => {
    await given(...library, added, waiting, cancelled('2021-04-05 10:00', 'patron', waiting))
      .when(commands.secure(at, { copy }))
      .thenRefused(nobody);
    await given(...library, added, copyAdded(copyId(2), title), waiting, ready)
      .when(commands.secure(at, { copy: copyId(2) }))
      .thenRefused(nobody);
  });

  it('refuses where everybody who waits is held back, and names them (S16)', async () => {
    const order = readingOrder('2021-04-03 10:00');
    await given(...library, ...order.copies, ...order.placed)
      .when(commands.secure(at, { copy: copyId(2) }))
      .thenRefused({
        code: 'predecessor-not-secured',
        title: titleId(2),
        heldBack: [reservationId(2)],
      });
  });

  it('goes past who is held back, and comes back to him when his turn came (A19)', async () => {
    const order = readingOrder('2021-04-03 10:00');
    const another = copyAdded(copyId(9), titleId(2));
    const ofKen = reserved('2021-04-04 10:00', reservationId(9), {
      borrower: ken,
      title: titleId(2),
      place: headquarters,
    });
    const pull = given(...library, ...order.copies, another, ...order.placed, ofKen);
    await pull.when(commands.secure(at, { copy: copyId(2) })).then(secured(at, ofKen, order.copy(2)));
    await pull
      .when(commands.secure(at, { copy: copyId(1) }))
      .then(secured(at, order.volume(1), order.copy(1)), turnCame(at, order.volume(2)));
    await pull
      .when(commands.secure(at, { copy: copyId(9) }))
      .then(secured(at, order.volume(2), another), turnCame(at, order.volume(3)));
  });

  it('is asked along with SECURE-1, and every reason is given', () =>
    given(...library, copyAdded(copy, title, { loanClass: 'not-for-loan' }))
      .when(commands.secure(at, { copy }))
      .thenRefused({ code: 'copy-not-lendable', copy, loanClass: 'not-for-loan' }, nobody));
});
