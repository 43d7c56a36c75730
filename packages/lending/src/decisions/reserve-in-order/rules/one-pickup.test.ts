import { describe, it } from 'vitest';
import {
  abashiri,
  given,
  headquarters,
  library,
  commands,
  readingOrder,
  wakkanai,
} from '../../../samples/index.js';
import type { ReserveInOrder } from '../../reserve-in-order/command.js';

const at = '2021-04-03 10:00';

describe('ORDER-4. A reading order is picked up at one place', () => {
  it('allows one place, whichever', async () => {
    const order = readingOrder(at, { place: wakkanai });
    await given(...library, ...order.copies)
      .when(commands.reserveInOrder(at, order.asked))
      .then(...order.placed);
  });

  it('refuses several, and names each once (A22)', async () => {
    const { copies, asked } = readingOrder(at, { ranks: { 1: 1, 2: 2, 3: 3, 4: 4 } });
    const places = [wakkanai, headquarters, wakkanai, abashiri];
    const lines = asked.lines.map((line, index) => ({
      ...line,
      location: (places[index] ?? headquarters).location,
    })) as ReserveInOrder['lines'];
    await given(...library, ...copies)
      .when(commands.reserveInOrder(at, { ...asked, lines }))
      .thenRefused({
        code: 'several-pickups',
        locations: [wakkanai.location, headquarters.location, abashiri.location],
      });
  });
});
