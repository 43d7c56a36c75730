import { describe, it } from 'vitest';
import {
  given,
  journey,
  library,
  loanId,
  noticeNotSent,
  noticeSent,
  commands,
  secured,
  shippedToBranch,
  wakkanai,
} from '../../../samples/index.js';
import type { LocalDate } from '../../../vocabulary/index.js';

const { added, waiting } = journey(1, wakkanai);
const ready = secured('2021-04-09 11:00', waiting, added);
const days = { dispatchDay: '2021-04-13', earliestPickup: '2021-04-15' };
const ship = (at: string) => commands.ship(at, { reservation: waiting.data.reservation, loan: loanId(1) });
const noticedToday = { code: 'noticed-today', noticedOn: '2021-04-09' as LocalDate } as const;

describe('SHIP-3. A copy leaves after the day of its notice, not on it', () => {
  it('refuses the day itself though it is a dispatch day, and allows the next (S23)', async () => {
    const noticed = noticeSent('2021-04-09 20:00', ready, days);
    const packing = given(...library, added, waiting, ready, noticed);
    await packing.when(ship('2021-04-09 20:30')).thenRefused(noticedToday);
    await packing
      .when(ship('2021-04-13 10:00'))
      .then(shippedToBranch('2021-04-13 10:00', ready, '2021-04-15'));
  });

  it('counts a notice that could not be sent likewise (A23)', async () => {
    const notSent = noticeNotSent('2021-04-09 20:00', ready, 'no-address', days);
    const packing = given(...library, added, waiting, ready, notSent);
    await packing.when(ship('2021-04-09 20:30')).thenRefused(noticedToday);
    await packing
      .when(ship('2021-04-13 10:00'))
      .then(shippedToBranch('2021-04-13 10:00', ready, '2021-04-15'));
  });
});
