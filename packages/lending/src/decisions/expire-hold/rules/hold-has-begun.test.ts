import { describe, it } from 'vitest';
import {
  comingBack,
  given,
  headquarters,
  holdExpired,
  home,
  journey,
  library,
  noticeNotSent,
  commands,
  reservationId,
  wakkanai,
} from '../../../samples/index.js';

const at = '2021-05-20 00:00';
const reservation = reservationId(1);
const notBegun = { code: 'hold-not-begun', reservation } as const;

describe('HOLD-3. At a counter a hold begins with the notice, at a branch with the arrival', () => {
  it.each([
    ['a notice', journey(1, headquarters).noticed],
    [
      'a notice that could not be sent (A23)',
      noticeNotSent('2021-04-07 20:00', journey(1, headquarters).ready, 'no-address'),
    ],
  ])('allows a counter after %s', (_, notice) => {
    const { added, waiting, ready } = journey(1, headquarters);
    return given(...library, added, waiting, ready, notice)
      .when(commands.expireHold(at, { reservation }))
      .then(holdExpired(at, ready));
  });

  it('allows a branch after the arrival, and refuses it before the dispatch', async () => {
    const { added, waiting, ready, noticed, shipped, arrived } = journey(1, wakkanai);
    await given(...library, added, waiting, ready, noticed, shipped, arrived)
      .when(commands.expireHold(at, { reservation }))
      .then(comingBack(holdExpired(at, ready)));
    await given(...library, added, waiting, ready, noticed)
      .when(commands.expireHold(at, { reservation }))
      .thenRefused(notBegun);
  });

  it('refuses a parcel to a home, which is not held', async () => {
    const { added, waiting, ready, noticed } = journey(1, home);
    await given(...library, added, waiting, ready, noticed)
      .when(commands.expireHold(at, { reservation }))
      .thenRefused(notBegun);
  });
});
