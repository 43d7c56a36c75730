import { describe, it } from 'vitest';
import { story, type Story } from '../../../samples/index.js';

const expiring = (told: Story) => told.at('2021-05-20 00:00').expireHold(1);
const notBegun = { code: 'hold-not-begun', reservation: 1 } as const;

describe('HOLD-3. At a counter a hold begins with the notice, at a branch with the arrival', () => {
  it.each(['sent', 'no-address'])(
    'allows a counter after a notice, be it one that could not be sent (A23): %s',
    (outcome) =>
      expiring(story.until('secured', 'a-1').recordNotice(1).but({ outcome })).emits('HoldExpired'),
  );

  it('allows a branch after the arrival, and refuses it before the dispatch', async () => {
    await expiring(story.until('arrived', 'a-1', 'wkn')).emits('HoldExpired');
    await expiring(story.until('noticed', 'a-1', 'wkn')).isRefused(notBegun);
  });

  it('refuses a parcel to a home, which is not held', () =>
    expiring(story.until('noticed', 'a-1', 'home')).isRefused(notBegun));
});
