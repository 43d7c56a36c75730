import { describe, it } from 'vitest';
import {
  book1,
  cancelled,
  copyAdded,
  copyId,
  given,
  headquarters,
  ken,
  library,
  mari,
  commands,
  reservationId,
  reserved,
  secured,
  wakkanai,
} from '../../samples/index.js';

const copy = copyId(1);
const added = copyAdded(copy, book1);
const ofMari = reserved('2021-04-03 10:00', reservationId(1), {
  borrower: mari,
  title: book1,
  place: headquarters,
});
const ofKen = reserved('2021-04-04 10:00', reservationId(2), {
  borrower: ken,
  title: book1,
  place: wakkanai,
});
const at = '2021-04-07 14:10';

describe('Secure', () => {
  it('sets a copy aside for who waits first', () =>
    given(...library, added, ofMari, ofKen)
      .when(commands.secure(at, { copy }))
      .then(secured(at, ofMari, added)));

  it('goes to the next when the first has cancelled', () =>
    given(...library, added, ofMari, ofKen, cancelled('2021-04-05 10:00', 'patron', ofMari))
      .when(commands.secure(at, { copy }))
      .then(secured(at, ofKen, added)));

  it('sets every copy aside for another one, in the order of the queue', async () => {
    const second = copyAdded(copyId(2), book1);
    const counter = given(...library, added, second, ofMari, ofKen);
    await counter.when(commands.secure(at, { copy: copyId(2) })).then(secured(at, ofMari, second));
    await counter.when(commands.secure(at, { copy })).then(secured(at, ofKen, added));
  });
});
