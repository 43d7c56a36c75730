import { describe, expect, it } from 'vitest';
import {
  closedDays,
  dispatchDays,
  given,
  home,
  journey,
  library,
  loanId,
  commands,
  shippedToBranch,
  wakkanai,
} from '../../../samples/index.js';
import type { LocalDate } from '../../../vocabulary/index.js';

const { added, waiting, ready, noticed } = journey(1, wakkanai);
const toBranch = [...library, added, waiting, ready, noticed];
const ship = (day: string) =>
  commands.ship(`${day} 10:00`, { reservation: waiting.data.reservation, loan: loanId(1) });
const refusal = (day: string) => ({ code: 'not-a-dispatch-day', day: day as LocalDate }) as const;

describe('SHIP-2. Copies leave on dispatch days', () => {
  it('allows the next one after the notice (S22), and any later', async () => {
    await given(...toBranch)
      .when(ship('2021-04-09'))
      .then(shippedToBranch('2021-04-09 10:00', ready, '2021-04-11'));
    await given(...toBranch)
      .when(ship('2021-05-07'))
      .then(shippedToBranch('2021-05-07 10:00', ready, '2021-05-09'));
  });

  it('refuses every other day of the calendar', async () => {
    const others = [...closedDays, '2021-04-07', '2021-04-08', '2021-04-10', '2021-05-05'];
    for (const day of others.filter((other) => other >= '2021-04-07')) {
      expect(dispatchDays).not.toContain(day);
      await given(...toBranch)
        .when(ship(day))
        .thenRefused(refusal(day));
    }
  });

  it('refuses them for a home too (A30)', async () => {
    const sent = journey(1, home);
    await given(...library, sent.added, sent.waiting, sent.ready, sent.noticed)
      .when(ship('2021-04-08'))
      .thenRefused(refusal('2021-04-08'));
  });
});
