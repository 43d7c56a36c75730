import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const held = story.reach('noticed', 'a-1');

describe('HOLD-2. A hold ends at 00:00 after its last day', () => {
  it.each(['2021-04-19 00:00', '2021-04-19 00:00:01', '2021-05-10 10:00'])('allows %s', (at) =>
    held.at(at).expireHold(1).emits('HoldExpired'),
  );

  it.each(['2021-04-07 20:01', '2021-04-18 00:00', '2021-04-18 23:59:59'])(
    'refuses %s, and names the last day',
    (at) =>
      held.at(at).expireHold(1).isRefused({ code: 'hold-not-over', reservation: 1, lastDay: '2021-04-18' }),
  );
});
