import { describe, it } from 'vitest';
import {
  given,
  journey,
  library,
  loanId,
  noticeSent,
  commands,
  secured,
  shippedToBranch,
  wakkanai,
} from '../../samples/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

const at = '2021-04-09 10:00';
const { added, waiting, ready, noticed, shipped } = journey(1, wakkanai);
const { reservation } = waiting.data;
const ship = commands.ship(at, { reservation, loan: loanId(1) });

describe('Ship', () => {
  it('begins no loan for a branch', () =>
    given(...library, added, waiting, ready, noticed)
      .when(ship)
      .then(shippedToBranch(at, ready, '2021-04-11')));

  it('refuses what was not noticed, or has left', async () => {
    const elsewhere = { code: 'reservation-elsewhere', reservation, expected: ['noticed'] } as const;
    await given(...library, added, waiting, ready)
      .when(ship)
      .thenRefused({ ...elsewhere, is: 'secured' });
    await given(...library, added, waiting, ready, noticed, shipped)
      .when(ship)
      .thenRefused({ ...elsewhere, is: 'shipped' });
  });

  it('gives every reason, in the order of the rules', async () => {
    const set = secured('2021-04-08 11:00', waiting, added);
    const today = noticeSent('2021-04-08 20:00', set, { dispatchDay: '2021-04-09' });
    await given(...library, added, waiting, set, today)
      .when(commands.ship('2021-04-08 20:30', { reservation, loan: loanId(1) }))
      .thenRefused(
        { code: 'not-a-dispatch-day', day: '2021-04-08' as LocalDate },
        { code: 'noticed-today', noticedOn: '2021-04-08' as LocalDate },
      );
  });
});
