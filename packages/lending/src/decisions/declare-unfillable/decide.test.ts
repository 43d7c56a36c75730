import { describe, it } from 'vitest';
import type { Reservation } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import {
  cancelled,
  given,
  headquarters,
  journey,
  ken,
  library,
  mari,
  commands,
  reservationId,
  reserved,
  staff,
  unfillable,
  withdrawn,
} from '../../samples/index.js';

const at = '2021-04-09 10:00';
const { added, waiting, ready, lent } = journey(1, headquarters);
const { title } = added.data;
const reservation = reservationId(1);
const gone = withdrawn('2021-04-08 10:00', added);
const ofKen = reserved('2021-04-04 10:00', reservationId(2), { borrower: ken, title, place: headquarters });

const elsewhere: readonly (readonly [is: Reservation['is'], history: readonly LendingEvent[]])[] = [
  ['secured', [waiting, ready]],
  ['filled', [waiting, ready, lent]],
  ['cancelled', [waiting, cancelled('2021-04-05 10:00', 'patron', waiting)]],
];

describe('DeclareUnfillable', () => {
  it('ends the reservation, one at a time, by the clock or by staff', async () => {
    const story = given(...library, added, waiting, ofKen, gone);
    await story.when(commands.declareUnfillable(at, { reservation })).then(unfillable(at, waiting));
    await story
      .when(commands.declareUnfillable(at, { reservation: reservationId(2) }, staff('general-materials')))
      .then(unfillable(at, ofKen));
  });

  it('lets its borrower ask again, and hear that the title is not held', async () => {
    const story = given(...library, added, waiting, gone, unfillable(at, waiting));
    await story
      .when(
        commands.reserve(at, {
          borrower: mari,
          lines: [{ reservation: reservationId(3), title, location: headquarters.location }],
        }),
      )
      .thenRefused({ code: 'title-not-held', title });
  });

  it('happens once', () =>
    given(...library, added, waiting, gone, unfillable(at, waiting))
      .when(commands.declareUnfillable(at, { reservation }))
      .thenRefused({
        code: 'reservation-elsewhere',
        reservation,
        is: 'unfillable',
        expected: ['waiting'],
      }));

  it.each(elsewhere)('refuses one that is %s', (is, history) =>
    given(...library, added, ...history)
      .when(commands.declareUnfillable(at, { reservation }))
      .thenRefused({ code: 'reservation-elsewhere', reservation, is, expected: ['waiting'] }),
  );
});
