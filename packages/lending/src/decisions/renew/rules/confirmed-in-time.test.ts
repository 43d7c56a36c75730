import { describe, it } from 'vitest';
import { hokkaido } from '../../../policy/index.js';
import { story, tokyo } from '../../../samples/index.js';

const clickedAt = tokyo('2021-04-20 10:00');
const expired = (minutes: number) => ({ code: 'renewal-click-expired', clickedAt, minutes }) as const;
const renewing = (confirmedAt: string, history = story) =>
  history.reach('lent', 'a-1').at(confirmedAt).renew(1, 1).withFields({ clickedAt });

describe('RENEW-6. 確認 follows 貸出延長 within a set number of minutes; the clock of the click may be one minute ahead', () => {
  it.each(['2021-04-20 09:59', '2021-04-20 09:59:59', '2021-04-20 10:00', '2021-04-20 10:30'])(
    'allows it from a minute before until 30 minutes after: %s',
    (confirmedAt) => renewing(confirmedAt).emits(['Renewed', { on: '2021-04-20', at: tokyo(confirmedAt) }]),
  );

  it.each(['2021-04-20 10:30:01', '2021-04-21 10:00', '2021-04-20 09:58:59'])(
    'refuses it later and earlier: %s',
    (confirmedAt) => renewing(confirmedAt).isRefused(expired(30)),
  );

  it('takes the number of minutes from the policy', () => {
    const quick = story.withPolicy({ renewal: { ...hokkaido.renewal, confirmWithinMinutes: 5 } });
    return renewing('2021-04-20 10:06', quick).isRefused(expired(5));
  });
});
