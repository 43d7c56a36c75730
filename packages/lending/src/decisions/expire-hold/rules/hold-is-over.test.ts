import { describe, it } from 'vitest';
import {
  given,
  headquarters,
  holdExpired,
  journey,
  library,
  commands,
  reservationId,
} from '../../../samples/index.js';
import type { LocalDate } from '../../../vocabulary/index.js';

const { added, waiting, ready, noticed } = journey(1, headquarters);
const history = [...library, added, waiting, ready, noticed];
const reservation = reservationId(1);

describe('HOLD-2. A hold ends at 00:00 after its last day', () => {
  it.each(['2021-04-19 00:00', '2021-04-19 00:00:01', '2021-05-10 10:00'])('allows %s', (at) =>
    given(...history)
      .when(commands.expireHold(at, { reservation }))
      .then(holdExpired(at, ready)),
  );

  it.each(['2021-04-07 20:01', '2021-04-18 00:00', '2021-04-18 23:59:59'])(
    'refuses %s, and names the last day',
    (at) =>
      given(...history)
        .when(commands.expireHold(at, { reservation }))
        .thenRefused({ code: 'hold-not-over', reservation, lastDay: '2021-04-18' as LocalDate }),
  );
});
