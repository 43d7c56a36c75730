import { describe, it } from 'vitest';
import {
  arrivedAtBranch,
  assemblyRoom,
  given,
  journey,
  library,
  loanId,
  commands,
  pickedUp,
  shippedToBranch,
  shippedToCounter,
  wakkanai,
} from '../../samples/index.js';

/** A Wednesday: no dispatch day, and before the mail. */
const at = '2021-04-07 15:00';
const toCounter = journey(1, assemblyRoom);
const toBranch = journey(1, wakkanai);
const { reservation } = toCounter.waiting.data;
const { copy } = toCounter.added.data;
const ship = commands.ship(at, { reservation, loan: loanId(9) });
const set = [...library, toCounter.added, toCounter.waiting, toCounter.ready];

describe('SHIP-5. To a branch or a home a copy leaves after its notice; to a counter before it too', () => {
  it('allows a counter before the notice, on any day, and after it (A52)', async () => {
    await given(...set)
      .when(ship)
      .then(shippedToCounter(at, toCounter.ready));
    const evening = commands.ship('2021-04-07 20:30', { reservation, loan: loanId(9) });
    await given(...set, toCounter.noticed)
      .when(evening)
      .then(shippedToCounter('2021-04-07 20:30', toCounter.ready));
  });

  it('asks no calendar of a counter', () =>
    given(...set.filter(({ type }) => type !== 'DispatchDaysPublished'))
      .when(ship)
      .then(shippedToCounter(at, toCounter.ready)));

  it('refuses a branch before the notice, and allows it after', async () => {
    const due = commands.ship('2021-04-09 10:00', { reservation, loan: loanId(9) });
    const prepared = [...library, toBranch.added, toBranch.waiting, toBranch.ready];
    await given(...prepared)
      .when(due)
      .thenRefused({ code: 'reservation-elsewhere', reservation, is: 'secured', expected: ['noticed'] });
    await given(...prepared, toBranch.noticed)
      .when(due)
      .then(shippedToBranch('2021-04-09 10:00', toBranch.ready, '2021-04-11'));
  });

  it('refuses what left for a counter already, is there, or was fetched', async () => {
    const left = shippedToCounter('2021-04-07 14:30', toCounter.ready);
    const there = arrivedAtBranch('2021-04-07 14:50', toCounter.ready);
    const elsewhere = { code: 'copy-elsewhere', copy, expected: ['set-aside'] } as const;
    await given(...set, left)
      .when(ship)
      .thenRefused({ ...elsewhere, is: 'in-transit-out' });
    await given(...set, left, there)
      .when(ship)
      .thenRefused({ ...elsewhere, is: 'at-branch' });
    await given(...set, pickedUp('2021-04-07 14:55', loanId(1), toCounter.ready, '2021-04-21'))
      .when(ship)
      .thenRefused({
        code: 'reservation-elsewhere',
        reservation,
        is: 'filled',
        expected: ['secured', 'noticed'],
      });
  });
});
