import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const refusalFor = (reservation: number) => ({ code: 'reservation-known', reservation }) as const;

describe('RESERVE-5. Each reservation has an id of its own', () => {
  it('allows new ids', () => story.reserve(1, [1, 'a', 'hq'], [2, 'b', 'hq']).emits('Reserved', 'Reserved'));

  it("refuses the id of a reservation, also another borrower's or an ended one", async () => {
    const others = story.reserve(2, [1, 'a', 'hq']);
    for (const variant of [others, others.cancel(1, 2)])
      await variant.reserve(1, [1, 'b', 'hq']).isRefused(refusalFor(1));
  });

  it('refuses the same id on two lines', () =>
    story.reserve(1, [3, 'a', 'hq'], [3, 'b', 'hq']).isRefused(refusalFor(3)));
});
