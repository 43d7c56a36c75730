import { expect } from 'vitest';
import { scenario } from '../testing/fixture.js';
import { accepted } from '../testing/open-day.js';
import { right } from '../testing/right.js';

scenario(
  'S10: what is deleted from the cart was never a reservation (R42)',
  '2021-04-03 10:00',
  async (f) => {
    for (const title of ['T1', 'T5']) await f.shelved(title);
    const { portal } = await f.registered();
    for (const title of ['T1', 'T5']) accepted(await portal.addToCart({ title }));
    accepted(await portal.removeFromCart({ titles: ['T5'] }));
    expect(right(await portal.cart()).lines).toEqual([{ title: 'T1', location: 'HQ' }]);
    expect(await f.recorded('Reserved')).toEqual([]);
  },
);
