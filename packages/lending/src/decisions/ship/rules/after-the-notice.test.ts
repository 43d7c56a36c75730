import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

describe('SHIP-3. A copy leaves after the day of its notice, not on the same day', () => {
  it.each(['sent', 'no-address'])(
    'refuses the same day even if it is a dispatch day, and allows the next (S23), also if the notice could not be sent (A23): %s',
    async (outcome) => {
      const noticed = story
        .reach('secured', 'a-1', 'wkn')
        .at('2021-04-09 20:00')
        .recordNotice(1)
        .withFields({ outcome });
      await noticed
        .at('2021-04-09 20:30')
        .ship(1, 1)
        .isRefused({ code: 'noticed-today', noticedOn: '2021-04-09' });
      await noticed.at('2021-04-13 10:00').ship(1, 1).emits('Shipped');
    },
  );
});
