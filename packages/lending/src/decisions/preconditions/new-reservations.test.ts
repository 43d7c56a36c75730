import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const known = (reservation: number) => ({ code: 'reservation-known', reservation }) as const;

describe('RESERVE-5. Each reservation has an id of its own', () => {
  it('allows new ids', () => story.reserve(1, [1, 'a', 'hq'], [2, 'b', 'hq']).emits('Reserved', 'Reserved'));

  it("refuses that of a reservation, another borrower's or one that has ended", async () => {
    const others = story.reserve(2, [1, 'a', 'hq']);
    for (const told of [others, others.cancel(1, 2)])
      await told.reserve(1, [1, 'b', 'hq']).isRefused(known(1));
  });

  it('refuses the same id on two lines', () =>
    story.reserve(1, [3, 'a', 'hq'], [3, 'b', 'hq']).isRefused(known(3)));
});
