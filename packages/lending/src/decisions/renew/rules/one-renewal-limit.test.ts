import { describe, it } from 'vitest';
import { hokkaido } from '../../../policy/index.js';
import { story } from '../../../samples/index.js';

const limited = (limit: number) => story.withPolicy({ renewal: { ...hokkaido.renewal, limit } });
const reached = (limit: number) => ({ code: 'renewal-limit-reached', limit }) as const;
const once = (history = story) => history.reach('lent', 'a-1').at('2021-04-20 10:00').renew(1, 1);

describe('RENEW-4. A loan is renewed once', () => {
  it('refuses the second renewal (S33)', () => once().renew(1, 1).isRefused(reached(1)));

  it('counts each loan by itself (S33)', () =>
    once().acceptReturn('a-1', 'hq').pickUp('a-1', 1, 'hq', 2).renew(2, 1).emits('Renewed'));

  it('takes the number from the policy', async () => {
    await once(limited(2)).renew(1, 1).emits('Renewed');
    await once(limited(2)).renew(1, 1).renew(1, 1).isRefused(reached(2));
    await once(limited(0)).isRefused(reached(0));
  });
});
