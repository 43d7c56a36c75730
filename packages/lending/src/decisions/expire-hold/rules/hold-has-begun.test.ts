import { describe, it } from 'vitest';
import { story, type Story } from '../../../samples/index.js';

const expiring = (history: Story) => history.at('2021-05-20 00:00').expireHold(1);
const notBegun = { code: 'hold-not-begun', reservation: 1 } as const;

describe('HOLD-3. At a counter a hold begins with the notice, at a branch with the arrival', () => {
  it.each(['sent', 'no-address'])(
    'allows a counter after a notice, even one that could not be sent (A23): %s',
    (outcome) =>
      expiring(story.reach('secured', 'a-1').recordNotice(1).withFields({ outcome })).emits('HoldExpired'),
  );

  it('allows a branch after the arrival, and refuses it before the dispatch', async () => {
    await expiring(story.reach('arrived', 'a-1', 'wkn')).emits('HoldExpired');
    await expiring(story.reach('noticed', 'a-1', 'wkn')).isRefused(notBegun);
  });

  it('allows another counter after the notice, whether the copy was carried there or not', async () => {
    const noticed = story.reach('noticed', 'a-1', 'gikai');
    await expiring(noticed).emits('HoldExpired');
    await expiring(noticed.at('2021-04-09 10:00').ship(1, 1)).emits('HoldExpired');
  });

  it('refuses a parcel to a home, which has no hold', () =>
    expiring(story.reach('noticed', 'a-1', 'home')).isRefused(notBegun));
});
